import type { Language } from '../../../shared/text/terms.ts'

/** What a register sheet says in its own words; terms of the field are in `shared/text/terms.ts`. */
interface SheetWords {
  readonly number: string
  /** A plan's short name as the sheet's title. */
  readonly title: (planName: string | null) => string
  readonly sheetName: string
  /** @param day `YYYY-MM-DD` */
  readonly asOf: (day: string) => string
  readonly subtitle: (filterWords: string, asOf: string) => string
  readonly preparedBy: (bureau: string) => string
  readonly measuredIn: (unit: string) => string
  readonly page: string
  readonly unfilledCount: string
  /** Number format of the count; nothing is printed for none. */
  readonly unfilledFormat: string
  readonly inferred: string
  readonly withUnit: (title: string, unit: string) => string
  readonly listSeparator: string
  readonly notesLead: string
  readonly notes: Readonly<Record<RegisterNote, string>>
  readonly headerGroups: Readonly<Record<HeaderGroup, string>>
}

/** Remarks under the table, each printed only where the sheet holds what it explains. */
export type RegisterNote = 'unfilled' | 'starred' | 'inferred' | 'children'
export type HeaderGroup = 'construction' | 'responsibility' | 'dates'

/** Printed for 未填 on paper, where a blank would look forgotten and 0 would be a lie. */
export const unfilledMark = '—'
/** Printed before a province-level project. */
export const provinceMark = '●'

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  'zh-CN': {
    number: '序号',
    title: (planName) =>
      planName === null ? '重点项目台账' : `${planName.replace(/台账$/, '')}台账`,
    sheetName: '重点项目台账',
    asOf: (day) => {
      const [year, month, date] = day.split('-').map(Number)
      return `截至${year}年${month}月${date}日`
    },
    subtitle: (filterWords, asOf) =>
      filterWords === '' ? `（${asOf}）` : `（${filterWords}；${asOf}）`,
    preparedBy: (bureau) => (bureau === '' ? '' : `编制单位：${bureau}`),
    measuredIn: (unit) => `计量单位：${unit}`,
    page: '第 &P 页 共 &N 页',
    unfilledCount: '其中：未填项数',
    unfilledFormat: '0"项";;',
    inferred: '（推断）',
    withUnit: (title, unit) => `${title}（${unit}）`,
    listSeparator: '；',
    notesLead: '注：',
    notes: {
      unfilled: `“${unfilledMark}”为未填，不是零，合计只汇总已填数`,
      starred: `${provinceMark}为省级重点项目`,
      inferred: '“（推断）”指规划将所属行业整体与园区相联系，未载明项目落点',
      children: '打包项目的子项目列于其下，不编序号，不计入合计',
    },
    headerGroups: { construction: '建设', responsibility: '责任落实', dates: '建设时间' },
  },
  en: {
    number: 'No.',
    title: (planName) =>
      planName === null ? 'Key Project Ledger' : `${planName}: Key Project Ledger`,
    sheetName: 'Key projects',
    asOf: (day) => `as of ${day}`,
    subtitle: (filterWords, asOf) =>
      filterWords === '' ? `(${asOf})` : `(${filterWords}; ${asOf})`,
    preparedBy: (bureau) => (bureau === '' ? '' : `Prepared by: ${bureau}`),
    measuredIn: (unit) => `Unit: ${unit}`,
    page: 'Page &P of &N',
    unfilledCount: 'of which not filled in',
    unfilledFormat: '0;;',
    inferred: '(inferred)',
    withUnit: (title, unit) => `${title} (${unit})`,
    listSeparator: '; ',
    notesLead: 'Notes: ',
    notes: {
      unfilled: `“${unfilledMark}” is not filled in, which is not zero; totals add what is filled in`,
      starred: `${provinceMark} marks a province-level project`,
      inferred:
        '“(inferred)”: the plan ties the whole sector to the park, without naming the project’s site',
      children:
        'parts of a bundled project stand below it, without a number, and are not in the totals',
    },
    headerGroups: {
      construction: 'Construction',
      responsibility: 'Responsibility',
      dates: 'Dates',
    },
  },
}
