import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { readRegister } from '../../electron/documents/sheets/readRegister.ts'
import type { Register } from '../../electron/documents/sheets/register.ts'
import { writeCsv } from '../../electron/documents/sheets/writeCsv.ts'
import { writeXlsx } from '../../electron/documents/sheets/writeXlsx.ts'
import type { WritingWatch } from '../../electron/documents/sheets/writingWatch.ts'
import type { Database } from '../../electron/store/connection.ts'
import type { InputOf } from '../../shared/contract.ts'
import type { RegisterSpec } from '../../shared/schemas/sheet.ts'
import { temporaryFolder, testStore, type TestStore } from '../helpers/ledger.ts'

export const quiet: WritingWatch = { onProgress: () => undefined, isCancelled: () => false }
export const today = '2017-06-30'

export interface PlanLedger {
  readonly store: TestStore
  readonly database: Database
  readonly ids: readonly string[]
}

/** The plan's projects, some of them filled in with what makes a sheet hard. */
export function awkwardLedger(): PlanLedger {
  const store = testStore()
  edit(store, [
    { id: 'CK-01', set: { totalInvestment: 7_800_000_000, level: 'province' } },
    { id: 'CK-02', set: { totalInvestment: 1_234_567, responsibleUnit: '市经信局' } },
    { id: 'CK-03', set: { totalInvestment: 0, code: '2017-141181-25-03-012345' } },
    { id: 'CK-04', set: { notes: '=HYPERLINK("http://example.invalid","看")' } },
    { id: 'CK-05', set: { notes: '+86 358', leader: '@张某', place: '-梧桐镇' } },
    { id: 'AL-04', set: { totalInvestment: 385_000_000, notes: '含_x000D_与 "引号", 逗号' } },
    { id: 'AL-04a', set: { totalInvestment: 100_000_000 } },
    { id: 'AL-01', set: { notes: '第一行\n第二行 <b>&amp;', plannedStart: '2016-05' } },
    { id: 'AL-02', set: { plannedStart: '2016', plannedEnd: '2018-12-31', sector: null } },
  ])
  const database = openLook(store)
  return { store, database, ids: idsOf(database) }
}

/** The store answers at once; its handlers are typed for those that don't. */
export function edit(store: TestStore, changes: InputOf<'projects.update'>['changes']): void {
  void store.handlers['projects.update']({ changes })
}

export function openLook(store: TestStore): Database {
  const database = store.look()
  onTestFinished(() => {
    database.close()
  })
  return database
}

function idsOf(database: Database): readonly string[] {
  const rows = database.prepare(
    "SELECT id FROM project WHERE deleted = 0 AND box <> 'TX' ORDER BY position, id",
  )
  return rows.pluck().all() as string[]
}

export function spec(ids: readonly string[], changes: Partial<RegisterSpec> = {}): RegisterSpec {
  return {
    sheet: 'register',
    format: 'xlsx',
    language: 'zh-CN',
    ids: [...ids],
    columns: ['name', 'owner', 'park', 'stage', 'totalInvestment', 'notes'],
    groupBy: ['sector'],
    moneyUnit: 'wan',
    paper: 'A3',
    filterWords: '',
    ...changes,
  }
}

/** Writes the register into a folder of the test's own. @returns the file's path */
export async function written(register: Register, name = 'register.xlsx'): Promise<string> {
  const path = join(temporaryFolder(), name)
  await (name.endsWith('.csv') ? writeCsv : writeXlsx)(register, path, quiet)
  return path
}

export async function writtenSheet(database: Database, wanted: RegisterSpec): Promise<WorkSheet> {
  const path = await written(readRegister(database, wanted, today))
  return firstSheet(path)
}

export async function firstSheet(path: string): Promise<WorkSheet> {
  const book = read(await readFile(path), { cellStyles: true, cellNF: true, cellFormula: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error(`${path} has no sheet`)
  return sheet
}

export type Grid = readonly (readonly (string | number | null)[])[]

/** Values as stored: numbers as numbers, empty cells as null. */
export function gridOf(sheet: WorkSheet): Grid {
  return utils.sheet_to_json<(string | number | null)[]>(sheet, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: true,
  })
}

/** A cell as stored: its type, value, number format and formula. Throws where the cell is empty. */
export function cellAt(
  sheet: WorkSheet,
  address: string,
): {
  readonly t: string
  readonly v: string | number | null
  readonly z: string | undefined
  readonly f: string | undefined
} {
  const cell: unknown = sheet[address]
  if (typeof cell !== 'object' || cell === null) throw new Error(`${address} is empty`)
  // SheetJS types a sheet's cells loosely.
  return { z: undefined, f: undefined, ...cell } as never
}
