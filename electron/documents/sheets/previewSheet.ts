import type {
  PreviewCell,
  PreviewRow,
  PreviewStyle,
  SheetPreview,
} from '../../../shared/schemas/sheetPreview.ts'
import type { Cell, CellStyle, Row } from '../xlsx/cell.ts'
import { lastHeaderRow, sum, unitLineRow } from './frame.ts'
import { mmPerPt, orientationOf, type PageLayout } from './page.ts'
import { formattedNumber } from './table/numberFormats.ts'
import { type BehindRow, type PrintedSheet, sheetOf } from './workbook.ts'

/**
 * The printed sheet as data: every row with its cells as they read, and where the pages break.
 * @param mostPages whose rows are wanted; left out, of all
 */
export function previewSheet(printed: PrintedSheet, mostPages?: number): SheetPreview {
  const { frame, page, widthsMm } = printed
  const sheet = sheetOf(printed)
  const heightsPt = Array.from(
    { length: sheet.rowCount },
    (_, index) => sheet.rowAt(index).heightPt,
  )
  const pages = pagesOf(heightsPt, page, sum(widthsMm))
  const lastRow = pages[Math.min(mostPages ?? pages.length, pages.length) - 1]?.last ?? -1
  const { left, right, top, bottom } = page.marginsMm
  return {
    name: frame.sheetName,
    title: frame.title,
    sample: frame.pageHeader !== undefined,
    page: {
      paper: frame.paper,
      orientation: orientationOf(page),
      widthMm: page.widthMm,
      heightMm: page.heightMm,
      marginsMm: { left, right, top, bottom },
    },
    widthsMm,
    keys: printed.keys ?? [],
    ...previewRows(
      lastRow + 1,
      sheet.rowAt,
      (index) => printed.behind?.(index - lastHeaderRow) ?? { ids: [] },
    ),
    repeated: { first: unitLineRow - 1, last: lastHeaderRow - 1 },
    pages,
    header: frame.pageHeader ?? '',
    footer: { left: frame.bureau, right: frame.sheetName },
    rowCount: printed.rowCount,
  }
}

/** Rows of a sheet with their cells as they read, and the looks of these. */
export function previewRows(
  count: number,
  rowAt: (index: number) => Row,
  behindAt: (index: number) => BehindRow,
): Pick<SheetPreview, 'rows' | 'styles'> {
  const styles = new Map<CellStyle, number>()
  const styleOf = (style: CellStyle): number => {
    const known = styles.get(style) ?? styles.size
    styles.set(style, known)
    return known
  }
  // By column: the last row that a merge from above reaches down to.
  const coveredTo = new Map<number, number>()
  const rows = Array.from({ length: count }, (_, index): PreviewRow => {
    const row = rowAt(index)
    const behind = behindAt(index)
    const cells = cellsOf(row, behind, styleOf).filter(
      ({ column }) => (coveredTo.get(column) ?? -1) < index,
    )
    for (const { first, last, rows: tall } of row.merges ?? []) {
      if (tall === 1) continue
      for (let column = first; column <= last; column += 1) {
        coveredTo.set(column, index + tall - 1)
      }
    }
    return { heightPt: row.heightPt, ids: behind.ids, cells }
  })
  return { rows, styles: [...styles.keys()].map(previewStyle) }
}

function cellsOf(
  { cells, merges = [] }: Row,
  behind: BehindRow,
  styleOf: (style: CellStyle) => number,
): readonly PreviewCell[] {
  const spans = new Map(
    merges.map(({ first, last, rows }) => [first, { columns: last - first + 1, rows }]),
  )
  const covered = new Set(
    merges.flatMap(({ first, last }) =>
      Array.from({ length: last - first }, (_, index) => first + 1 + index),
    ),
  )
  return cells.flatMap((cell, column): PreviewCell[] => {
    if (cell === undefined || covered.has(column)) return []
    const { columns, rows } = spans.get(column) ?? { columns: 1, rows: 1 }
    return [
      {
        column,
        columns,
        rows,
        ...contentOf(cell),
        style: styleOf(cell.style),
        ids: behind.cells?.get(column) ?? null,
      },
    ]
  })
}

function contentOf({ content, style }: Cell): Pick<PreviewCell, 'text' | 'small' | 'value'> {
  if (content === undefined) return { text: '', small: null, value: null }
  if (typeof content === 'object' && 'formula' in content) {
    return contentOf({ style, content: content.result })
  }
  if (typeof content === 'number') {
    return { text: formattedNumber(content, style.numFmt ?? ''), small: null, value: content }
  }
  if (typeof content === 'string') return { text: marked(content, style), small: null, value: null }
  const [first, second] = content
  return { text: (first?.text ?? '').replace(/\n$/, ''), small: second?.text ?? null, value: null }
}

/** Text with what its format prints before it. */
function marked(text: string, { numFmt = '' }: CellStyle): string {
  const before = /^"([^"]*)"@$/.exec(numFmt)?.[1] ?? ''
  return before + text
}

function previewStyle(style: CellStyle): PreviewStyle {
  const { font, fill, horizontal, wrapText, indent, boxed } = style
  return {
    font: font.name,
    sizePt: font.size,
    bold: font.bold === true,
    colour: font.colour ?? null,
    fill: fill ?? null,
    horizontal,
    wrap: wrapText === true,
    indent: indent ?? 0,
    boxed: boxed === true,
  }
}

/** Where the pages break: heights were settled so that no row ends near the foot. */
function pagesOf(
  heightsPt: readonly number[],
  page: PageLayout,
  tableMm: number,
): SheetPreview['pages'] {
  const { marginsMm: margins } = page
  const printableMm = page.widthMm - margins.left - margins.right
  const capacityPt =
    ((page.heightMm - margins.top - margins.bottom) / mmPerPt) * Math.max(1, tableMm / printableMm)
  const repeatedPt = sum(heightsPt.slice(unitLineRow - 1, lastHeaderRow))
  const pages: { first: number; last: number }[] = []
  let first = 0
  let usedPt = 0
  for (const [at, heightPt] of heightsPt.entries()) {
    if (at > first && at >= lastHeaderRow && usedPt + heightPt > capacityPt) {
      pages.push({ first, last: at - 1 })
      first = at
      usedPt = repeatedPt
    }
    usedPt += heightPt
  }
  return [...pages, { first, last: heightsPt.length - 1 }]
}
