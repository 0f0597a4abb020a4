import { describe, expect, it } from 'vitest'
import { sheetName } from '../../renderer/screens/Ledger/sheetName.ts'
import { filterWords } from '../../renderer/text/filterWords.ts'
import { errorLine, errorText } from '../../renderer/text/errors.ts'
import { createTexts, pageText } from '../../renderer/text/i18n.ts'
import { fullTime, shortTime } from '../../renderer/text/times.ts'
import { errorCodes } from '../../shared/errors.ts'
import { failure } from './failures.ts'

describe('sentences', () => {
  it('name field, value and what would be accepted when a value is refused', () => {
    const details = { field: 'changes.0.set.plannedStart', value: '去年', accepted: 'YYYY' }
    expect(errorLine(failure('bad-input', details), 'zh-CN')).toBe(
      '计划开工“去年”不能用。可以填：YYYY',
    )
  })

  it.each(errorCodes)('never leave a gap for a value that is not known: %s', (code) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { what, safe, todo } = errorText(failure(code, {}), language)
      expect(what).not.toBe('')
      expect(`${what}${safe}${todo}`).not.toMatch(/[{}]|undefined/)
    }
  })

  it('put the filter into words, and into a file name without forbidden characters', async () => {
    const text = pageText(await createTexts('zh-CN'))
    const words = filterWords(
      {
        scope: 'entries',
        query: 'a/b',
        chosen: { park: [''], sector: ['焦化', '煤炭'], stage: ['started'], category: [] },
      },
      text,
    )
    expect(words).toBe('园区＝未填，板块＝焦化、煤炭，阶段＝新开工，搜索“a/b”')
    expect(sheetName(words, new Date(2017, 5, 2), text.t)).toBe(
      '重点项目台账 园区＝未填，板块＝焦化、煤炭，阶段＝新开工，搜索 a b 20170602',
    )
  })
})

describe('times', () => {
  const at = new Date(2017, 5, 2, 14, 3)

  it('are as short as they can be told apart', () => {
    expect(shortTime(at.toISOString(), 'zh-CN', new Date(2017, 5, 2, 18, 0))).toBe('14:03')
    expect(shortTime(at.toISOString(), 'zh-CN', new Date(2017, 5, 9))).toBe('6月2日 14:03')
    expect(shortTime(at.toISOString(), 'zh-CN', new Date(2018, 0, 1))).toBe('2017年6月2日 14:03')
    expect(shortTime(at.toISOString(), 'en', new Date(2018, 0, 1))).toBe('2017-06-02 14:03')
  })

  it('stand in columns in full', () => {
    expect(fullTime(at.toISOString())).toBe('2017-06-02 14:03')
  })
})
