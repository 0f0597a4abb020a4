import path from 'node:path'
import { runChild } from './child.ts'
import type { ExportCost } from './exportChild.ts'
import { figure, type Section } from './figure.ts'
import { convertCsv, findLibreOffice } from './libreOffice.ts'
import { timeEach } from './measure.ts'
import type { BenchRun } from './storeSection.ts'

const columns = 30
const samples = 5

/** The printed register as a workbook: time and memory, each export in a fresh process. */
export async function exportSection(run: BenchRun, rows: number): Promise<Section> {
  run.say(`Export, ${rows.toLocaleString('en-US')} projects × ${columns} columns …`)
  const program = await exportOften(run, 'program', rows)
  run.say("  the same by exceljs's document writer …")
  const document = await exportOften(run, 'document', rows)
  const office = await timeOffice(run, rows)
  const ms = { at: 'p50', most: 600 } as const
  const mb = { at: 'p50', most: 160 } as const
  const other = "exceljs's document writer"
  const times = program.map((cost) => cost.ms)
  return {
    name: `Export (styled register, ${columns} columns, a fresh process each time)`,
    figures: [
      figure('write xlsx', rows, 'ms', times, {
        aim: ms,
        instead: { what: other, samples: document.map((cost) => cost.ms) },
      }),
      ...(office === null
        ? []
        : [
            figure('write xlsx', rows, 'ms', times, {
              aim: ms,
              instead: { what: 'LibreOffice, csv to xlsx', samples: office },
            }),
          ]),
      figure('processor time of it', rows, 'ms', processors(program), {
        instead: { what: other, samples: processors(document) },
      }),
      figure('memory it adds', rows, 'MB', growths(program), {
        aim: mb,
        instead: { what: other, samples: growths(document) },
      }),
      figure('memory of the process', rows, 'MB', peaks(program), {
        instead: { what: other, samples: peaks(document) },
      }),
    ],
    remarks: [
      'write xlsx: reads the ledger, lays the sheet out, loads exceljs, writes, flushes, verifies and renames the file.',
      "exceljs's document writer is handed the cells and the layout ready; its time is filling and writing the workbook.",
      office === null
        ? 'LibreOffice is not installed: its conversion was not measured.'
        : 'LibreOffice converts the same values from csv without any style; its own start is part of the time.',
    ],
  }
}

async function exportOften(
  run: BenchRun,
  kind: 'program' | 'document' | 'csv',
  rows: number,
  times = samples,
): Promise<readonly ExportCost[]> {
  const costs: ExportCost[] = []
  const ledger = run.ledgerOf(rows)
  const target = path.join(run.folder, `export.${kind === 'csv' ? 'csv' : `${kind}.xlsx`}`)
  // The first brings files into the system's cache.
  for (let round = 0; round <= times; round += 1) {
    const args = [kind, ledger, target, String(columns)]
    const cost = await runChild<ExportCost>('exportChild.ts', args)
    if (round > 0) costs.push(cost)
  }
  return costs
}

async function timeOffice(run: BenchRun, rows: number): Promise<readonly number[] | null> {
  const program = findLibreOffice()
  if (program === null) return null
  run.say('  the same by LibreOffice …')
  await exportOften(run, 'csv', rows, 0)
  const csv = path.join(run.folder, 'export.csv')
  return timeEach(3, 1, () => convertCsv(program, csv, run.folder))
}

function processors(costs: readonly ExportCost[]): readonly number[] {
  return costs.map((cost) => cost.processorMs)
}

function growths(costs: readonly ExportCost[]): readonly number[] {
  return costs.map((cost) => cost.growthMb)
}

function peaks(costs: readonly ExportCost[]): readonly number[] {
  return costs.map((cost) => cost.peakMb)
}
