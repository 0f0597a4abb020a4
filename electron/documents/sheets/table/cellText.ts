import { unfilledMark } from '../words.ts'
import { formattedNumber } from './numberFormats.ts'
import type { PrintedCell } from './table.ts'

/** What a cell prints, its lines parted by line ends. */
export function printedText({ value, format = '', small }: PrintedCell): string {
  if (value === null) return unfilledMark
  if (typeof value === 'number') return formattedNumber(value, format)
  return small === undefined ? value : `${value}\n${small}`
}

/** A sum that may be broken after its + only: a line that starts with + or = would be taken for another sum. */
export function keptTogether(text: string): string {
  return text.replace(/(?<=\d) ([+=]) (?=\d)/g, (_, sign: string) =>
    sign === '+' ? '\u00A0+ ' : '\u00A0=\u00A0',
  )
}
