import { formatNumber } from './money.ts'

interface PrintedCapacity {
  readonly product: string
  readonly quantity: number
  readonly unit: string
  readonly phase: string | null
}

/** A quantity with as many decimals as it was given, grouped from five digits on: `7.5`, `5000`, `27,538`. */
export function formatQuantity(quantity: number): string {
  const decimals = String(quantity).split('.')[1]?.length ?? 0
  return Math.abs(quantity) < 10_000 ? String(quantity) : formatNumber(quantity, decimals)
}

/** One capacity line in words: `焦炭 500 万吨`, `铝材 55 万吨（一期）`. */
export function describeCapacity(capacity: PrintedCapacity): string {
  const phase = capacity.phase === null ? '' : `（${capacity.phase}）`
  return `${capacity.product} ${formatQuantity(capacity.quantity)} ${capacity.unit}${phase}`
}

/** All of a project's lines in one: what the grid's 规模与产能 column sorts, searches and exports. */
export function summariseCapacities(capacities: readonly PrintedCapacity[]): string | null {
  return capacities.length === 0 ? null : capacities.map(describeCapacity).join('；')
}
