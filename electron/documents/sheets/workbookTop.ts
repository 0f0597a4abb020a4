import { type Cell, type Merge, type Row, spread } from '../xlsx/cell.ts'
import type { PageSetup } from '../xlsx/sheetXml.ts'
import type { FrameStyles } from './cellStyles.ts'
import { endOfGroup, type SheetFrame, type UnitLine } from './frame.ts'
import { orientationOf, type PageLayout } from './page.ts'
import { sheetWords } from './words.ts'

export function pageSetup(page: PageLayout, frame: SheetFrame): PageSetup {
  return {
    paperCode: page.paperCode,
    orientation: orientationOf(page),
    marginsMm: page.marginsMm,
    fitToHeight: 0,
    ...(frame.pageHeader !== undefined && {
      header: `&R${footerFont}${doubled(frame.pageHeader)}`,
    }),
    footer: footer(frame),
  }
}

/** A blank after the size, or a digit that follows would be read as part of it. */
const footerFont = '&"宋体,Regular"&9 '

function footer({ language, bureau, sheetName }: SheetFrame): string {
  const { page } = sheetWords[language]
  return `&L${footerFont}${doubled(bureau)}&C${footerFont}${page}&R${footerFont}${doubled(sheetName)}`
}

function doubled(text: string): string {
  return text.replaceAll('&', '&&')
}

/** Title, filter and day, unit line, and the two rows of headings. @param heightsPt one for each */
export function topRowsOf(
  frame: SheetFrame,
  heightsPt: readonly number[],
  styles: FrameStyles,
): readonly Row[] {
  const columns = frame.columns.length
  const across: readonly Merge[] = [{ first: 0, last: columns - 1, rows: 1 }]
  const rows: readonly Omit<Row, 'heightPt'>[] = [
    { cells: spread(styles.title, frame.title, columns), merges: across },
    { cells: spread(styles.subtitle, frame.subtitle, columns), merges: across },
    unitLine(frame.unitLine, columns, styles),
    ...headings(frame, styles),
  ]
  return rows.map((row, at) => ({ ...row, heightPt: heightsPt[at] ?? 15 }))
}

/** Two blocks, each merged so that its text has room: who at the left, the unit at the right. */
function unitLine(
  { left, right, leftColumns }: UnitLine,
  columns: number,
  styles: FrameStyles,
): Omit<Row, 'heightPt'> {
  if (columns === 1) return { cells: [{ style: styles.unitLineLeft, content: left }] }
  const middle = Math.max(1, leftColumns ?? Math.floor(columns / 2))
  return {
    cells: [
      ...spread(styles.unitLineLeft, left, middle),
      ...spread(styles.unitLineRight, right, columns - middle),
    ],
    merges: [
      { first: 0, last: middle - 1, rows: 1 },
      { first: middle, last: columns - 1, rows: 1 },
    ],
  }
}

function headings(
  { columns }: SheetFrame,
  styles: FrameStyles,
): readonly [Omit<Row, 'heightPt'>, Omit<Row, 'heightPt'>] {
  const style = styles.header
  const upper: Cell[] = []
  const lower: Cell[] = []
  const merges: Merge[] = []
  let at = 0
  while (at < columns.length) {
    const end = endOfGroup(columns, at)
    const under = columns.slice(at, end)
    if (under.length > 1) {
      upper.push(...spread(style, under[0]?.groupHeading ?? '', under.length))
      lower.push(...under.map(({ heading }) => ({ style, content: heading })))
      merges.push({ first: at, last: end - 1, rows: 1 })
    } else {
      upper.push({ style, content: under[0]?.heading ?? '' })
      lower.push({ style })
      merges.push({ first: at, last: at, rows: 2 })
    }
    at = end
  }
  return [{ cells: upper, merges }, { cells: lower }]
}
