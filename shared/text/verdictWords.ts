import { roundHalfUp } from '../model/money.ts'
import type { Judgement } from '../model/indicatorVerdict.ts'
import type { Verdict } from '../schemas/plan.ts'
import type { JudgedIndicator } from '../schemas/planReports.ts'
import type { Language } from './terms.ts'

interface VerdictWords {
  readonly verdict: Readonly<Record<Verdict, string>>
  /** The rule that gives verdicts, for those who read them. */
  readonly rule: string
  readonly reason: Readonly<Record<Reason, (facts: ReasonFacts) => string>>
}

type Reason = Judgement['reason']

/** What a reason speaks of: printed figures as the plan has them, others without needless digits. */
interface ReasonFacts {
  readonly baseYear: number
  readonly targetYear: number
  readonly base: string
  readonly target: string
  /** Year of the figure that is judged; for a cumulative target the last of those added up. */
  readonly year: number
  readonly value: string
  readonly expected: string
  readonly falls: boolean
  readonly reached: boolean
}

export const verdictWords: Readonly<Record<Language, VerdictWords>> = {
  'zh-CN': {
    verdict: {
      reached: '已达期末目标',
      ahead: '超过进度',
      onPace: '达到进度',
      behind: '滞后',
      notComputable: '无法计算',
    },
    rule: '以最近一年的实绩为准。达到或优于期末目标为“已达期末目标”；上限类指标不超过上限即为已达；其余与从基期到期末的直线进度相比（累计类指标按年数均摊），领先全程 5% 以上为“超过进度”，不落后为“达到进度”，落后为“滞后”；没有实绩或目标是文字的“无法计算”。',
    reason: {
      noActual: ({ baseYear, targetYear }) => `还没有填${baseYear + 1}–${targetYear}年的实绩`,
      targetIsText: ({ target }) => `期末目标不是一个数（印作“${target}”），不能按数比较`,
      noBase: ({ baseYear, year }) => `没有${baseYear}年的数，算不出${year}年应达到多少`,
      yearOutOfRange: ({ baseYear, targetYear, year }) =>
        `${year}年不在${baseYear + 1}–${targetYear}年之内`,
      endValue: ({ targetYear, target, year, value }) =>
        `${year}年实绩${value}，已达到${targetYear}年目标${target}`,
      ceiling: ({ target, year, value, reached }) =>
        `目标是上限：${year}年实绩${value}，${reached ? '不超过' : '超过'}${target}`,
      cumulativePath: ({ target, year, expected, value }) =>
        `到${year}年应累计${expected}（累计目标${target}按年数均摊），已累计${value}`,
      straightPath: ({ baseYear, base, targetYear, target, year, expected, value, falls }) =>
        `${year}年应${falls ? '降至' : '达到'}${expected}（${baseYear}年${base}至${targetYear}年${target}按年${falls ? '递减' : '递进'}），实绩${value}`,
    },
  },
  en: {
    verdict: {
      reached: 'Reached',
      ahead: 'Ahead',
      onPace: 'On pace',
      behind: 'Behind',
      notComputable: 'Not computable',
    },
    rule: 'The newest actual counts. At or better than the final target is “Reached”; a ceiling is reached while it is kept; all else is held against the straight path from base to target (a cumulative target spread evenly over the years): more than 5% of the whole way ahead of it is “Ahead”, not below it “On pace”, below it “Behind”; without an actual, or with a target in words, “Not computable”.',
    reason: {
      noActual: ({ baseYear, targetYear }) =>
        `No actual of ${baseYear + 1}–${targetYear} entered yet`,
      targetIsText: ({ target }) => `The target is not a number (printed “${target}”)`,
      noBase: ({ baseYear, year }) =>
        `Without a figure of ${baseYear} the path for ${year} cannot be worked out`,
      yearOutOfRange: ({ baseYear, targetYear, year }) =>
        `${year} is outside ${baseYear + 1}–${targetYear}`,
      endValue: ({ targetYear, target, year, value }) =>
        `Actual of ${year}: ${value}; the target for ${targetYear}, ${target}, is reached`,
      ceiling: ({ target, year, value, reached }) =>
        `The target is a ceiling: actual of ${year} is ${value}, ${reached ? 'at or below' : 'above'} ${target}`,
      cumulativePath: ({ target, year, expected, value }) =>
        `${expected} is due by ${year} (the cumulative target ${target} spread evenly); ${value} so far`,
      straightPath: ({ baseYear, base, targetYear, target, year, expected, value }) =>
        `${expected} is due in ${year} (straight path from ${base} in ${baseYear} to ${target} in ${targetYear}); actual ${value}`,
    },
  },
}

/** Why the verdict is as it is, with the figures it rests on; the verdict itself is not repeated. */
export function reasonWords(judged: JudgedIndicator, language: Language): string {
  const { indicator, actuals, judgement } = judged
  const { base, target } = indicator
  const last = actuals.at(-1)
  const value = target.cumulative
    ? actuals.reduce((total, actual) => total + actual.value, 0)
    : (last?.value ?? 0)
  return verdictWords[language].reason[judgement.reason]({
    baseYear: indicator.baseYear,
    targetYear: indicator.targetYear,
    base: base.printed,
    target: judgement.reason === 'targetIsText' ? targetText(judged) : target.printed,
    year: judgement.year ?? indicator.baseYear,
    value: figure(value, 6),
    expected: judgement.expected === null ? '' : figure(judgement.expected, 3),
    falls: target.value !== null && base.value !== null && target.value < base.value,
    reached: judgement.verdict === 'reached',
  })
}

/** The words that stand for a target: many are printed in the column of growth, beside a dash. */
function targetText({ indicator: { target, growth } }: JudgedIndicator): string {
  const isWordless = /^[—-]*$/.test(target.printed)
  return isWordless && growth.printed !== '' ? growth.printed : target.printed
}

function figure(value: number, digits: number): string {
  return String(roundHalfUp(value, digits)).replace('-', '\u2212')
}
