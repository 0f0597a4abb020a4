import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { type ColumnId, fieldOf } from '../columnIds.ts'
import type { CellChange } from '../range/cellChange.ts'
import type { SelectedCells } from '../range/selectedCells.ts'
import type { PastedCell, Rows } from './block.ts'
import { copyCell } from './copyBlock.ts'
import { readPasted, type ReadingWords } from './readPasted.ts'

/** A cell that the pasted block would change. */
export interface PlannedChange extends CellChange {
  /** It would empty a filled cell. */
  readonly isBlank: boolean
  /** As it stood where it was copied. */
  readonly written: string
}

/** A cell that can't take what would land on it. */
export interface RefusedCell {
  readonly row: LedgerRow
  readonly column: ColumnId
  readonly written: string
  readonly why: string
}

/** All that pasting a block would do, cell by cell in reading order. */
export interface PastePlan {
  readonly changes: readonly PlannedChange[]
  readonly refused: readonly RefusedCell[]
  /** Cells that already hold what would be pasted. */
  readonly unchanged: number
  /** Blank cells of merged ones, which leave what they land on alone. */
  readonly covered: number
  /** Rows and columns of the block that lie beyond the grid's last ones. */
  readonly beyondRows: number
  readonly beyondColumns: number
  /** Group rows that the block was laid around. */
  readonly groupRows: number
  /** The block's first row was the columns' names. */
  readonly hadHeader: boolean
  /** More rows or columns than were selected. */
  readonly isLarger: boolean
}

/** Cells that change without being shown first. */
const changedAtOnce = 20

/** Whether a person has to see what will happen before it does. */
export function needsPreview(plan: PastePlan): boolean {
  return (
    plan.isLarger ||
    plan.hadHeader ||
    plan.refused.length > 0 ||
    plan.covered + plan.beyondRows + plan.beyondColumns + plan.groupRows > 0 ||
    plan.changes.length > changedAtOnce ||
    plan.changes.some((change) => change.isBlank)
  )
}

/**
 * Lays a pasted block over the selection, as spreadsheets do: one value fills it, a block that fits into it several times is
 * repeated, any other begins at its first cell. Group rows are passed over.
 */
export function planPaste(
  pasted: Rows<PastedCell>,
  target: SelectedCells,
  words: ReadingWords,
): PastePlan {
  const header = headerOf(pasted, target, words)
  const block = header === null ? pasted : pasted.slice(1)
  const height = spread(block.length, target.rows.length)
  const width = spread(block[0]?.length ?? 0, target.columns.length)
  const { rows, groupRows } = target.rowsBelow(height)
  const columns = target.columnsAfter.slice(0, width)
  const changes: PlannedChange[] = []
  const refused: RefusedCell[] = []
  let unchanged = 0
  let covered = 0
  for (const [down, row] of rows.entries()) {
    const line = block[down % block.length] ?? []
    for (const [along, column] of columns.entries()) {
      const cell = line[along % line.length]
      if (cell === undefined) continue
      if (cell.isCovered === true) {
        covered += 1
        continue
      }
      const unit = header?.units[along] ?? words.unit
      const outcome = planCell(row, column, cell, { ...words, unit })
      if (outcome === null) unchanged += 1
      else if ('why' in outcome) refused.push(outcome)
      else changes.push(outcome)
    }
  }
  return {
    changes,
    refused,
    unchanged,
    covered,
    beyondRows: height - rows.length,
    beyondColumns: width - columns.length,
    groupRows,
    hadHeader: header !== null,
    isLarger: height > target.rows.length || width > target.columns.length,
  }
}

/** How far a block reaches along one side of the selection. */
function spread(block: number, selected: number): number {
  return block > 0 && selected % block === 0 ? selected : block
}

/** Null where nothing changes. */
function planCell(
  row: LedgerRow,
  column: ColumnId,
  cell: PastedCell,
  words: ReadingWords,
): PlannedChange | RefusedCell | null {
  const field = fieldOf(column)
  const { t } = words.text
  const written = cell.text
  if (field === null) {
    const isSame = written === '' || written === copyCell(row, column, words).text
    return isSame ? null : { row, column, written, why: t('range.fixedColumn') }
  }
  const reading = readPasted(field, cell, words)
  if (!reading.ok) return { row, column, written, why: reading.why }
  const before = row.project[field]
  if (reading.value === before) return null
  const { value } = reading
  return { row, field, before, after: value, written, isBlank: value === null }
}

interface Header {
  /** Unit of each column's amounts, where its name says one. */
  readonly units: readonly (MoneyUnit | null)[]
}

/** The block's first row, where it names the columns that it lies on rather than holding values. */
function headerOf(
  pasted: Rows<PastedCell>,
  target: SelectedCells,
  { text }: ReadingWords,
): Header | null {
  const [first] = pasted
  if (pasted.length < 2 || first === undefined) return null
  const bare = (name: string) => name.replace(/[（(].*$/s, '').replace(/\s+/g, '')
  const isHeader = first.every((cell, at) => {
    const column = target.columnsAfter[at]
    if (column === undefined || column === 'number') return false
    return bare(cell.text) === bare(text.words.field[column])
  })
  if (!isHeader) return null
  return {
    units: first.map(({ text: name }) =>
      /亿|100m/.test(name) ? 'yi' : /万|10k/.test(name) ? 'wan' : null,
    ),
  }
}
