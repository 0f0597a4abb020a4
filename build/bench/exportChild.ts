import { makeStyles } from '../../electron/documents/sheets/cellStyles.ts'
import { lastHeaderRow } from '../../electron/documents/sheets/frame.ts'
import { layOut, type SheetLayout } from '../../electron/documents/sheets/layOut.ts'
import { mmPerWidthUnit } from '../../electron/documents/sheets/page.ts'
import type { Register } from '../../electron/documents/sheets/register.ts'
import { writeRow } from '../../electron/documents/sheets/workbookRows.ts'
import { footer, pageSetup, writeTop } from '../../electron/documents/sheets/workbookTop.ts'
import { writeCsv } from '../../electron/documents/sheets/writeCsv.ts'
import { writeXlsx } from '../../electron/documents/sheets/writeXlsx.ts'
import { openReadOnly } from '../../electron/store/open.ts'
import { readProjects } from '../../electron/store/projects.ts'
import { answerParent } from './child.ts'
import { timeOnce } from './measure.ts'
import { readWideRegister } from './wideRegister.ts'

/** What one export took, in a process that has done nothing else. */
export interface ExportCost {
  readonly ms: number
  /** Time on the processor, all threads of the process: what a busy machine can't stretch. */
  readonly processorMs: number
  /** Highest memory of the process, and how far that is above what it held before the export. */
  readonly peakMb: number
  readonly growthMb: number
}

/**
 * Writes the register of a ledger in a process of its own: `program` reads it and writes it as the documents worker does;
 * `document` has exceljs's document writer write the very same cells, styles, merges and page setup, which it is handed
 * ready; `csv` prepares the file that LibreOffice converts.
 */
const [kind = '', ledgerPath = '', target = '', columns = ''] = process.argv.slice(2)
const unwatched = { onProgress: () => undefined, isCancelled: () => false }

answerParent(await measure(kind))

async function measure(way: string): Promise<ExportCost> {
  const database = openReadOnly(ledgerPath)
  // The page sends the ids; here they are read, which is not the export's doing.
  const ids = readProjects(database, false).map((project) => project.id)
  const read = () => readWideRegister(database, ids, Number(columns))
  try {
    if (way === 'program') return await costOf(() => writeXlsx(read(), target, unwatched))
    if (way === 'csv') return await costOf(() => writeCsv(read(), target, unwatched))
    if (way !== 'document') throw new Error(`there is no export ${way}`)
    const register = read()
    const layout = layOut(register)
    return await costOf(() => writeDocument(register, layout))
  } finally {
    database.close()
  }
}

async function costOf(work: () => Promise<void>): Promise<ExportCost> {
  const beforeBytes = process.memoryUsage.rss()
  const beforeProcessor = process.cpuUsage()
  const ms = await timeOnce(work)
  const { user, system } = process.cpuUsage(beforeProcessor)
  // maxRSS is in kilobytes.
  const peakMb = process.resourceUsage().maxRSS / 1024
  return {
    ms,
    processorMs: (user + system) / 1000,
    peakMb,
    growthMb: peakMb - beforeBytes / 2 ** 20,
  }
}

async function writeDocument(register: Register, layout: SheetLayout): Promise<void> {
  const { default: excel } = await import('exceljs')
  const styles = makeStyles(register, layout.page)
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('台账', {
    pageSetup: pageSetup(layout.page),
    headerFooter: { oddFooter: footer(register) },
    views: [{ state: 'frozen', xSplit: 3, ySplit: lastHeaderRow, showGridLines: false }],
  })
  sheet.columns = layout.widthsMm.map((mm) => ({ width: mm / mmPerWidthUnit }))
  writeTop(sheet, register, layout, styles)
  for (const [index, row] of layout.rows.entries()) {
    writeRow({ sheet, register, layout, styles }, lastHeaderRow + 1 + index, row)
  }
  await workbook.xlsx.writeFile(target)
}
