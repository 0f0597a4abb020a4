import { chooseWidths } from './columnWidths.ts'
import type { RegisterColumn } from './columns.ts'
import {
  emsInColumn,
  groupRowPt,
  lonelyHeaderRowPt,
  mmPerPt,
  type PageLayout,
  pageLayouts,
  rowHeightPt,
  subtitlePt,
  subtitleRowPt,
  titleRowPt,
  unitLineRowPt,
  widestOverNominal,
} from './page.ts'
import { type PrintedRow, settlePageBreaks } from './pageBreaks.ts'
import type { Register, RegisterRow } from './register.ts'
import { countLines } from './textWidth.ts'
import { type ColumnTotal, rowsOf, totalColumns } from './totals.ts'
import { type RegisterNote, sheetWords } from './words.ts'

/** Row numbers of the sheet, from 1. Rows 3 to 5 are repeated on every page. */
export const unitLineRow = 3
export const headerRow = 4
export const lastHeaderRow = 5
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
    }
  | { readonly kind: 'entry'; readonly row: RegisterRow }
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
    rowHeightPt(countLines(label, emsInColumn(widthOf(widthsMm, span), pt)), pt, groupRowPt)
  const nameAt = register.columns.findIndex((column) => column.key === 'name')
  const total = words.total(register.count)
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
  for (const group of register.groups) {
    if (group.label !== null) {
      const first = totalRow + rows.length + 1
      rows.push({
        kind: 'group',
        label: group.label,
        rows: group.rows,
        first,
        last: first + group.rows.length - 1,
        heightPt: labelHeight(group.label, spans.groupSpan, page.bodyPt),
      })
    }
    for (const row of group.rows) {
      rows.push({ kind: 'entry', row, heightPt: entryHeight(row, nameAt, page, widthsMm) })
    }
  }
  const note = noteText(register)
  const notePt = page.bodyPt - 0.5
  const noteHeight = labelHeight(note, widthsMm.length, notePt)
  return [...rows, { kind: 'note', label: note, heightPt: noteHeight }]
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

function topRows(
  register: Register,
  page: PageLayout,
  widthsMm: readonly number[],
): readonly number[] {
  const tableMm = widthOf(widthsMm, widthsMm.length)
  const lines = (text: string, pt: number) => countLines(text, emsInColumn(tableMm, pt))
  const hasGroups = register.columns.some(
    ({ group }, at) => group !== undefined && register.columns[at + 1]?.group === group,
  )
  // Without a group above, a heading has both rows to itself.
  const [upper, lower] = hasGroups ? page.headerRowsPt : [lonelyHeaderRowPt, lonelyHeaderRowPt]
  const headingLines = register.columns.map((column, at) =>
    countLines(column.heading, emsInColumn(widthsMm[at] ?? 0, page.bodyPt)),
  )
  return [
    rowHeightPt(lines(register.title, page.titlePt), page.titlePt, titleRowPt),
    rowHeightPt(lines(register.subtitle, subtitlePt), subtitlePt, subtitleRowPt),
    unitLineRowPt,
    upper,
    rowHeightPt(Math.max(...headingLines), page.bodyPt, lower),
  ]
}

function settled(
  rows: readonly SheetRow[],
  topRowsPt: readonly number[],
  page: PageLayout,
  widthsMm: readonly number[],
): readonly SheetRow[] {
  const firstTopPt = sum(topRowsPt)
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
  const heights = settlePageBreaks(printed, {
    capacityPt: capacityOf(page, widthOf(widthsMm, widthsMm.length)),
    firstTopPt,
    laterTopPt: sum(topRowsPt.slice(unitLineRow - 1)),
  })
  return rows.map((row, at) => ({ ...row, heightPt: heights[at] ?? row.heightPt }))
}

/**
 * Height that a page holds, in pt of the sheet. A table wider than the paper is scaled down, so more of it fits: how
 * much depends on the program's widths and on whether it rounds the scale to whole percents.
 */
function capacityOf(page: PageLayout, tableMm: number): { least: number; most: number } {
  const { marginsMm: margins } = page
  const capacityPt = (page.heightMm - margins.top - margins.bottom) / mmPerPt
  const printableMm = page.widthMm - margins.left - margins.right
  return {
    least: capacityPt * Math.max(1, tableMm / printableMm),
    most: capacityPt * Math.max(1, (tableMm * widestOverNominal) / printableMm / 0.99),
  }
}

function widthOf(widthsMm: readonly number[], columns: number): number {
  return sum(widthsMm.slice(0, columns))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
