import type { FigureKey } from '../model/month/figureTerms.ts'
import type { LightColour, LightDimension } from '../model/month/lightRules.ts'
import type { MonthFindingKind } from '../model/month/monthChecks.ts'
import type { AnnualRole, SixStep } from '../model/month/projectRole.ts'
import type { ProblemState, ProcedureKind, ProcedureState } from '../schemas/followUp.ts'
import type { ReportState } from '../schemas/monthBoard.ts'
import type { ProgressField } from '../schemas/progress.ts'
import type { Language } from './terms.ts'

/** Words of the monthly dispatch that the page, the sheets and the command line all print. */
interface MonthTerms {
  readonly field: Readonly<Record<ProgressField, string>>
  readonly figure: Readonly<
    Record<FigureKey | 'planned' | 'thisMonth' | 'totalInvestment' | 'opening', string>
  >
  readonly colour: Readonly<Record<LightColour, string>>
  readonly dimension: Readonly<Record<LightDimension | 'overall', string>>
  readonly state: Readonly<Record<ReportState, string>>
  readonly role: Readonly<Record<AnnualRole, string>>
  readonly sixStep: Readonly<Record<SixStep, string>>
  readonly problemState: Readonly<Record<ProblemState, string>>
  readonly procedure: Readonly<Record<ProcedureKind, string>>
  readonly procedureState: Readonly<Record<ProcedureState, string>>
  readonly finding: Readonly<Record<MonthFindingKind, string>>
  readonly sample: string
}

export const monthTerms: Readonly<Record<Language, MonthTerms>> = {
  'zh-CN': {
    field: {
      invested: '本月完成投资',
      fundsInPlace: '到位资金',
      statistics: '入统数',
      progressText: '形象进度',
      problems: '存在问题',
      coordination: '需协调事项',
      nextPlan: '下月计划',
      reporter: '填报人',
      reportedOn: '填报日期',
      copied: '沿用上月',
    },
    figure: {
      thisMonth: '本月完成',
      yearToDate: '自年初累计',
      toLastYearEnd: '至上年底累计',
      sinceStart: '自开工累计',
      planned: '年度计划',
      shareOfYearPlan: '占年度计划',
      totalInvestment: '总投资',
      shareOfTotal: '占总投资',
      schedule: '序时进度',
      gap: '较序时',
      opening: '期初累计',
    },
    colour: { red: '红', yellow: '黄', green: '绿', grey: '灰' },
    dimension: {
      overall: '总灯',
      start: '开工',
      investment: '投资',
      funds: '资金',
      statistics: '入统',
      milestone: '节点',
      quality: '数据质量',
    },
    state: { reported: '已报', repeated: '雷同', unreported: '未报', notExpected: '无需报' },
    role: { preparatory: '前期', started: '新开工', continued: '续建', completed: '竣工' },
    sixStep: {
      reserve: '储备',
      signed: '签约',
      landed: '落地',
      started: '开工',
      building: '建设',
      operation: '投产',
    },
    problemState: { open: '未办结', inHand: '办理中', done: '已办结', postponed: '延期' },
    procedure: {
      projectApproval: '立项',
      landPreReview: '用地预审',
      landApproval: '用地批复',
      planningPermit: '规划许可',
      environment: '环评',
      energy: '能评',
      bidding: '招标',
      constructionPermit: '施工许可',
    },
    procedureState: { open: '未办理', inHand: '办理中', done: '已办结', notNeeded: '无需办理' },
    finding: {
      overTotal: '自开工累计超过总投资',
      cumulativeBelowMonth: '累计小于本月',
      investedBeforeStart: '开工前有投资',
      sameText: '形象进度与上月雷同',
      unreported: '未报',
      notInStatistics: '500万元以上已开工未入统',
      statisticsGap: '入统数与调度数相差过大',
      openingDiffers: '期初累计与此前各月之和不符',
      openingUnfilled: '期初累计未填',
      splitDiffers: '分月计划与年度计划不符',
    },
    sample: '示例',
  },
  en: {
    field: {
      invested: 'Invested this month',
      fundsInPlace: 'Funds in place',
      statistics: 'Statistics figure',
      progressText: 'Progress',
      problems: 'Problems',
      coordination: 'Needs coordination',
      nextPlan: 'Plan for next month',
      reporter: 'Reported by',
      reportedOn: 'Reported on',
      copied: 'Copied from last month',
    },
    figure: {
      thisMonth: 'This month',
      yearToDate: 'Year to date',
      toLastYearEnd: 'Up to last year',
      sinceStart: 'Since start',
      planned: 'Year plan',
      shareOfYearPlan: 'Share of year plan',
      totalInvestment: 'Total investment',
      shareOfTotal: 'Share of total',
      schedule: 'Schedule',
      gap: 'Against schedule',
      opening: 'Opening balance',
    },
    colour: { red: 'Red', yellow: 'Yellow', green: 'Green', grey: 'Grey' },
    dimension: {
      overall: 'Overall',
      start: 'Start',
      investment: 'Investment',
      funds: 'Funds',
      statistics: 'Statistics',
      milestone: 'Milestones',
      quality: 'Data quality',
    },
    state: {
      reported: 'Reported',
      repeated: 'Repeated',
      unreported: 'Not reported',
      notExpected: 'Not expected',
    },
    role: {
      preparatory: 'Preparatory',
      started: 'Starting',
      continued: 'Continued',
      completed: 'Completing',
    },
    sixStep: {
      reserve: 'Reserve',
      signed: 'Signed',
      landed: 'Landed',
      started: 'Started',
      building: 'Building',
      operation: 'In operation',
    },
    problemState: { open: 'Open', inHand: 'In hand', done: 'Done', postponed: 'Postponed' },
    procedure: {
      projectApproval: 'Project approval',
      landPreReview: 'Land pre-review',
      landApproval: 'Land approval',
      planningPermit: 'Planning permit',
      environment: 'Environmental assessment',
      energy: 'Energy assessment',
      bidding: 'Bidding',
      constructionPermit: 'Construction permit',
    },
    procedureState: { open: 'Open', inHand: 'In hand', done: 'Done', notNeeded: 'Not needed' },
    finding: {
      overTotal: 'more invested than the total investment',
      cumulativeBelowMonth: 'sum below the month itself',
      investedBeforeStart: 'invested before the start',
      sameText: 'progress text as last month',
      unreported: 'not reported',
      notInStatistics: 'started, 5 million yuan or more, not in statistics',
      statisticsGap: 'statistics far from the dispatch figure',
      openingDiffers: 'opening balance differs from the months before',
      openingUnfilled: 'no opening balance',
      splitDiffers: 'monthly plan differs from the year plan',
    },
    sample: 'Sample',
  },
}
