import { join } from 'node:path'
import type { WorkSheet } from '@e965/xlsx'
import { readPlanSheet } from '../../electron/documents/sheets/plan/readPlanSheet.ts'
import { writeTable } from '../../electron/documents/sheets/table/writeTable.ts'
import type { Database } from '../../electron/store/connection.ts'
import type { PlanSheetSpec } from '../../shared/schemas/sheet.ts'
import { temporaryFolder, testStore, type TestStore } from '../helpers/ledger.ts'
import { firstSheet, openLook, quiet, today } from './registerSheets.ts'

export type Cell = string | number | null

export interface JudgedLedger {
  readonly store: TestStore
  readonly database: Database
}

/** The plan with some actuals of two years, a stage changed, a project cancelled and a finding settled. */
export function judgedLedger(): JudgedLedger {
  const store = testStore()
  const { handlers } = store
  const actuals = [
    ['I2-01', 2016, 355.2],
    ['I2-01', 2017, 380.15],
    ['I2-02a', 2016, 66.1],
    ['I2-02a', 2017, 67],
    ['I2-02b', 2017, 50.2],
    ['I2-12a', 2017, 33_400],
    ['I2-18a', 2017, 6.2],
    ['I2-20', 2017, 24.1],
    ['I2-26', 2017, 12.5],
  ] as const
  for (const [indicatorId, year, value] of actuals) {
    const noted = { source: '统计公报', statedOn: `${year + 1}-03`, note: null }
    void handlers['indicators.setActual']({ indicatorId, year, value, ...noted })
  }
  void handlers['projects.update']({
    changes: [
      { id: 'CK-01', set: { stage: 'operation' } },
      { id: 'CK-05', set: { stage: 'cancelled' } },
      { id: 'CK-02', set: { totalInvestment: 1_234_567_890 } },
    ],
  })
  void handlers['findings.note']({ key: 'sum:TG-050', note: '=待核', settled: true })
  return { store, database: openLook(store) }
}

export function planSpec(
  sheet: PlanSheetSpec['sheet'],
  changes: Partial<Omit<PlanSheetSpec, 'sheet'>> = {},
): PlanSheetSpec {
  return { sheet, format: 'xlsx', language: 'zh-CN', paper: 'A4', ...changes }
}

/** Writes the sheet into a folder of the test's own. @returns the file's path */
export async function writtenPlanSheet(database: Database, spec: PlanSheetSpec): Promise<string> {
  const path = join(temporaryFolder(), `${spec.sheet}.${spec.format}`)
  const table = await readPlanSheet(database, spec, today)
  await writeTable(table, spec.format, path, quiet)
  return path
}

export async function planSheet(database: Database, spec: PlanSheetSpec): Promise<WorkSheet> {
  return firstSheet(await writtenPlanSheet(database, spec))
}

/** Rows of cells filled up with nulls to `width`: what a row merged across the table reads back as. */
export function across(width: number, ...cells: readonly Cell[]): readonly Cell[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => null)]
}
