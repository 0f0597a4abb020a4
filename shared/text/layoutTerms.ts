import type { LayoutColumnKey } from '../model/layouts/columnKeys.ts'
import { monthTerms } from './monthTerms.ts'
import { type Language, terms } from './terms.ts'

type Headings = Readonly<Record<LayoutColumnKey, string>>

/** What columns of sheets are called, in one line; layouts may print another heading. */
export const layoutTerms: Readonly<Record<Language, Headings>> = {
  'zh-CN': headings('zh-CN', {
    number: '序号',
    statisticsGap: '入统差额',
    statisticsDuty: '应统未统',
    issues: '存在问题及需协调事项',
    reportState: '报送情况',
    light: '灯色',
    lightReason: '判定依据',
    remedy: '整改要求',
    monthFindings: '校核提示',
    openProblems: '未办结问题',
    annualRole: '年度性质',
    blank: '',
    text: '存在问题',
    problemUnit: '牵头单位',
    raisedMonth: '提出月份',
    due: '办结时限',
    overdueDays: '超期天数',
    problemState: '办理状态',
    result: '办理情况',
    doneOn: '办结日期',
    problemNotes: '备注',
    rank: '排名',
    groupName: '名称',
    projects: '项目数',
    preparatory: '前期',
    started: '新开工',
    continued: '续建',
    completed: '竣工',
    againstAverage: '比平均',
    rankChange: '位次比上月',
    red: '红',
    yellow: '黄',
    green: '绿',
    grey: '灰',
    unreported: '未报',
  }),
  en: headings('en', {
    number: 'No.',
    statisticsGap: 'Statistics gap',
    statisticsDuty: 'To be entered',
    issues: 'Problems and coordination',
    reportState: 'Reporting',
    light: 'Light',
    lightReason: 'Reason',
    remedy: 'What is asked',
    monthFindings: 'To be checked',
    openProblems: 'Open problems',
    annualRole: 'Role this year',
    blank: '',
    text: 'Problem',
    problemUnit: 'Lead unit',
    raisedMonth: 'Raised in',
    due: 'Due',
    overdueDays: 'Days overdue',
    problemState: 'State',
    result: 'Result',
    doneOn: 'Done on',
    problemNotes: 'Notes',
    rank: 'Rank',
    groupName: 'Name',
    projects: 'Projects',
    preparatory: 'Preparatory',
    started: 'Starting',
    continued: 'Continued',
    completed: 'Completing',
    againstAverage: 'Against average',
    rankChange: 'Rank change',
    red: 'Red',
    yellow: 'Yellow',
    green: 'Green',
    grey: 'Grey',
    unreported: 'Not reported',
  }),
}

type Known =
  | Exclude<keyof (typeof terms)['zh-CN']['field'], 'constructionTypePrinted' | 'pinyin'>
  | (
      | 'toLastYearEnd'
      | 'planned'
      | 'yearToDate'
      | 'shareOfYearPlan'
      | 'schedule'
      | 'gap'
      | 'sinceStart'
      | 'shareOfTotal'
    )
  | (
      | 'invested'
      | 'fundsInPlace'
      | 'statistics'
      | 'progressText'
      | 'problems'
      | 'coordination'
      | 'nextPlan'
      | 'reporter'
      | 'reportedOn'
    )
  | ('fundsToDate' | 'statisticsToDate')
  | Extract<LayoutColumnKey, `procedure.${string}`>

/** The words of the field and of the month, and those that only sheets have. */
function headings(language: Language, own: Omit<Headings, Known>): Headings {
  const { field } = terms[language]
  const month = monthTerms[language]
  const toDate = (name: string): string =>
    language === 'en' ? `${name}, year to date` : `自年初${name}`
  const known: Pick<Headings, Known> = {
    ...field,
    ...month.figure,
    ...month.field,
    fundsToDate: toDate(month.field.fundsInPlace),
    statisticsToDate: toDate(month.field.statistics),
    'procedure.projectApproval': month.procedure.projectApproval,
    'procedure.landPreReview': month.procedure.landPreReview,
    'procedure.landApproval': month.procedure.landApproval,
    'procedure.planningPermit': month.procedure.planningPermit,
    'procedure.environment': month.procedure.environment,
    'procedure.energy': month.procedure.energy,
    'procedure.bidding': month.procedure.bidding,
    'procedure.constructionPermit': month.procedure.constructionPermit,
  }
  return { ...own, ...known }
}
