import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type {
  AnnexCell,
  AnnexColumn,
  AnnexTable,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import { unfilledMark } from '../sheets/words.ts'
import { fonts, sizes, twips } from './officialStyle.ts'

const headerFill = 'F2F2F2'
const totalFill = 'EDEDED'

type Look = Pick<AnnexColumn, 'align'> & { readonly bold?: boolean; readonly fill?: string }

/** A table with two rows of headings that are repeated on every page, 合计 first, no row broken over two pages. */
export function layAnnexTable({ columns, total, rows }: AnnexTable): Table {
  const row = (cells: readonly AnnexCell[], look: Pick<Look, 'bold' | 'fill'>): TableRow =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, at) =>
        cell(wordsOf(cells[at] ?? null, at === 0), column.widthMm, {
          ...look,
          align: cells[at] === null && at > 0 ? 'center' : column.align,
        }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: columns.map(({ widthMm }) => twips(widthMm)),
    width: {
      size: columns.reduce((sum, { widthMm }) => sum + twips(widthMm), 0),
      type: WidthType.DXA,
    },
    rows: [
      ...headings(columns),
      ...(total === null ? [] : [totalRow(total, columns)]),
      ...rows.map((cells) => row(cells, {})),
    ],
  })
}

function wordsOf(value: AnnexCell, isNumber: boolean): string {
  if (value === null) return isNumber ? '' : unfilledMark
  return typeof value === 'string' ? value : value.text
}

/** Its name takes the first two columns; a rank of all there is none. */
function totalRow(cells: readonly AnnexCell[], columns: readonly AnnexColumn[]): TableRow {
  const look = { bold: true, fill: totalFill }
  const [first, second, ...rest] = columns
  return new TableRow({
    cantSplit: true,
    children: [
      cell(
        wordsOf(cells[0] ?? null, true),
        (first?.widthMm ?? 0) + (second?.widthMm ?? 0),
        {
          ...look,
          align: 'left',
        },
        2,
      ),
      ...rest.map((column, at) =>
        cell(wordsOf(cells[at + 2] ?? null, false), column.widthMm, {
          ...look,
          align: cells[at + 2] === null ? 'center' : column.align,
        }),
      ),
    ],
  })
}

/** Headings under a common one stand in the second row; the others take both. */
function headings(columns: readonly AnnexColumn[]): readonly TableRow[] {
  const hasGroups = columns.some(({ groupHeading }) => groupHeading !== undefined)
  const look: Look = { align: 'center', bold: true, fill: headerFill }
  if (!hasGroups) {
    const children = columns.map(({ heading, widthMm }) => cell(heading, widthMm, look))
    return [new TableRow({ tableHeader: true, cantSplit: true, children })]
  }
  const upper: TableCell[] = []
  for (let at = 0; at < columns.length;) {
    const column = columns[at]
    if (column === undefined) break
    const { groupHeading } = column
    if (groupHeading === undefined) {
      upper.push(cell(column.heading, column.widthMm, look, 1, 'restart'))
      at += 1
      continue
    }
    const rest = columns.findIndex(
      (each, index) => index > at && each.groupHeading !== groupHeading,
    )
    const end = rest < 0 ? columns.length : rest
    const widthMm = columns.slice(at, end).reduce((sum, each) => sum + each.widthMm, 0)
    upper.push(cell(groupHeading, widthMm, look, end - at))
    at = end
  }
  const lower = columns.map(({ heading, widthMm, groupHeading }) =>
    groupHeading === undefined
      ? cell('', widthMm, look, 1, 'continue')
      : cell(heading, widthMm, look),
  )
  return [upper, lower].map(
    (children) => new TableRow({ tableHeader: true, cantSplit: true, children }),
  )
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function cell(
  words: string,
  widthMm: number,
  { align, bold = false, fill }: Look,
  columnSpan = 1,
  merge?: 'restart' | 'continue',
): TableCell {
  return new TableCell({
    width: { size: twips(widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 15, bottom: 15 },
    columnSpan,
    ...(merge !== undefined && {
      verticalMerge: VerticalMergeType[merge === 'restart' ? 'RESTART' : 'CONTINUE'],
    }),
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: words.split('\n').map(
      (text) =>
        new Paragraph({
          alignment: alignments[align],
          children: [
            new TextRun({ text, font: bold ? fonts.first : fonts.song, size: sizes.table }),
          ],
        }),
    ),
  })
}
