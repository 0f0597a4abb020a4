import { formatNumber } from '../../../../shared/model/money.ts'

/** The day as spreadsheets count it, from 1899-12-30 on. @param iso `YYYY-MM-DD` */
export function dateSerial(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

export const dateFormat = 'yyyy-mm-dd'
export const percentFormat = '0.0_ '
export const pointsFormat = '+0.0_ ;-0.0_ ;0.0_ '

/** A number as the formats that our sheets use print it; the minus is the spreadsheet's. */
export function formattedNumber(value: number, format: string): string {
  if (format === dateFormat) {
    return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10)
  }
  const section = sectionOf(value, format)
  if (section === '') return ''
  const digits = section.replace(/"[^"]*"|\[[^\]]*\]|_./g, '')
  const number = /[#0][#0,.]*/.exec(digits)
  const plain = Math.abs(value)
  if (number === null && digits !== 'General') return unquoted(section)
  const decimals = number?.[0].split('.')[1]?.length ?? 0
  const grouped = number === null || number[0].includes(',')
  const text = number === null ? String(plain) : formatNumber(plain, decimals)
  const shown = grouped ? text : text.replaceAll(',', '')
  // A section of its own for what is below zero says so itself; one that holds by a limit doesn't.
  const hasOwnSection = /;/.test(format.replace(/"[^"]*"/g, '')) && !format.startsWith('[<')
  const sign = value < 0 && !hasOwnSection ? '-' : ''
  const [before = '', after = ''] = split(section)
  return `${sign}${before}${shown}${after}`
}

function sectionOf(value: number, format: string): string {
  const sections = format === '' ? ['General'] : format.split(';')
  const [first = 'General', second, third] = sections
  const limit = /^\[<(\d+)\]/.exec(first)?.[1]
  if (limit !== undefined) return value < Number(limit) ? first : (second ?? first)
  if (value < 0 && second !== undefined) return second
  if (value === 0 && third !== undefined) return third
  return first
}

/** What stands before and after the digits. */
function split(section: string): readonly string[] {
  const parts = /^((?:"[^"]*"|\[[^\]]*\]|[^#0"G])*)(?:[#0][#0,.]*|General)(.*)$/.exec(section)
  return [unquoted(parts?.[1] ?? ''), unquoted(parts?.[2] ?? '')]
}

function unquoted(text: string): string {
  return text
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '')
    .replaceAll('"', '')
}
