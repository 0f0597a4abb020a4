import { formatNumber } from '../../../../shared/model/money.ts'
import type { LayoutSection } from '../../../../shared/model/layouts/columnKeys.ts'
import { chineseNumeral } from '../../../../shared/text/groupWords.ts'
import { type Language, terms } from '../../../../shared/text/terms.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'

/** What sheets made from layouts say in their own words. */
interface LayoutWords {
  readonly sampleTitle: string
  readonly sampleHeader: string
  readonly sampleNote: (rows: number) => string
  /** A day or a month as a sheet names it. */
  readonly cutOff: (day: string) => string
  readonly day: (day: string) => string
  readonly scope: (filterWords: string) => string
  readonly percent: (fraction: number) => string
  readonly lights: string
  readonly overdue: string
  readonly withProblems: readonly [string, string]
  readonly done: string
  /** Behind 合计 and group names. */
  readonly problems: (count: number) => string
  readonly projects: (count: number) => string
  readonly places: (count: number) => string
  readonly sectionName: (section: LayoutSection) => string
  readonly section: (position: number, section: LayoutSection, count: string) => string
  readonly unknown: (section: LayoutSection) => string
  readonly average: string
  readonly total: string
  readonly rankUp: (places: number) => string
  readonly rankDown: (places: number) => string
  readonly rankSame: string
  readonly unfilledNote: (parts: readonly string[]) => string
  readonly unfilledPart: (heading: string, count: number) => string
  readonly markNote: string
  readonly childrenNote: string
  readonly inferredNote: string
  readonly standing: Readonly<Record<'unreported' | 'lagging', string>>
  readonly unknownEntry: string
  readonly due: (date: string) => string
  readonly overdueMonths: (months: number) => string
  readonly belowThreshold: string
  readonly entered: string
  readonly reportOn: (day: string) => string
  readonly sectionHeading: string
}

const sectionNames: Readonly<Record<Language, Readonly<Record<LayoutSection, string>>>> = {
  'zh-CN': {
    sector: '分行业',
    park: '分园区',
    category: '分类别',
    responsibleUnit: '分责任单位',
    annualRole: '分年度性质',
  },
  en: {
    sector: 'By sector',
    park: 'By park',
    category: 'By category',
    responsibleUnit: 'By responsible unit',
    annualRole: 'By role this year',
  },
}

export const layoutWords: Readonly<Record<Language, LayoutWords>> = {
  'zh-CN': {
    sampleTitle: '（示例）',
    sampleHeader: '示例数据，不作统计依据',
    sampleNote: (rows) => `${rows}项含示例数据，不作统计依据`,
    cutOff: (day) => `截至${chineseDay(day)}`,
    day: chineseDay,
    scope: (filterWords) => (filterWords === '' ? '' : `${filterWords}；`),
    percent: (fraction) => `${formatNumber(fraction * 100, 1)}%`,
    lights: '灯色：',
    overdue: '其中超期',
    withProblems: ['有问题的', '项'],
    done: monthTerms['zh-CN'].procedureState.done,
    problems: (count) => `${count}件`,
    projects: (count) => `${count}项`,
    places: (count) => `${count}个`,
    sectionName: (section) => sectionNames['zh-CN'][section],
    section: (position, section, count) =>
      `${chineseNumeral(position)}、${sectionNames['zh-CN'][section]}（${count}）`,
    unknown: (section) =>
      section === 'park'
        ? '未明确园区'
        : section === 'annualRole'
          ? '未列年度性质'
          : `${terms['zh-CN'].field[section]}未填`,
    average: '平均水平',
    total: '合计',
    rankUp: (places) => `↑${places}`,
    rankDown: (places) => `↓${places}`,
    rankSame: '平',
    unfilledNote: (parts) => `合计未含未填数：${parts.join('、')}`,
    unfilledPart: (heading, count) => `${heading}${count}项`,
    markNote: '“—”为未填或不适用，不是零',
    childrenNote: '打包项目的子项目列于其下，不编序号，不计入合计',
    inferredNote: '“（推断）”指规划将所属行业整体与园区相联系，未载明项目落点',
    standing: { unreported: '未报', lagging: '滞后' },
    unknownEntry: '是否入统未填',
    due: (date) => `应于${date}办结`,
    overdueMonths: (months) => `开工${months}个月未入统`,
    belowThreshold: '不足500万元',
    entered: '已入统',
    reportOn: chineseDay,
    sectionHeading: '分类',
  },
  en: {
    sampleTitle: ' (sample)',
    sampleHeader: 'Sample data, not for statistics',
    sampleNote: (rows) => `${rows} rows hold sample data, not for statistics`,
    cutOff: (day) => `as of ${day}`,
    day: (day) => day,
    scope: (filterWords) => (filterWords === '' ? '' : `${filterWords}; `),
    percent: (fraction) => `${formatNumber(fraction * 100, 1)}%`,
    lights: 'Lights: ',
    overdue: 'overdue',
    withProblems: ['With problems: ', ''],
    done: monthTerms.en.procedureState.done,
    problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
    projects: (count) => (count === 1 ? '1 project' : `${count} projects`),
    places: (count) => String(count),
    sectionName: (section) => sectionNames.en[section],
    section: (position, section, count) => `${position}. ${sectionNames.en[section]} (${count})`,
    unknown: (section) =>
      section === 'annualRole' ? 'No role this year' : `${terms.en.field[section]} not filled in`,
    average: 'Average',
    total: 'Total',
    rankUp: (places) => `↑${places}`,
    rankDown: (places) => `↓${places}`,
    rankSame: '=',
    unfilledNote: (parts) => `not in the totals, as not filled in: ${parts.join(', ')}`,
    unfilledPart: (heading, count) => `${heading} ${count}`,
    markNote: '“—” is not filled in or does not apply; it is not zero',
    childrenNote:
      'parts of a bundled project stand below it, without a number, and are not in the totals',
    inferredNote:
      '“(inferred)”: the plan ties the whole sector to the park, without naming the project’s site',
    standing: { unreported: 'Not reported', lagging: 'Behind schedule' },
    unknownEntry: 'Statistics not filled in',
    due: (date) => `due ${date}`,
    overdueMonths: (months) => `${months} months since start, not in statistics`,
    belowThreshold: 'below 5 million yuan',
    entered: 'In statistics',
    reportOn: (day) => day,
    sectionHeading: 'Section',
  },
}

/** `2017年6月30日`; a date known to the month or the year is as long as it is known. */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month === undefined ? '' : `${month}月`}${date === undefined ? '' : `${date}日`}`
}
