import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { CellValue, RegisterColumn } from './columns.ts'
import type { SheetFrame } from './frame.ts'

/** A register as read from the ledger, before it is paper: what is printed, not how. */
export interface Register extends SheetFrame {
  readonly moneyUnit: MoneyUnit
  readonly columns: readonly RegisterColumn[]
  readonly groups: readonly RegisterGroup[]
  readonly count: RegisterCount
  /** Rows in all groups, children included. */
  readonly rowCount: number
}

export interface RegisterCount {
  readonly entries: number
  /** The same with bundled entries replaced by their children. */
  readonly split: number
}

export interface RegisterGroup {
  /** Null where the sheet isn't grouped. */
  readonly label: string | null
  readonly count: RegisterCount
  /** All of its rows, those of the groups within it included. */
  readonly rows: readonly RegisterRow[]
  /** The groups that it is divided into; none where its rows stand right below it. */
  readonly groups: readonly RegisterGroup[]
}

export interface RegisterRow {
  /** Null on a child printed under its parent: it has no number, and its money is its parent's already. */
  readonly number: number | null
  readonly isProvinceLevel: boolean
  readonly hasInferredPark: boolean
  /** One per column; yuan in money columns. The first, 序号, is `number`. */
  readonly cells: readonly CellValue[]
}
