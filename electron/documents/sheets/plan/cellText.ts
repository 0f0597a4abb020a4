import { unfilledMark } from '../words.ts'
import type { PrintedCell } from './table.ts'

/** About what a cell prints: near enough to know how wide it is. */
export function printedText({ value, format = '' }: PrintedCell): string {
  if (value === null) return unfilledMark
  if (typeof value === 'string') return value
  const quoted = [...format.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text).join('')
  const sign = format.startsWith('+') ? '+' : ''
  return format === '' ? String(value) : sign + quoted + value.toLocaleString('en-US')
}

/** A sum that may be broken after its + only: a line that starts with + or = would be taken for another sum. */
export function keptTogether(text: string): string {
  return text.replace(/(?<=\d) ([+=]) (?=\d)/g, (_, sign: string) =>
    sign === '+' ? '\u00A0+ ' : '\u00A0=\u00A0',
  )
}
