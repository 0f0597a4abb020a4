import type { GroupKey } from '../schemas/viewFilter.ts'
import { type Language, terms } from './terms.ts'

/** The two counts of a bulletin: printed entries, and the same with bundled ones replaced by their children. */
export interface CountWords {
  readonly entries: number
  readonly split: number
}

interface GroupWords {
  /** `9项，拆分后16项` */
  readonly count: (count: CountWords) => string
  readonly total: string
  /**
   * The name of a group as a bureau heads it: `一、煤炭`, on the second level `（一）在建`.
   * @param name null where the projects' value is 未填
   */
  readonly heading: (level: 0 | 1, position: number, key: GroupKey, name: string | null) => string
  /** Puts a count behind a name: `一、煤炭（20项）`. */
  readonly counted: (name: string, count: string) => string
}

/** What headings of groups say, on the screen and on paper. */
export const groupWords: Readonly<Record<Language, GroupWords>> = {
  'zh-CN': {
    count: ({ entries, split }) =>
      split === entries ? `${entries}项` : `${entries}项，拆分后${split}项`,
    total: '合计',
    heading: (level, position, key, name) =>
      (level === 0 ? `${chineseNumeral(position)}、` : `（${chineseNumeral(position)}）`) +
      (name ?? `${terms['zh-CN'].field[key]}未填`),
    counted: (name, count) => `${name}（${count}）`,
  },
  en: {
    count: ({ entries, split }) => {
      const projects = entries === 1 ? '1 project' : `${entries} projects`
      return split === entries ? projects : `${projects}, ${split} when split`
    },
    total: 'Total',
    heading: (level, position, key, name) =>
      (level === 0 ? `${position}. ` : `(${position}) `) +
      (name ?? `${terms.en.field[key]} not filled in`),
    counted: (name, count) => `${name} (${count})`,
  },
}

const digits = '零一二三四五六七八九'

/** 1 to 999 as a heading counts: 一, 十, 十一, 二十, 一百零三. Beyond that, plain digits. */
export function chineseNumeral(value: number): string {
  if (value < 1 || value > 999) return String(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  let text = hundreds > 0 ? `${digits[hundreds]}百` : ''
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`
  else if (hundreds > 0 && ones > 0) text += '零'
  return ones > 0 ? text + digits[ones] : text
}
