/**
 * Capacity units as the plan prints them, and their canonical twins. An industrial quantity printed without 年
 * is annual (domain: what the plan holds), which is what `annual` says of the whole line.
 */
interface CanonicalUnit {
  readonly unit: string
  /** Power of ten from the printed unit to the canonical one: 1 吨 = 10^-4 万吨. Kept as a power so that scaling is exact. */
  readonly power: number
}

const mass = { unit: '万吨', timed: true }
const gas = { unit: '亿立方米', timed: true }
const scales: Readonly<Record<string, { unit: string; timed: boolean; power: number }>> = {
  吨: { ...mass, power: -4 },
  万吨: { ...mass, power: 0 },
  亿吨: { ...mass, power: 4 },
  立方米: { ...gas, power: -8 },
  万立方米: { ...gas, power: -4 },
  亿立方米: { ...gas, power: 0 },
  亿立方: { ...gas, power: 0 },
  'm³': { ...gas, power: -8 },
  '万m³': { ...gas, power: -4 },
  '亿m³': { ...gas, power: 0 },
  '亿Nm³': { ...gas, power: 0 },
  '亿NM³': { ...gas, power: 0 },
  kW: { unit: 'MW', timed: false, power: -3 },
  千瓦: { unit: 'MW', timed: false, power: -3 },
  万千瓦: { unit: 'MW', timed: false, power: 1 },
  MW: { unit: 'MW', timed: false, power: 0 },
  兆瓦: { unit: 'MW', timed: false, power: 0 },
  GW: { unit: 'MW', timed: false, power: 3 },
  G瓦: { unit: 'MW', timed: false, power: 3 },
}

/** The canonical unit for a printed one, or null where the unit is not a known measure (户, 人, 座 …). */
export function canonicalUnitOf(printed: string): CanonicalUnit | null {
  const bare = printed.replace(/\s+/g, '').replace(/\/年$/, '')
  const scale = scales[bare]
  if (scale === undefined) return null
  return { unit: scale.timed ? `${scale.unit}/年` : scale.unit, power: scale.power }
}

/** `quantity` × 10^`power`, exact for decimal input: 5000 吨 is 0.5 万吨, not 0.5000000000000001. */
export function scaleByPower(quantity: number, power: number): number {
  const text = String(quantity)
  const [mantissa = text, exponent = '0'] = text.split('e')
  return Number(`${mantissa}e${Number(exponent) + power}`)
}

/** Canonical quantity and unit of a capacity line; a unit without a canonical twin stays as it is. */
export function canonicalCapacity(
  quantity: number,
  unit: string,
): { readonly canonicalQuantity: number; readonly canonicalUnit: string } {
  const canonical = canonicalUnitOf(unit)
  return canonical === null
    ? { canonicalQuantity: quantity, canonicalUnit: unit.replace(/\s+/g, '') }
    : { canonicalQuantity: scaleByPower(quantity, canonical.power), canonicalUnit: canonical.unit }
}
