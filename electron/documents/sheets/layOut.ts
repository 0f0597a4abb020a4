import { groupWords } from '../../../shared/text/groupWords.ts'
import { chooseWidths } from './columnWidths.ts'
import type { RegisterColumn } from './columns.ts'
import { labelHeightPt, settledHeights, sum, topRows } from './frame.ts'
import {
  emsInColumn,
  groupRowPt,
  noteSmallerPt,
  type PageLayout,
  pageLayouts,
  rowHeightPt,
} from './page.ts'
import type { PrintedRow } from './pageBreaks.ts'
import type { Register, RegisterGroup, RegisterRow } from './register.ts'
import { countLines } from './textWidth.ts'
import { type ColumnTotal, rowsOf, totalColumns } from './totals.ts'
import { type RegisterNote, sheetWords } from './words.ts'

const totalRow = 6
const firstBodyRow = 8

export type SheetRow = { readonly heightPt: number } & (
  | { readonly kind: 'total'; readonly label: string }
  | { readonly kind: 'unfilled'; readonly label: string }
  | {
      readonly kind: 'group'
      readonly label: string
      readonly rows: readonly RegisterRow[]
      /** Rows of the sheet that the subtotal adds up. */
      readonly first: number
      readonly last: number
      /** How many groups it stands in. */
      readonly depth: number
    }
  | { readonly kind: 'entry'; readonly row: RegisterRow; readonly depth: number }
  | { readonly kind: 'note'; readonly label: string }
)

export interface SheetLayout {
  readonly page: PageLayout
  readonly widthsMm: readonly number[]
  readonly topRowsPt: readonly number[]
  /** From row 6 on: 合计, 未填, groups, projects, notes. */
  readonly rows: readonly SheetRow[]
  /** First and last row with projects or group headings. */
  readonly body: { readonly first: number; readonly last: number }
  /** Of all numbered rows, one per column. */
  readonly totals: readonly ColumnTotal[]
  /** Columns that the label of 合计 takes, and that of a group. */
  readonly totalSpan: number
  readonly groupSpan: number
}

/** Everything of the sheet that has a place and a size: rows in order with heights, widths, and where they break. */
export function layOut(register: Register): SheetLayout {
  const page = pageLayouts[register.paper]
  const widthsMm = chooseWidths(register, page)
  const totalSpan = spanOfTotal(register.columns)
  const groupSpan = spanOfGroup(register.columns)
  const rows = collectRows(register, page, widthsMm, { totalSpan, groupSpan })
  const topRowsPt = topRows(register, page, widthsMm)
  const noteRows = rows.filter((row) => row.kind === 'note').length
  return {
    page,
    widthsMm,
    topRowsPt,
    rows: settled(rows, topRowsPt, page, widthsMm),
    body: { first: firstBodyRow, last: totalRow + rows.length - 1 - noteRows },
    totals: totalColumns(rowsOf(register), [...register.columns.keys()]),
    totalSpan,
    groupSpan,
  }
}

/** 合计 covers the leading columns that are always filled, and one more where it would be as narrow as 序号. */
function spanOfTotal(columns: readonly RegisterColumn[]): number {
  const filled = columns.findIndex((column) => column.neverEmpty !== true)
  const span = filled < 0 ? columns.length : filled
  return span === 1 && columns[1]?.kind === 'text' ? 2 : span
}

function spanOfGroup(columns: readonly RegisterColumn[]): number {
  const money = columns.findIndex((column) => column.kind === 'money')
  return money < 0 ? columns.length : money
}

