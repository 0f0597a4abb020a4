import { sheetOf } from '../../electron/documents/sheets/workbook.ts'
import { writeCsv } from '../../electron/documents/sheets/writeCsv.ts'
import { printedRegister, writeXlsx } from '../../electron/documents/sheets/writeXlsx.ts'
import { openReadOnly } from '../../electron/store/open.ts'
import { readProjects } from '../../electron/store/projects.ts'
import { answerParent } from './child.ts'
import { writeDocument } from './exceljsDocument.ts'
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
    const sheet = sheetOf(printedRegister(read()))
    return await costOf(() => writeDocument(sheet, target))
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
