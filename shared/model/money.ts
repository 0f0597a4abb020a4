import { toHalfWidth } from './fullWidth.ts'

/** 万元 (10^4 yuan) in detail sheets, 亿元 (10^8 yuan) in bulletins. Money itself is always integer yuan. */
export type MoneyUnit = 'wan' | 'yi'

export const yuanPerUnit = { wan: 10_000, yi: 100_000_000 } as const satisfies Record<
  MoneyUnit,
  number
>

const powerOfUnit: Readonly<Record<string, number>> = { 元: 0, 万: 4, 万元: 4, 亿: 8, 亿元: 8 }
const powerOfBareNumber = { yuan: 0, wan: 4, yi: 8 } as const

export type ParsedMoney =
  | { readonly kind: 'amount'; readonly yuan: number; readonly approximate: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }

/**
 * An amount as clerks type it: `5亿`, `约3.2亿元`, `1.05亿`, `12,000`, `１２万`, `500元`. A bare number is in `unit`
 * (`yuan` on the command line, which also prints yuan).
 * Computed on decimal digits, so 1.05亿 is exactly 105,000,000 yuan; an amount finer than one yuan is unreadable.
 */
export function parseMoney(text: string, unit: MoneyUnit | 'yuan'): ParsedMoney {
  const plain = toHalfWidth(text).replace(/\s+/g, '')
  if (plain === '' || plain === '未填' || plain === '—' || plain === '-') return { kind: 'empty' }
  const parts = /^(约)?[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(元|万元?|亿元?)?$/.exec(
    plain.replaceAll('，', ','),
  )
  if (parts === null) return { kind: 'unreadable' }
  const [, about, whole = '', decimals = '', printedUnit] = parts
  const power = printedUnit === undefined ? powerOfBareNumber[unit] : powerOfUnit[printedUnit]
  if (power === undefined) return { kind: 'unreadable' }
  const significant = decimals.replace(/0+$/, '')
  if (significant.length > power) return { kind: 'unreadable' }
  const yuan = Number(whole.replaceAll(',', '') + significant.padEnd(power, '0'))
  if (!Number.isSafeInteger(yuan)) return { kind: 'unreadable' }
  return { kind: 'amount', yuan, approximate: about !== undefined }
}

/**
 * Rounds half away from zero to `digits` decimals, on decimal digits rather than binary fractions. What a quotient or a
 * difference is off by is put right first: 5.249999999999998 points are the 5.25 that they should have come to.
 */
export function roundHalfUp(value: number, digits: number): number {
  const size = Math.abs(value)
  const meant = size < 100_000 ? Number(size.toFixed(10)) : size
  const scaled = Number(`${meant}e${digits}`)
  const shifted = Number.isNaN(scaled) ? meant * 10 ** digits : scaled
  return Math.sign(value) * Number(`${Math.round(shifted)}e-${digits}`)
}

const formats = new Map<number, Intl.NumberFormat>()

/** Grouped digits with a fixed number of decimals and a real minus sign (U+2212). */
export function formatNumber(value: number, digits: number): string {
  let format = formats.get(digits)
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formats.set(digits, format)
  }
  return format.format(roundHalfUp(value, digits)).replace('-', '\u2212')
}

/**
 * Yuan in `unit` for display: 万元 without decimals; 亿元 with one, two below 10 亿 (domain: monthly bulletins).
 * Rounded for display only; sums are computed from yuan.
 */
export function formatMoney(yuan: number, unit: MoneyUnit): string {
  if (unit === 'wan') return formatNumber(yuan / yuanPerUnit.wan, 0)
  const value = yuan / yuanPerUnit.yi
  return formatNumber(value, Math.abs(value) < 10 ? 2 : 1)
}

/** Yuan in `unit` with every digit that is there, in groups of three: an amount said back as it was typed, not rounded. */
export function formatExactMoney(yuan: number, unit: MoneyUnit): string {
  const exact = exactMoney(yuan, unit)
  return formatNumber(Number(exact), exact.split('.')[1]?.length ?? 0)
}

/** Yuan in `unit` with every digit that is there and no grouping: what an editor opens with. */
export function exactMoney(yuan: number, unit: MoneyUnit): string {
  const power = unit === 'wan' ? 4 : 8
  const digits = String(Math.abs(yuan)).padStart(power + 1, '0')
  const decimals = digits.slice(-power).replace(/0+$/, '')
  const sign = yuan < 0 ? '-' : ''
  return sign + digits.slice(0, -power) + (decimals === '' ? '' : `.${decimals}`)
}
