import { createWriteStream, type WriteStream } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { stream } from 'exceljs'
import { LedgerError } from '../../../shared/errors.ts'
import { writeBeside } from '../writeBeside.ts'
import { makeStyles } from './cellStyles.ts'
import type { RegisterColumn } from './columns.ts'
import { lastHeaderRow, layOut } from './layOut.ts'
import { mmPerWidthUnit } from './page.ts'
import type { Register } from './register.ts'
import { columnLetter } from './totals.ts'
import { verifyZip } from './verifyZip.ts'
import { sheetWords } from './words.ts'
import { writeRow } from './workbookRows.ts'
import { centreOnPaper, footer, pageSetup, writeTop } from './workbookTop.ts'

export interface WritingWatch {
  /** Called now and then with rows written so far, out of `total`. */
  readonly onProgress: (done: number, total: number) => void
  /** Asked now and then; true ends the writing with `cancelled`. */
  readonly isCancelled: () => boolean
}

/** Rows between two looks at the world: a request to cancel can only arrive while nothing is being computed. */
const rowsPerTurn = 100
const requiredParts = ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']

/**
 * Writes the register as a workbook for Excel, WPS and LibreOffice, as it is printed; whole or not at all.
 * Throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writeXlsx(
  register: Register,
  path: string,
  watch: WritingWatch,
): Promise<void> {
  await writeBeside(path, async (temporary) => {
    await writeWorkbook(register, temporary, watch)
    return () => verifyZip(temporary, requiredParts)
  })
}

/**
 * The workbook alone, straight to `path`. Throws `cancelled` or the file system's own error; what it leaves behind then
 * is for the caller to remove.
 */
export async function writeWorkbook(
  register: Register,
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
    await Promise.race([fillWorkbook(workbook, file, register, watch), broken])
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
  register: Register,
  watch: WritingWatch,
): Promise<void> {
  const words = sheetWords[register.language]
  setFirstFont(workbook)
  workbook.title = register.title
  workbook.subject = register.subtitle
  workbook.creator = register.bureau
  workbook.lastModifiedBy = register.bureau
  const layout = layOut(register)
  const styles = makeStyles(register, layout.page)
  const frozen = frozenColumns(register.columns)
  const sheet = workbook.addWorksheet(words.sheetName, {
    pageSetup: pageSetup(layout.page),
    headerFooter: { oddFooter: footer(register) },
    views: [
      {
        state: 'frozen',
        xSplit: frozen,
        ySplit: lastHeaderRow,
        topLeftCell: `${columnLetter(frozen)}${lastHeaderRow + 1}`,
        activeCell: `${columnLetter(frozen)}${lastHeaderRow + 1}`,
        showGridLines: false,
      },
    ],
  })
  centreOnPaper(sheet)
  sheet.columns = layout.widthsMm.map((mm) => ({ width: mm / mmPerWidthUnit }))
  writeTop(sheet, register, layout, styles)
  let next = lastHeaderRow + 1
  const writer = { sheet, register, layout, styles }
  watch.onProgress(0, register.rowCount)
  for (const [index, row] of layout.rows.entries()) {
    writeRow(writer, next, row)
    next += 1
    if (index % rowsPerTurn !== rowsPerTurn - 1) continue
    await setImmediate()
    if (file.destroyed) return
    if (watch.isCancelled()) throw new LedgerError('cancelled', 'The export was cancelled.')
    watch.onProgress(Math.min(index, register.rowCount), register.rowCount)
  }
  await workbook.commit()
  watch.onProgress(register.rowCount, register.rowCount)
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

/** Up to the project's name, where that stands near the left edge. */
function frozenColumns(columns: readonly RegisterColumn[]): number {
  const name = columns.findIndex((column) => column.key === 'name')
  return name > 0 && name <= 2 ? name + 1 : 1
}