function collectRows(
  register: Register,
  page: PageLayout,
  widthsMm: readonly number[],
  spans: { readonly totalSpan: number; readonly groupSpan: number },
): readonly SheetRow[] {
  const words = sheetWords[register.language]
  const labelHeight = (label: string, span: number, pt: number) =>
    labelHeightPt(label, sum(widthsMm.slice(0, span)), pt, groupRowPt)
  const nameAt = register.columns.findIndex((column) => column.key === 'name')
  const { counted, count, total: totalWord } = groupWords[register.language]
  const total = counted(totalWord, count(register.count))
  const rows: SheetRow[] = [
    {
      kind: 'total',
      label: total,
      heightPt: labelHeight(total, spans.totalSpan, page.bodyPt),
    },
    {
      kind: 'unfilled',
      label: words.unfilledCount,
      heightPt: labelHeight(words.unfilledCount, spans.totalSpan, page.bodyPt),
    },
  ]
  const add = (group: RegisterGroup, depth: number) => {
    const within = group.label === null ? depth : depth + 1
    if (group.label !== null) {
      const first = totalRow + rows.length + 1
      rows.push({
        kind: 'group',
        label: group.label,
        rows: group.rows,
        first,
        last: first + rowsBelow(group) - 1,
        depth,
        heightPt: labelHeight(group.label, spans.groupSpan, page.bodyPt),
      })
    }
    for (const inner of group.groups) add(inner, within)
    if (group.groups.length > 0) return
    for (const row of group.rows) {
      rows.push({
        kind: 'entry',
        row,
        depth: within,
        heightPt: entryHeight(row, nameAt, page, widthsMm),
      })
    }
  }
  for (const group of register.groups) add(group, 0)
  const note = noteText(register)
  const notePt = page.bodyPt - noteSmallerPt
  const noteHeight = labelHeight(note, widthsMm.length, notePt)
  return [...rows, { kind: 'note', label: note, heightPt: noteHeight }]
}

/** Rows of the sheet that a group takes under its own heading. */
function rowsBelow({ rows, groups }: RegisterGroup): number {
  return groups.length === 0
    ? rows.length
    : groups.reduce((count, inner) => count + 1 + rowsBelow(inner), 0)
}

function entryHeight(
  row: RegisterRow,
  nameAt: number,
  page: PageLayout,
  widthsMm: readonly number[],
): number {
  let lines = 1
  for (const [at, value] of row.cells.entries()) {
    if (typeof value !== 'string') continue
    const available = emsInColumn(widthsMm[at] ?? 0, page.bodyPt)
    lines = Math.max(
      lines,
      countLines(value, at === nameAt ? available - indentEms(row) : available),
    )
  }
  return rowHeightPt(lines, page.bodyPt, page.smallestRowPt)
}

/** A child's name is indented, a province-level project has a mark: both take room in the name's line. */
function indentEms(row: RegisterRow): number {
  return (row.number === null ? 1.5 : 0) + (row.isProvinceLevel ? 1 : 0)
}

function noteText(register: Register): string {
  const words = sheetWords[register.language]
  const rows = register.groups.flatMap((group) => group.rows)
  const showsPark = register.columns.some((column) => column.key === 'park')
  const present: Readonly<Record<RegisterNote, boolean>> = {
    unfilled: true,
    starred: rows.some((row) => row.isProvinceLevel),
    inferred: showsPark && rows.some((row) => row.hasInferredPark),
    children: rows.some((row) => row.number === null),
  }
  // Object.keys forgets that the keys are the notes.
  const shown = (Object.keys(present) as RegisterNote[]).filter((note) => present[note])
  if (shown.length === 1) return words.notesLead + shown.map((note) => words.notes[note]).join('')
  const numbered = shown.map((note, index) => `${index + 1}.${words.notes[note]}`)
  return words.notesLead + numbered.join(words.listSeparator)
}

function settled(
  rows: readonly SheetRow[],
  topRowsPt: readonly number[],
  page: PageLayout,
  widthsMm: readonly number[],
): readonly SheetRow[] {
  const printed = rows.map((row, at): PrintedRow => {
    const next = rows[at + 1]
    const leadsChildren =
      row.kind === 'entry' &&
      row.row.number !== null &&
      next?.kind === 'entry' &&
      next.row.number === null
    const isHeading = row.kind === 'group' || row.kind === 'total' || row.kind === 'unfilled'
    return {
      heightPt: row.heightPt,
      stretchable: row.kind === 'entry',
      // The note alone on a page would look like a printing error.
      holdsNext: isHeading || leadsChildren || next?.kind === 'note',
    }
  })
  const heights = settledHeights(printed, topRowsPt, page, widthsMm)
  return rows.map((row, at) => ({ ...row, heightPt: heights[at] ?? row.heightPt }))
}
