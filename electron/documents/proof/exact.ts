/**
 * A number as a whole count of 10^-24. The proof divides and subtracts in these, where the writers use binary fractions, so
 * that the two can't go wrong together.
 */
export type Exact = bigint

const places = 24
const one = 10n ** BigInt(places)
/** Closer to a border of rounding than this, a double can't tell on which side it lies: 10^-9. */
const blurred = one / 10n ** 9n
/** What cutting off after 24 places may take away. */
const cut = one / 10n ** 15n

export function exactOf(value: bigint | number): Exact {
  return BigInt(value) * one
}

/** `part` ÷ `whole`, cut off after 24 places; null where the whole is nothing. */
export function ratio(part: bigint, whole: bigint): Exact | null {
  return whole === 0n ? null : (part * one) / whole
}

/** `value` × `amount` ÷ `whole`. */
export function scaled(value: Exact, amount: bigint, whole = 1n): Exact {
  return (value * amount) / whole
}

/** The quotient of two exact numbers. */
export function quotient(part: Exact, whole: Exact): Exact | null {
  return whole === 0n ? null : (part * one) / whole
}

/** As a double, to its last digit or the one before. */
export function numberOf(value: Exact): number {
  return Number(value) / 10 ** places
}

/**
 * How the number reads with so many decimals, half away from zero: digits without groups, a plain `-` before what is below zero.
 * One that lies too close to a border for a double to tell has both neighbours.
 */
export function roundings(value: Exact, decimals: number): readonly string[] {
  const step = 10n ** BigInt(places - decimals)
  const size = magnitude(value)
  const floor = size / step
  const fromBorder = (size % step) - step / 2n
  const isHalf = magnitude(fromBorder) <= cut
  const up = isHalf || fromBorder > 0n
  const rounded = up ? floor + 1n : floor
  const isBlurred = !isHalf && magnitude(fromBorder) < blurred
  const both = isBlurred ? [rounded, up ? floor : floor + 1n] : [rounded]
  return both.map((digits) => written(digits, decimals, value < 0n))
}

function written(steps: bigint, decimals: number, isNegative: boolean): string {
  const digits = steps.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = isNegative && steps !== 0n ? '-' : ''
  return sign + whole + (decimals === 0 ? '' : `.${digits.slice(-decimals)}`)
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}
