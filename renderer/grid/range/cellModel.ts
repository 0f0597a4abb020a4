import type { FieldKind } from '../../fields/fieldKind.ts'

/** Text, yuan, or null for 未填. */
export type CellValue = string | number | null

/** What filling and clearing have to know of a grid's cells. */
export interface CellModel<Row, Column extends string, Field extends string> {
  /** The field that is typed into a column; null for columns that can't be changed. */
  readonly fieldOf: (column: Column) => Field | null
  readonly valueOf: (row: Row, field: Field) => CellValue
  readonly kindOf: (field: Field) => FieldKind
}
