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
  const program: ExportCost[] = []
  const document: ExportCost[] = []
  // In turns, so that a machine that gets busier is so for both. The first brings files into the system's cache.
  for (let round = 0; round <= samples; round += 1) {
    const own = await exportOnce(run, 'program', rows)
    const other = await exportOnce(run, 'document', rows)
    if (round === 0) continue
    program.push(own)
    document.push(other)
  }
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
      'write xlsx: reads the ledger, lays the sheet out, writes, flushes, verifies and renames the file.',
      "exceljs's document writer is handed the cells and the layout ready; its time is filling and writing the workbook.",
      office === null
        ? 'LibreOffice is not installed: its conversion was not measured.'
        : 'LibreOffice converts the same values from csv without any style; its own start is part of the time.',
    ],
  }
}

function exportOnce(
  run: BenchRun,
  kind: 'program' | 'document' | 'csv',
  rows: number,
): Promise<ExportCost> {
  const target = path.join(run.folder, `export.${kind === 'csv' ? 'csv' : `${kind}.xlsx`}`)
  return runChild('exportChild.ts', [kind, run.ledgerOf(rows), target, String(columns)])
}

async function timeOffice(run: BenchRun, rows: number): Promise<readonly number[] | null> {
  const program = findLibreOffice()
  if (program === null) return null
  run.say('  the same by LibreOffice …')
  await exportOnce(run, 'csv', rows)
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
