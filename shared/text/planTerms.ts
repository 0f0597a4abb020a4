import type { ComparisonOutcome } from '../model/capacityTarget.ts'
import type { Finding, FindingKind, IndicatorRow } from '../schemas/plan.ts'
import { monthTerms } from './monthTerms.ts'
import type { Language } from './terms.ts'

/** Words for what the plan's rules answer; the page and the sheets both print them. */
interface PlanTerms {
  readonly outcome: Readonly<Record<ComparisonOutcome, string>>
  readonly nature: Readonly<Record<NonNullable<IndicatorRow['nature']>, string>>
  readonly severity: Readonly<Record<Finding['severity'], string>>
  /** Why the plan's investment and that of its projects are not subtracted. */
  readonly twoMeasures: string
  readonly findingKind: Readonly<Record<FindingKind, string>>
}

export const planTerms: Readonly<Record<Language, PlanTerms>> = {
  'zh-CN': {
    outcome: {
      matches: '吻合',
      short: '差',
      over: '超出',
      noEntry: '无条目',
      notComparable: '不可比',
    },
    nature: { expected: '预期性', binding: '约束性' },
    severity: { high: '重要', medium: '一般', low: '提示' },
    twoMeasures:
      '两者口径不同：目标是全社会固定资产投资，项目总投资是这些项目各自的计划数，只并列，不相减',
    findingKind: {
      sumAgainstTarget: '合计与目标',
      sameWorkTwice: '重复列项',
      twoCapacities: '产能两个数',
      rateAgainstEnds: '增幅与首末值',
      printedTwice: '两处数不同',
      constructionType: '建设性质',
      printingSlip: '印刷错误',
      alreadyReached: '基数已达目标',
      noOwner: '缺业主',
      noPark: '缺园区',
      noStage: '缺阶段',
      malformedCode: '代码格式',
      duplicateName: '同名',
      ...monthTerms['zh-CN'].finding,
    },
  },
  en: {
    outcome: {
      matches: 'Matches',
      short: 'Short by',
      over: 'Over by',
      noEntry: 'No entry',
      notComparable: 'Not comparable',
    },
    nature: { expected: 'Expected', binding: 'Binding' },
    severity: { high: 'High', medium: 'Medium', low: 'Low' },
    twoMeasures:
      'Two different measures: the target is fixed-asset investment of the whole city, the sum is what these projects plan. They stand side by side and are not subtracted',
    findingKind: {
      sumAgainstTarget: 'Sum against target',
      sameWorkTwice: 'Listed twice',
      twoCapacities: 'Two capacities',
      rateAgainstEnds: 'Rate against ends',
      printedTwice: 'Printed differently',
      constructionType: 'Construction type',
      printingSlip: 'Printing slip',
      alreadyReached: 'Already reached',
      noOwner: 'No owner',
      noPark: 'No park',
      noStage: 'No stage',
      malformedCode: 'Malformed code',
      duplicateName: 'Same name',
      ...monthTerms.en.finding,
    },
  },
}
