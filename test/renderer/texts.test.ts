import { describe, expect, it } from 'vitest'
import { sheetName } from '../../renderer/screens/Ledger/sheetName.ts'
import { filterWords } from '../../renderer/text/filterWords.ts'
import { errorLine, errorText } from '../../renderer/text/errors.ts'
import { createTexts, pageText } from '../../renderer/text/i18n.ts'
import { fullTime, shortTime } from '../../renderer/text/times.ts'
import { type Condition, noFilter } from '../../shared/schemas/viewFilter.ts'
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

  it('are none of them empty, which would show their names instead', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const texts = await createTexts(language)
      const leaves = (node: unknown, at: string): readonly string[] =>
        typeof node === 'object' && node !== null
          ? Object.entries(node).flatMap(([name, inner]) => leaves(inner, `${at}.${name}`))
          : node === ''
            ? [at]
            : []
      const all: unknown = texts.getResourceBundle(language, 'translation')
      expect(Object.keys(all ?? {}).length).toBeGreaterThan(10)
      expect(leaves(all, language)).toEqual([])
    }
  })

  it('put the filter into words, and into a file name without forbidden characters', async () => {
    const text = pageText(await createTexts('zh-CN'))
    const words = filterWords(
      {
        scope: 'entries',
        query: 'a/b',
        conditions: [
          { kind: 'set', column: 'park', values: [''], exclude: false },
          { kind: 'set', column: 'sector', values: ['焦化', '煤炭'], exclude: false },
          { kind: 'set', column: 'stage', values: ['started'], exclude: false },
        ],
      },
      text,
      'wan',
    )
    expect(words).toBe('园区＝未填，板块＝焦化、煤炭，阶段＝新开工，搜索“a/b”')
    expect(sheetName(words, new Date(2017, 5, 2), text.t)).toBe(
      '重点项目台账 园区＝未填，板块＝焦化、煤炭，阶段＝新开工，搜索 a b 20170602',
    )
  })
})

describe('conditions in words', () => {
  const wan = 10_000
  const set = (values: string[], exclude = false): Condition => ({
    kind: 'set',
    column: 'owner',
    values,
    exclude,
  })
  const amount = (operator: 'over' | 'between', from: number | null, to: number | null) =>
    ({ kind: 'number', column: 'totalInvestment', operator, from, to }) satisfies Condition
  const date = (operator: 'on' | 'between', from: string | null, to: string | null) =>
    ({ kind: 'date', column: 'plannedEnd', operator, from, to }) satisfies Condition

  it.each<[Condition, string, string]>([
    [set(['甲', '乙'], true), '业主≠甲、乙', 'Owner ≠ 甲, 乙'],
    [
      set(['甲', '乙', '丙', '丁', '戊', '己', '']),
      '业主＝甲、乙、丙、丁、戊 等 7 个',
      'Owner = 甲, 乙, 丙, 丁, 戊 and others, 7 in all',
    ],
    [
      { kind: 'set', column: 'totalInvestment', values: ['5000000', ''], exclude: false },
      '总投资＝500 万元、未填',
      'Total investment = 500 10k yuan, Not filled in',
    ],
    [
      amount('over', 12_345_678, null),
      '总投资＞1,234.5678 万元',
      'Total investment > 1,234.5678 10k yuan',
    ],
    [
      amount('between', 500 * wan, 2000 * wan),
      '总投资 500 至 2,000 万元',
      'Total investment 500 to 2,000 10k yuan',
    ],
    [amount('between', null, 500 * wan), '总投资≤500 万元', 'Total investment ≤ 500 10k yuan'],
    [date('on', '2017-05', null), '计划完工在 2017年5月', 'Planned completion in 2017-05'],
    [
      date('between', '2017', '2018-06'),
      '计划完工 2017年 至 2018年6月',
      'Planned completion 2017 to 2018-06',
    ],
    [date('between', '2017', null), '计划完工不早于 2017年', 'Planned completion from 2017 on'],
    [
      { kind: 'text', column: 'notes', operator: 'lacks', text: '缺页' },
      '备注不含“缺页”',
      'Notes lacks “缺页”',
    ],
    [
      { kind: 'set', column: 'capacity', values: ['焦炭', ''], exclude: false },
      '规模与产能＝焦炭、未填',
      'Capacity = 焦炭, Not filled in',
    ],
  ])('%j', async (condition, chinese, english) => {
    const filter = { ...noFilter, conditions: [condition] }
    const inWords = async (language: 'zh-CN' | 'en') =>
      filterWords(filter, pageText(await createTexts(language)), 'wan')
    expect(await inWords('zh-CN')).toBe(chinese)
    expect(await inWords('en')).toBe(english)
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
