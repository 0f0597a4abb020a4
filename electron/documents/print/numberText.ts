import { formatNumber } from '../../../shared/model/money.ts'
import { dateFormat, formattedNumber } from '../sheets/table/numberFormats.ts'

/**
 * A number as a spreadsheet's format code shows it. Knows what our own sheets use: sections divided by `;`, `[<10]`,
 * digits with or without groups, words in quotes, a sign in front; days.
 */
export function numberText(value: number, format: string | undefined): string {
  if (format === undefined || format === 'General' || format === '@') return String(value)
  if (format === dateFormat) return formattedNumber(value, format)
  const section = sectionFor(value, format.split(';'))
  if (section === '') return ''
  const digits = /[#0,]*0(?:\.(0+))?/.exec(section)
  if (digits === null) return plainWords(section)
  const [code, decimals = ''] = digits
  // A section of its own for negative numbers brings its own sign.
  const number = section.startsWith('-') ? Math.abs(value) : value
  const grouped = formatNumber(number, decimals.length)
  const text = code.includes(',') ? grouped : grouped.replaceAll(',', '')
  const before = plainWords(section.slice(0, digits.index))
  return (
    before.replace('-', '\u2212') + text + plainWords(section.slice(digits.index + code.length))
  )
}

function sectionFor(value: number, sections: readonly string[]): string {
  const [first = '', second, third] = sections
  const condition = /^\[<(\d+)\]/.exec(first)
  if (condition !== null) {
    return value < Number(condition[1]) ? first.slice(condition[0].length) : (second ?? first)
  }
  if (value < 0) return second ?? first
  return value === 0 && third !== undefined ? third : first
}

/** Quotes, and blanks as wide as a character, are for the spreadsheet. */
function plainWords(code: string): string {
  return code.replace(/_./g, '').replaceAll('"', '')
}
