import { execFile, spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** LibreOffice's program where it is on the path, else null. */
export function findLibreOffice(): string | null {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  return found.status === 0 ? 'soffice' : null
}

/** Converts a table of UTF-8 text to a workbook beside it. The profile is the bench's own, so that a window that is open elsewhere doesn't take the work. */
export async function convertCsv(program: string, csv: string, folder: string): Promise<void> {
  const profile = pathToFileURL(path.join(folder, 'office-profile')).href
  await run(program, [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--infilter=CSV:44,34,76,1',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    folder,
    csv,
  ])
}
