import { beforeAll, describe, expect, it } from 'vitest'
import { readField, type Reading } from '../../renderer/fields/readField.ts'
import { createTexts, type PageText, pageText } from '../../renderer/text/i18n.ts'
import type { ProjectField } from '../../shared/schemas/project.ts'

let text: PageText
beforeAll(async () => {
  text = pageText(await createTexts('zh-CN'))
})

const read = (field: ProjectField, typed: string): Reading => readField(field, typed, 'wan', text)

describe('reading what was typed', () => {
  it.each([
    ['48.2亿', 4_820_000_000, '识别为 482,000 万元'],
    ['12,000.5', 120_005_000, '识别为 12,000.5 万元'],
    ['约３亿', 300_000_000, '识别为 30,000 万元'],
  ])('says what an amount was understood as: %s', (typed, value, understood) => {
    expect(read('totalInvestment', typed)).toEqual({ ok: true, value, understood })
  })

  it('refuses an amount it can not read, and says how to write it', () => {
    expect(read('totalInvestment', '三亿多')).toEqual({ ok: false, why: '写成数字或“3.2亿”' })
  })

  it('reads dates as clerks write them', () => {
    expect(read('plannedEnd', '2018.5')).toEqual({
      ok: true,
      value: '2018-05',
      understood: '识别为 2018年5月',
    })
    expect(read('plannedEnd', '后年').ok).toBe(false)
  })

  it('takes nothing, or the word 未填, for unknown', () => {
    const unknown = { ok: true, value: null, understood: null }
    expect(read('owner', ' ')).toEqual(unknown)
    expect(read('totalInvestment', '未填')).toEqual(unknown)
    expect(read('plannedStart', '')).toEqual(unknown)
  })

  it('does not let a name be emptied', () => {
    expect(read('name', '  ')).toEqual({ ok: false, why: '项目名称不能为空' })
  })

  it('refuses a text that is longer than the ledger takes', () => {
    expect(read('leader', '长'.repeat(101))).toEqual({ ok: false, why: '最多 100 个字' })
  })

  it('reads a code with full-width digits and blanks', () => {
    expect(read('code', '２０１７-141181-25-03-012345 ')).toMatchObject({
      ok: true,
      value: '2017-141181-25-03-012345',
    })
    expect(read('code', '2017-1').ok).toBe(false)
  })
})
