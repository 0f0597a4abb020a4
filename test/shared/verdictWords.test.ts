import { expect, test } from 'vitest'
import { judgeIndicator } from '../../shared/model/indicatorVerdict.ts'
import type { IndicatorActual, IndicatorRow, PrintedValue } from '../../shared/schemas/plan.ts'
import { reasonWords, verdictWords } from '../../shared/text/verdictWords.ts'

function printed(text: string, cumulative = false): PrintedValue {
  const value = Number.parseFloat(text.replace(/[[\]*]/g, ''))
  return {
    printed: text,
    value: Number.isNaN(value) ? null : value,
    cumulative,
    mark: null,
    year: null,
  }
}

function sentence(
  changes: Partial<IndicatorRow>,
  figures: Readonly<Record<number, number>>,
  language: 'zh-CN' | 'en' = 'zh-CN',
): string {
  const indicator: IndicatorRow = {
    id: 'X',
    planId: 'p',
    position: 0,
    tableNo: 2,
    no: 1,
    part: null,
    groupName: '一 甲',
    parent: null,
    name: '乙',
    unit: '%',
    baseYear: 2015,
    targetYear: 2020,
    base: printed('65.15'),
    target: printed('70'),
    growth: printed('1'),
    nature: 'expected',
    responsibleUnit: null,
    better: 'higher',
    upperLimit: false,
    firstLine: 1,
    lastLine: 1,
    note: null,
    ...changes,
  }
  const actuals = Object.entries(figures).map(([year, value]): IndicatorActual => ({
    indicatorId: 'X',
    year: Number(year),
    value,
    source: null,
    statedOn: null,
    note: null,
  }))
  const last = actuals.at(-1)
  const value = indicator.target.cumulative
    ? actuals.reduce((total, actual) => total + actual.value, 0)
    : last?.value
  const actual = last === undefined || value === undefined ? null : { year: last.year, value }
  const judgement = judgeIndicator(indicator, actual)
  const verdict = verdictWords[language].verdict[judgement.verdict]
  return `${verdict}：${reasonWords({ indicator, actuals, judgement }, language)}`
}

test.each([
  [
    'a straight path up',
    {},
    { 2017: 67 },
    '滞后：2017年应达到67.09（2015年65.15至2020年70按年递进），实绩67',
  ],
  [
    'a straight path down',
    { better: 'lower' as const, base: printed('16.6'), target: printed('10') },
    { 2016: 14 },
    '超过进度：2016年应降至15.28（2015年16.6至2020年10按年递减），实绩14',
  ],
  ['the end value', {}, { 2018: 70.5 }, '已达期末目标：2018年实绩70.5，已达到2020年目标70'],
  [
    'a ceiling that is kept',
    { upperLimit: true, better: 'lower' as const, target: printed('7') },
    { 2017: 6.2 },
    '已达期末目标：目标是上限：2017年实绩6.2，不超过7',
  ],
  [
    'a ceiling that is broken',
    { upperLimit: true, better: 'lower' as const, target: printed('7') },
    { 2017: 7.2 },
    '滞后：目标是上限：2017年实绩7.2，超过7',
  ],
  [
    'a cumulative target, added up without the noise of binary fractions',
    { target: printed('[1.5]', true) },
    { 2016: 0.1, 2017: 0.2 },
    '滞后：到2017年应累计0.6（累计目标[1.5]按年数均摊），已累计0.3',
  ],
  ['no actual', {}, {}, '无法计算：还没有填2016–2020年的实绩'],
  ['a figure of another time', {}, { 2021: 71 }, '无法计算：2021年不在2016–2020年之内'],
  [
    'no base',
    { base: printed('—') },
    { 2017: 60 },
    '无法计算：没有2015年的数，算不出2017年应达到多少',
  ],
  [
    'words in the column of growth',
    { target: printed('—'), growth: printed('控制在目标内') },
    { 2017: 60 },
    '无法计算：期末目标不是一个数（印作“控制在目标内”），不能按数比较',
  ],
])('words for %s', (_, changes, figures, words) => {
  expect(sentence(changes, figures)).toBe(words)
})

test('the same in English', () => {
  expect(sentence({}, { 2017: 67 }, 'en')).toBe(
    'Behind：67.09 is due in 2017 (straight path from 65.15 in 2015 to 70 in 2020); actual 67',
  )
})
