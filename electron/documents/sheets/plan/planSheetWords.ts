import { chineseNumeral } from '../../../../shared/text/groupWords.ts'
import type { Language } from '../../../../shared/text/terms.ts'
import type { Count } from '../table/table.ts'

/** What the sheets of the plan say alike. */
interface PlanSheetWords {
  readonly number: string
  readonly unit: string
  readonly lines: string
  readonly remarks: string
  /** Of a plan's short name, which may say what it is a list of, and a sheet's own name. */
  readonly title: (planName: string, sheetTitle: string) => string
  readonly unitsInColumn: string
  readonly group: (position: number, name: string, count: string) => string
  readonly total: (count: string) => string
  /** Before the first number in a list of counts, and before each later one. */
  readonly firstCount: (word: string) => string
  readonly laterCount: (word: string) => string
  /** `2025`, `2021-2025` or `annual` as a target has it. */
  readonly year: (year: string) => string
  readonly source: string
  readonly notes: (notes: readonly string[]) => string
}

export const planSheetWords: Readonly<Record<Language, PlanSheetWords>> = {
  'zh-CN': {
    number: '序号',
    unit: '单位',
    lines: '原文行',
    remarks: '说明',
    title: (planName, sheetTitle) => planName.replace(/重点项目$/, '') + sheetTitle,
    unitsInColumn: '计量单位：见“单位”栏',
    group: (position, name, count) => `${chineseNumeral(position)}、${name}（${count}）`,
    total: (count) => `合计（${count}）`,
    firstCount: (word) => `：${word} `,
    laterCount: (word) => `，${word} `,
    year: (year) => (year === 'annual' ? '每年' : `${year.replace('-', '—')}年`),
    source: '数据来源：规划原文，出处为原文行号',
    notes: (notes) => `注：${notes.map((note, at) => `${at + 1}.${note}`).join('；')}`,
  },
  en: {
    number: 'No.',
    unit: 'Unit',
    lines: 'Lines',
    remarks: 'Remarks',
    title: (planName, sheetTitle) => (planName === '' ? sheetTitle : `${planName}: ${sheetTitle}`),
    unitsInColumn: 'Units: see the column Unit',
    group: (position, name, count) => `${position}. ${name} (${count})`,
    total: (count) => `Total (${count})`,
    firstCount: (word) => `: ${word} `,
    laterCount: (word) => `, ${word} `,
    year: (year) => (year === 'annual' ? 'each year' : year.replace('-', '–')),
    source: 'Source: the plan’s text, by its line numbers',
    notes: (notes) => `Notes: ${notes.map((note, at) => `${at + 1}. ${note}`).join('; ')}`,
  },
}

interface Counted {
  readonly word: string
  readonly count: number
  readonly column: string
  readonly criterion: string
}

/** Counts as a sentence goes: each after its word, the first after a colon. */
export function countsOf(language: Language, counted: readonly Counted[]): readonly Count[] {
  const { firstCount, laterCount } = planSheetWords[language]
  return counted.map(({ word, ...count }, at) => ({
    ...count,
    words: at === 0 ? firstCount(word) : laterCount(word),
  }))
}
