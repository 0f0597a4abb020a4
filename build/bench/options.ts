import { parseArgs } from 'node:util'

export const benchUsage = `Usage: npm run bench -- [--rows 10000,100000] [--only store|month|export|page] [--quick]

  --rows N,N   sizes of the generated ledgers; kept for the next run
  --only PART  one part alone
  --quick      1,000 projects: to see that the bench works, not for figures`

export const benchParts = ['store', 'month', 'export', 'page'] as const
export type BenchPart = (typeof benchParts)[number]

export interface BenchOptions {
  readonly rows: readonly number[]
  /** The export is measured at one size only. */
  readonly exportRows: number
  /** The months are measured at one size only. */
  readonly monthRows: number
  readonly parts: readonly BenchPart[]
}

const usualRows = [10_000, 100_000]
const quickRows = [1000]
/** The plan's own projects are among them. */
const leastRows = 500
const mostRows = 1_000_000

/** @returns the options, or in words what is wrong with them */
export function parseBenchOptions(args: readonly string[]): BenchOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rows: { type: 'string' },
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
      },
    })
    const rows =
      values.rows === undefined ? (values.quick ? quickRows : usualRows) : parseRows(values.rows)
    if (rows === null)
      return `--rows takes whole numbers from ${leastRows} to ${mostRows}, not ${values.rows ?? ''}.`
    const parts = benchParts.filter((part) => values.only === undefined || part === values.only)
    if (parts.length === 0)
      return `--only takes ${benchParts.join(', ')}, not ${values.only ?? ''}.`
    return {
      rows,
      exportRows: values.quick ? 1000 : 10_000,
      monthRows: values.quick ? 1000 : 5000,
      parts,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function parseRows(text: string): readonly number[] | null {
  const rows = text.split(',').map(Number)
  return rows.every((count) => Number.isInteger(count) && count >= leastRows && count <= mostRows)
    ? rows
    : null
}
