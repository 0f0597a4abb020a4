import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { ProjectField } from '../../../shared/schemas/project.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import type { ColumnId } from '../columnIds.ts'
import type { CellChange } from '../range/cellChange.ts'
import type { CellModel } from '../range/cellModel.ts'
import type { SelectedCells } from '../range/selectedCells.ts'
import type { PastedCell, Rows } from './block.ts'
import type { PastedReading } from './readPasted.ts'

/** What pasting has to know of a grid's cells. */
export interface PastedCells<Row, Column extends string, Field extends string> extends CellModel<
  Row,
  Column,
  Field
> {
  /** Of bare amounts. */
  readonly unit: MoneyUnit
  readonly read: (field: Field, cell: PastedCell, unit: MoneyUnit) => PastedReading
  /** As the cell is copied; an empty text where it is 未填. */
  readonly shown: (row: Row, column: Column) => string
  /** The column's name as it is copied; null where it has none. */
  readonly header: (column: Column) => string | null
  /** Why a column without a field can't be changed. */
  readonly whyFixed: (column: Column) => string
}

/** A cell that the pasted block would change. */
export interface PlannedChange<
  Row = LedgerRow,
  Field extends string = ProjectField,
> extends CellChange<Row, Field> {
  /** It would empty a filled cell. */
  readonly isBlank: boolean
  /** As it stood where it was copied. */
  readonly written: string
}

/** A cell that can't take what would land on it. */
export interface RefusedCell<Row = LedgerRow, Column extends string = ColumnId> {
  readonly row: Row
  readonly column: Column
  readonly written: string
  readonly why: string
}

/** All that pasting a block would do, cell by cell in reading order. */
export interface PastePlan<
  Row = LedgerRow,
  Column extends string = ColumnId,
  Field extends string = ProjectField,
> extends PasteNotes {
  readonly changes: readonly PlannedChange<Row, Field>[]
  readonly refused: readonly RefusedCell<Row, Column>[]
}

/** What of the block as a whole isn't as it looks. */
export interface PasteNotes {
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
export function needsPreview<Row, Column extends string, Field extends string>(
  plan: PastePlan<Row, Column, Field>,
): boolean {
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
export function planPaste<Row, Column extends string, Field extends string>(
  pasted: Rows<PastedCell>,
  target: SelectedCells<Row, Column>,
  cells: PastedCells<Row, Column, Field>,
): PastePlan<Row, Column, Field> {
  const header = headerOf(pasted, target, cells)
  const block = header === null ? pasted : pasted.slice(1)
  const height = spread(block.length, target.rows.length)
  const width = spread(block[0]?.length ?? 0, target.columns.length)
  const { rows, groupRows } = target.rowsBelow(height)
  const columns = target.columnsAfter.slice(0, width)
  const changes: PlannedChange<Row, Field>[] = []
  const refused: RefusedCell<Row, Column>[] = []
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
      const unit = header?.units[along] ?? cells.unit
      const outcome = planCell(row, column, cell, unit, cells)
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
function planCell<Row, Column extends string, Field extends string>(
  row: Row,
  column: Column,
  cell: PastedCell,
  unit: MoneyUnit,
  cells: PastedCells<Row, Column, Field>,
): PlannedChange<Row, Field> | RefusedCell<Row, Column> | null {
  const field = cells.fieldOf(column)
  const written = cell.text
  if (field === null) {
    const isSame = written === '' || written === cells.shown(row, column)
    return isSame ? null : { row, column, written, why: cells.whyFixed(column) }
  }
  const reading = cells.read(field, cell, unit)
  if (!reading.ok) return { row, column, written, why: reading.why }
  const before = cells.valueOf(row, field)
  if (reading.value === before) return null
  const { value } = reading
  return { row, field, before, after: value, written, isBlank: value === null }
}

interface Header {
  /** Unit of each column's amounts, where its name says one. */
  readonly units: readonly (MoneyUnit | null)[]
}

/** The block's first row, where it names the columns that it lies on rather than holding values. */
function headerOf<Row, Column extends string, Field extends string>(
  pasted: Rows<PastedCell>,
  target: SelectedCells<Row, Column>,
  cells: PastedCells<Row, Column, Field>,
): Header | null {
  const [first] = pasted
  if (pasted.length < 2 || first === undefined) return null
  const bare = (name: string) => name.replace(/[（(].*$/s, '').replace(/\s+/g, '')
  const isHeader = first.every((cell, at) => {
    const column = target.columnsAfter[at]
    const header = column === undefined ? null : cells.header(column)
    return header !== null && bare(cell.text) === bare(header)
  })
  if (!isHeader) return null
  return {
    units: first.map(({ text: name }) =>
      /亿|100m/.test(name) ? 'yi' : /万|10k/.test(name) ? 'wan' : null,
    ),
  }
}
