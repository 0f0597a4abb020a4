import { expect, test } from 'vitest'
import { reasonSentence, remedySentence } from '../../../shared/text/lightWords.ts'

const wan = 10_000

test('a light says why in a sentence, its points rounded once', () => {
  const reason = { key: 'investmentGap', share: 0.275, schedule: 5 / 12, gap: -14.1666 } as const
  expect(reasonSentence(reason, 'zh-CN')).toBe(
    '自年初累计占年度计划 27.5%，序时 41.7%，落后 14.2 个百分点',
  )
  expect(reasonSentence(reason, 'en')).toBe(
    '27.5% of the year plan done, schedule 41.7%, 14.2 points behind',
  )
  const step = {
    key: 'stepOverdue',
    name: 'environment',
    due: '2017-03',
    months: 2,
    others: 1,
  } as const
  expect(reasonSentence(step, 'zh-CN')).toBe('环评应于2017年3月完成，已逾期 2 个月，另有 1 项逾期')
})

test('and what turns it green', () => {
  const remedy = {
    key: 'reachAmount',
    of: 'investment',
    missing: 1_750 * wan,
    total: 13_300 * wan,
    share: 13_300 / 42_000,
    monthly: { from: '2017-08', to: '2017-12', amount: 1_250 * wan },
  } as const
  expect(remedySentence(remedy, 'zh-CN')).toBe(
    '还差 1,750 万元（累计达 13,300 万元，即 31.7%）；完成全年计划，8月至12月每月需完成 1,250 万元',
  )
})
