import type { Register, RegisterRow } from './register.ts'
import { unfilledMark } from './words.ts'

/** What a total row says of one column, computed here and again by the spreadsheet program. */
export interface ColumnTotal {
  /** Sum in yuan over the numbered rows; null where none of them is filled in. */
  readonly yuan: number | null
  /** Numbered rows without a value. */
  readonly unfilled: number
}

/**
 * Totals of the columns `at` over numbered rows: a child's money is its parent's already. A group of which nothing is known
 * has no sum, because 0 would say that it costs nothing.
 */
export function totalColumns(
  rows: Iterable<RegisterRow>,
  at: readonly number[],
): readonly ColumnTotal[] {
  const yuan = at.map(() => 0)
  const filled = at.map(() => 0)
  let numbered = 0
  for (const row of rows) {
    if (row.number === null) continue
    numbered += 1
    // Plain loops: a hundred thousand rows of sixty columns pass through here.
    for (let index = 0; index < at.length; index += 1) {
      const value = row.cells[at[index] ?? 0] ?? null
      if (value === null || value === unfilledMark) continue
      filled[index] = (filled[index] ?? 0) + 1
      if (typeof value === 'number') yuan[index] = (yuan[index] ?? 0) + value
    }
  }
  return at.map((_, index) => ({
    yuan: filled[index] === 0 ? null : (yuan[index] ?? 0),
    unfilled: numbered - (filled[index] ?? 0),
  }))
}

export function* rowsOf(register: Register): Generator<RegisterRow> {
  for (const group of register.groups) yield* group.rows
}

interface RowSpan {
  readonly first: number
  readonly last: number
}

/**
 * 序号 in column A tells the projects from their children and from headings, so the sums stay right when a clerk
 * sorts, inserts or deletes rows.
 */
export function sumFormula(letter: string, { first, last }: RowSpan): string {
  const numbers = `$A$${first}:$A$${last}`
  const values = `${letter}$${first}:${letter}$${last}`
  const filled = `COUNTIFS(${numbers},">0",${values},">=0")`
  return `IF(${filled}=0,"${unfilledMark}",SUMIFS(${values},${numbers},">0"))`
}

export function unfilledFormula(letter: string, { first, last }: RowSpan): string {
  const numbers = `$A$${first}:$A$${last}`
  return `COUNTIFS(${numbers},">0",${letter}$${first}:${letter}$${last},"${unfilledMark}")`
}
