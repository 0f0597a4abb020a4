import { setImmediate } from 'node:timers/promises'
import type { Row } from '../xlsx/cell.ts'
import type { Sheet } from '../xlsx/sheetXml.ts'
import type { Provenance } from '../provenance.ts'
import { requiredParts, writeWorkbookFile } from '../xlsx/workbook.ts'
import { writeBeside } from '../writeBeside.ts'
import type { FrameStyles } from './cellStyles.ts'
import { lastHeaderRow, type SheetFrame, unitLineRow } from './frame.ts'
import { mmPerWidthUnit, type PageLayout } from './page.ts'
import { verifyZip } from './verifyZip.ts'
import { pageSetup, topRowsOf } from './workbookTop.ts'
import { throwIfCancelled, type WritingWatch } from './writingWatch.ts'

/** A sheet whose every row has its place and its size. */
export interface PrintedSheet {
  readonly frame: SheetFrame
  readonly page: PageLayout
  readonly widthsMm: readonly number[]
  readonly topRowsPt: readonly number[]
  readonly styles: FrameStyles
  /** Columns that stay in sight when the sheet is scrolled. */
  readonly frozenColumns: number
  /** Rows below the headings. */
  readonly rows: number
  /** Rows among them that the ledger holds, for the progress. */
  readonly rowCount: number
  /** One row below the headings. `number` is its row in the sheet, from 1; `index` counts from 0 below the headings. */
  readonly rowAt: (number: number, index: number) => Row
  /** Deepest outline level of the rows. */
  readonly outlineLevels?: number
  /** What each column holds, by its key; left out where columns have none. */
  readonly keys?: readonly string[]
  /** Projects behind a row, and behind its cells where they aren't the row's. */
  readonly behind?: (index: number) => BehindRow
}

export interface BehindRow {
  readonly ids: readonly string[]
  /** By column. */
  readonly cells?: ReadonlyMap<number, readonly string[]>
}

/** Rows between two looks at the world: a request to cancel can only arrive while nothing is being computed. */
const rowsPerTurn = 200

/**
 * Writes the sheet as a workbook for Excel, WPS and LibreOffice; whole or not at all.
 * Throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writePrinted(
  layOut: () => PrintedSheet,
  path: string,
  watch: WritingWatch,
  provenance?: Provenance,
): Promise<void> {
  await writeBeside(path, async (temporary) => {
    await streamPrinted(layOut, temporary, watch, provenance)
    return () => verifyZip(temporary, requiredParts)
  })
}

/**
 * The workbook alone, straight to `path`. Throws `cancelled` or the file system's own error; what it leaves behind then
 * is for the caller to remove.
 */
export async function streamPrinted(
  layOut: () => PrintedSheet,
  path: string,
  watch: WritingWatch,
  provenance?: Provenance,
): Promise<void> {
  const printed = layOut()
  const { frame, rowCount } = printed
  watch.onProgress(0, rowCount)
  await writeWorkbookFile(
    path,
    {
      title: frame.title,
      subject: frame.subtitle,
      creator: frame.bureau,
      created: provenance?.made ?? new Date(),
      description: provenance?.description ?? '',
      sheets: [sheetOf(printed)],
    },
    (_, row) => {
      if (row % rowsPerTurn !== rowsPerTurn - 1) return undefined
      return lookAround(Math.min(row - lastHeaderRow, rowCount), rowCount, watch)
    },
  )
  watch.onProgress(rowCount, rowCount)
}

async function lookAround(done: number, total: number, watch: WritingWatch): Promise<void> {
  await setImmediate()
  throwIfCancelled(watch)
  watch.onProgress(Math.max(0, done), total)
}

/** The printed sheet as the workbook takes it. */
export function sheetOf(printed: PrintedSheet): Sheet {
  const { frame, page, widthsMm, frozenColumns, rows, rowAt } = printed
  const top = topRowsOf(frame, printed.topRowsPt, printed.styles)
  return {
    name: frame.sheetName,
    widths: widthsMm.map((mm) => mm / mmPerWidthUnit),
    frozen: { columns: frozenColumns, rows: lastHeaderRow },
    page: pageSetup(page, frame),
    printTitleRows: [unitLineRow, lastHeaderRow],
    ...(printed.outlineLevels !== undefined && { outlineLevels: printed.outlineLevels }),
    rowCount: lastHeaderRow + rows,
    rowAt: (index) => top[index] ?? rowAt(index + 1, index - lastHeaderRow),
  }
}
