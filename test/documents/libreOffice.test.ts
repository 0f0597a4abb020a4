import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readRegister } from '../../electron/documents/sheets/readRegister.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { builtInLayoutIds } from '../../shared/model/layouts/builtIn.ts'
import { layoutSpec, monthLedger, writtenLayout } from './layoutSheets.ts'
import { judgedLedger, planSpec, writtenPlanSheet } from './planSheets.ts'
import { awkwardLedger, firstSheet, gridOf, spec, today, written } from './registerSheets.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const slow = { timeout: 180_000 }

/** A profile in which formulas are computed anew at every load, whatever result the file carries. */
function recalculatingProfile(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'user'))
  writeFileSync(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  )
  return pathToFileURL(folder).href
}

/** Cell texts as LibreOffice reads the workbook: UTF-8, numbers unrounded. */
async function convertedCells(path: string): Promise<readonly (readonly string[])[]> {
  const folder = dirname(path)
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${recalculatingProfile()}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      path,
    ],
    { stdio: 'ignore' },
  )
  const text = await readFile(path.replace(/xlsx$/, 'csv'), 'utf8')
  const book = read(text, { type: 'string', raw: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('LibreOffice wrote an empty file')
  return gridOf(sheet).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

/** Cells that LibreOffice reads or computes otherwise than they are written. */
async function differingCells(path: string): Promise<readonly unknown[]> {
  const ours = gridOf(await firstSheet(path))
  const theirs = await convertedCells(path)
  expect(theirs).toHaveLength(ours.length)
  return ours.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const their = theirs[at]?.[column] ?? ''
      const isSame =
        typeof cell === 'number' && their !== ''
          ? Math.abs(cell - Number(their)) < 1e-6
          : printed(cell) === their
      return isSame ? [] : [{ row: at + 1, column: column + 1, ours: cell, theirs: their }]
    }),
  )
}

/** Text as it stands; the reader gives dates as dates. */
function printed(cell: string | number | Date | null): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')
}

test.runIf(hasLibreOffice)(
  'LibreOffice (where installed) reads every cell as written and computes the same totals',
  slow,
  async () => {
    const { database, ids } = awkwardLedger()
    const path = await written(readRegister(database, spec(ids), today))
    expect(await differingCells(path)).toEqual([])
  },
)

test.runIf(hasLibreOffice).each(['capacity', 'indicators', 'findings'] as const)(
  'LibreOffice (where installed) reads the sheet %s as written and counts and adds up the same',
  slow,
  async (sheet) => {
    const { database } = judgedLedger()
    expect(await differingCells(await writtenPlanSheet(database, planSpec(sheet)))).toEqual([])
  },
)

test.runIf(hasLibreOffice).each(builtInLayoutIds)(
  'LibreOffice (where installed) computes the sums of the layout %s as written',
  slow,
  async (layout) => {
    const { database } = monthLedger()
    expect(await differingCells(await writtenLayout(database, layoutSpec(layout)))).toEqual([])
  },
)
