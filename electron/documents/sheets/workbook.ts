import { createWriteStream, type WriteStream } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { stream, Worksheet } from 'exceljs'
import { writeBeside } from '../writeBeside.ts'
import type { FrameStyles } from './cellStyles.ts'
import { lastHeaderRow, type SheetFrame } from './frame.ts'
import { mmPerWidthUnit, type PageLayout } from './page.ts'
import { columnLetter } from './totals.ts'
import { verifyZip } from './verifyZip.ts'
import { centreOnPaper, footer, pageSetup, writeTop } from './workbookTop.ts'
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
  /** Writes one row and hands it to the file: it can't be changed afterwards. `index` counts from 0 below the headings. */
  readonly writeRow: (sheet: Worksheet, number: number, index: number) => void
}

/** Rows between two looks at the world: a request to cancel can only arrive while nothing is being computed. */
const rowsPerTurn = 100
const requiredParts = ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']

/**
 * Writes the sheet as a workbook for Excel, WPS and LibreOffice; whole or not at all.
 * Throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writePrinted(
  layOut: () => PrintedSheet,
  path: string,
  watch: WritingWatch,
): Promise<void> {
  await writeBeside(path, async (temporary) => {
    await streamPrinted(layOut, temporary, watch)
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
): Promise<void> {
  // Loaded at the first export: it takes longer than many a sheet.
  const { default: excel } = await import('exceljs')
  const file = createWriteStream(path)
  // exceljs listens to its stream only at the very end: a full disk before that would be an unhandled error.
  const broken = new Promise<never>((_, reject) => file.on('error', reject))
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: false,
    // Far faster than the default, for a file somewhat larger.
    zip: { zlib: { level: 1 } },
  })
  try {
    await Promise.race([fillWorkbook(workbook, file, layOut(), watch), broken])
  } catch (error) {
    await close(file)
    throw error
  }
}

/** Waits until the file is closed, so that it can be removed on every system. */
async function close(file: WriteStream): Promise<void> {
  if (file.closed) return
  await new Promise<void>((resolve) => {
    file.once('close', resolve)
    file.destroy()
  })
}

async function fillWorkbook(
  workbook: stream.xlsx.WorkbookWriter,
  file: WriteStream,
  printed: PrintedSheet,
  watch: WritingWatch,
): Promise<void> {
  const { frame, rowCount, frozenColumns } = printed
  setFirstFont(workbook)
  workbook.title = frame.title
  workbook.subject = frame.subtitle
  workbook.creator = frame.bureau
  workbook.lastModifiedBy = frame.bureau
  const topLeftCell = `${columnLetter(frozenColumns)}${lastHeaderRow + 1}`
  const sheet = workbook.addWorksheet(frame.sheetName, {
    pageSetup: pageSetup(printed.page),
    headerFooter: { oddFooter: footer(frame) },
    views: [
      {
        state: 'frozen',
        xSplit: frozenColumns,
        ySplit: lastHeaderRow,
        topLeftCell,
        activeCell: topLeftCell,
        showGridLines: false,
      },
    ],
  })
  centreOnPaper(sheet)
  sheet.columns = printed.widthsMm.map((mm) => ({ width: mm / mmPerWidthUnit }))
  writeTop(sheet, frame, printed, printed.styles)
  watch.onProgress(0, rowCount)
  for (let index = 0; index < printed.rows; index += 1) {
    printed.writeRow(sheet, lastHeaderRow + 1 + index, index)
    if (index % rowsPerTurn !== rowsPerTurn - 1) continue
    await setImmediate()
    if (file.destroyed) return
    throwIfCancelled(watch)
    watch.onProgress(Math.min(index, rowCount), rowCount)
  }
  await workbook.commit()
  watch.onProgress(rowCount, rowCount)
}

/**
 * Widths are counted in digits of the workbook's first font. exceljs puts Calibri there, which makes every column 17 %
 * wider where that font is missing. An entry made before its own is left in first place.
 */
function setFirstFont(workbook: stream.xlsx.WorkbookWriter): void {
  // Not in the library's types.
  const { styles } = workbook as unknown as { styles: { model: { fonts: string[] } } }
  styles.model.fonts.push(
    '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="1"/><charset val="134"/></font>',
  )
}
