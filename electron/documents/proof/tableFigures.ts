import { yuanPerUnit, type MoneyUnit } from '../../../shared/model/money.ts'
import type { SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import { formattedNumber } from '../sheets/table/numberFormats.ts'
import type { LaidOutSheet } from '../sheets/layouts/readLayoutSheet.ts'
import type { TableCell, TableColumn, TableRow } from '../sheets/table/table.ts'
import { type Exact, exactOf, scaled } from './exact.ts'
import type { OwnLedger, OwnProject } from './ownProjects.ts'
import { hasBegun, isUnreported, type Recounted } from './recount.ts'
import type { PrintedNumber, Tally } from './tally.ts'

/** All that a proof of a sheet goes by. */
export interface SheetCheck {
  readonly sheet: LaidOutSheet
  readonly own: OwnLedger
  readonly projects: ReadonlyMap<string, OwnProject>
  readonly score: Tally
}

const money: ReadonlySet<string> = new Set([
  'totalInvestment',
  'toLastYearEnd',
  'planned',
  'invested',
  'yearToDate',
  'sinceStart',
  'fundsInPlace',
  'fundsToDate',
  'statistics',
  'statisticsToDate',
  'statisticsGap',
])
const points: ReadonlySet<string> = new Set(['gap', 'againstAverage'])
/** What is a number only to a spreadsheet program. */
const dates: ReadonlySet<string> = new Set([
  'plannedStart',
  'plannedEnd',
  'actualStart',
  'actualEnd',
  'statisticsOn',
  'reportedOn',
  'raisedMonth',
  'due',
  'doneOn',
])

export function isDate(key: string): boolean {
  return dates.has(key)
}

/** A recount in the unit that the column prints. */
export function inUnit(key: string, own: Recounted, unit: MoneyUnit): Recounted {
  if (own === null || own === undefined) return own
  if (money.has(key)) return scaled(own, 1n, BigInt(yuanPerUnit[unit]))
  return points.has(key) ? snapped(own) : own
}

/** What prints as 0.0 is 0. */
function snapped(value: Exact): Exact {
  const size = value < 0n ? -value : value
  return size < exactOf(5) / 100n ? 0n : value
}

/** The number of a cell as it reads; null is 未填. */
export function printedNumber(cell: NonNullable<TableCell>): PrintedNumber | null {
  const { value, format = '' } = cell
  return typeof value === 'number' ? { value, text: () => formattedNumber(value, format) } : null
}

export function headingOf({ heading, groupHeading }: TableColumn): string {
  const own = heading.replaceAll('\n', '')
  return groupHeading === undefined ? own : `${groupHeading.replaceAll('\n', '')} ${own}`
}

/** What a row is called: its project or group. */
export function nameOfRow(row: TableRow, columns: readonly TableColumn[]): string {
  if (row.kind === 'sum') return row.label
  if (row.kind !== 'entry' && row.kind !== 'mark') return ''
  const at = columns.findIndex(({ key }) => key === 'name' || key === 'groupName')
  return String(row.cells[at]?.value ?? '')
}

/** Projects of the register that a sheet is of; null where only lights can tell. */
export function expectedIds({ sheet, projects }: SheetCheck): ReadonlySet<string> | null {
  const { layout, month, ids } = sheet
  const wanted = ids === null ? null : new Set(ids)
  const all = [...projects.values()].filter(
    ({ id, isAway }) => !isAway && (wanted === null || wanted.has(id)),
  )
  const belongs = belonging(layout.rows, month)
  return belongs === null ? null : new Set(all.filter(belongs).map(({ id }) => id))
}

function belonging(
  rows: SheetLayout['rows'],
  month: string,
): ((project: OwnProject) => boolean) | null {
  switch (rows) {
    case 'all':
      return () => true
    case 'reporting':
      return ({ listed }) => listed
    case 'started':
      return (each) => each.stage !== 'cancelled' && hasBegun(each, month)
    case 'unreported':
      return (each) => isUnreported(each, month)
    case 'lagging':
    case 'late':
      return null
    default:
      return rows satisfies never
  }
}

/** Projects in one set and not in the other. */
export function unlike(left: ReadonlySet<string>, right: ReadonlySet<string>): readonly string[] {
  return [...[...left].filter((id) => !right.has(id)), ...[...right].filter((id) => !left.has(id))]
}

/** Holds the projects that a figure says it is of against those that it has to be of. */
export function sameProjects(
  score: Tally,
  row: string,
  printed: ReadonlySet<string>,
  own: ReadonlySet<string>,
): void {
  const ids = unlike(printed, own)
  const isOther = ids.length > 0 && printed.size === own.size
  const counted = isOther ? `≠ ${own.size}` : String(own.size)
  score.same({ row, column: '', ids }, String(printed.size), counted)
}
