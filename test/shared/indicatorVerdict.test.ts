import { expect, test } from 'vitest'
import { judgeIndicator, type Measured } from '../../shared/model/indicatorVerdict.ts'
import type { PrintedValue } from '../../shared/schemas/plan.ts'

function printed(text: string): PrintedValue {
  const number = /-?\d+(?:\.\d+)?/.exec(text)?.[0]
  return {
    printed: text,
    value: number === undefined ? null : Number(number),
    cumulative: text.startsWith('['),
    mark: null,
    year: null,
  }
}

function measured(base: string, target: string, changes: Partial<Measured> = {}): Measured {
  return {
    base: printed(base),
    target: printed(target),
    growth: printed(''),
    baseYear: 2015,
    targetYear: 2020,
    better: 'higher',
    upperLimit: false,
    ...changes,
  }
}

// 65.15 → 70 in five years: 0.97 a year, so 67.09 after two.
const urban = measured('65.15', '70')

test.each([
  [70, 'reached'],
  [71, 'reached'],
  [67.4, 'ahead'],
  [67.3, 'onPace'],
  [67.09, 'onPace'],
  [67.08, 'behind'],
  [64, 'behind'],
] as const)('城镇化率 65.15 → 70: %d in 2017 is %s', (value, verdict) => {
  const judged = judgeIndicator(urban, { year: 2017, value })
  expect(judged.verdict).toBe(verdict)
  expect(judged.year).toBe(2017)
})

test('lower is better: a falling figure is on pace below its path', () => {
  const smoke = measured('100', '80', { better: 'lower' })
  expect(judgeIndicator(smoke, { year: 2017, value: 91 })).toMatchObject({
    verdict: 'onPace',
    expected: 92,
  })
  expect(judgeIndicator(smoke, { year: 2017, value: 93 }).verdict).toBe('behind')
  expect(judgeIndicator(smoke, { year: 2017, value: 80 }).verdict).toBe('reached')
})

test('a ceiling is kept in any year, also where the base was better', () => {
  const deaths = measured('2.0', '7', { better: 'lower', upperLimit: true })
  expect(judgeIndicator(deaths, { year: 2016, value: 6.9 })).toMatchObject({
    verdict: 'reached',
    reason: 'ceiling',
  })
  expect(judgeIndicator(deaths, { year: 2016, value: 7.1 }).verdict).toBe('behind')
})

test('a cumulative target is held against its share of the years', () => {
  const jobs = measured('0.4', '[2]')
  expect(judgeIndicator(jobs, { year: 2017, value: 0.8 })).toMatchObject({
    verdict: 'onPace',
    reason: 'cumulativePath',
    expected: 0.8,
  })
  expect(judgeIndicator(jobs, { year: 2017, value: 0.79 }).verdict).toBe('behind')
})

test.each([
  [
    'a target that is text',
    measured('3.31', '控制在下达的目标内'),
    { year: 2017, value: 3 },
    'targetIsText',
  ],
  ['no actual figure', urban, null, 'noActual'],
  ['a base that is not printed', measured('—', '9'), { year: 2017, value: 3 }, 'noBase'],
  ['a year before the plan', urban, { year: 2015, value: 66 }, 'yearOutOfRange'],
  ['a year after the plan', urban, { year: 2021, value: 66 }, 'yearOutOfRange'],
] as const)('%s gives no verdict, and says why', (_, indicator, actual, reason) => {
  expect(judgeIndicator(indicator, actual)).toMatchObject({ verdict: 'notComputable', reason })
})
