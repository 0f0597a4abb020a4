import path from 'node:path'
import type { InputOf, OperationName, OutputOf, ProjectTables } from '../../shared/contract.ts'
import type { Stage } from '../../shared/model/vocabulary.ts'
import { type Core, createCore } from '../../electron/core.ts'
import { runChild } from './child.ts'
import { type Figure, figure, type Section } from './figure.ts'
import { copyLedger } from './ledgers.ts'
import { timeEach, timeOnce } from './measure.ts'
import { seededRandom } from './random.ts'
import { writePlainWorkbook } from './workbook.ts'

export interface BenchRun {
  /** A generated ledger of so many projects, to be copied and not written to. */
  readonly ledgerOf: (rows: number) => string
  /** Emptied after the run. */
  readonly folder: string
  readonly say: (line: string) => void
}

const edits = 300
/** Above this a workbook takes minutes to read and write and gigabytes to hold: once will do. */
const workbookSampledUpTo = 20_000

/** A core on the file, as the hosts make it: its worker threads run the sources. */
export function openCore(ledgerPath: string): Core {
  return createCore({
    ledgerPath,
    createFrom: null,
    device: 'bench',
    actor: 'bench',
    source: 'bench',
    storeWorker: new URL('../../electron/store/worker.ts', import.meta.url),
    documentsWorker: new URL('../../electron/documents/worker.ts', import.meta.url),
  })
}

/** Throws where the ledger refuses: a bench measures what works. */
export async function ask<Name extends OperationName>(
  core: Core,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const result = await core.call(name, input)
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  // The core answers each operation with its contract's output.
  return result.value as OutputOf<Name>
}

/** The core through its worker threads: opening, listing, edits on the disk, undo, a summary. */
export async function storeSection(run: BenchRun, sizes: readonly number[]): Promise<Section> {
  const figures: Figure[] = []
  for (const rows of sizes) {
    run.say(`Store, ${rows.toLocaleString('en-US')} projects …`)
    figures.push(...(await storeFigures(run, rows)))
  }
  return {
    name: 'Store (worker threads, edits flushed to the disk)',
    figures,
    remarks: [
      'open: from starting the worker thread to its first answer, the file checked on the way.',
      'edit: one field of one project, from the call to the answer; logged and flushed.',
      'Workbook: exceljs reads the same projects × all columns, changes one cell, writes and renames.',
    ],
  }
}

async function storeFigures(run: BenchRun, rows: number): Promise<readonly Figure[]> {
  const ledger = copyLedger(run.ledgerOf(rows), run.folder, `store-${rows}.ledger`)
  const opened = await timeOpening(ledger, rows > workbookSampledUpTo ? 2 : 5)
  const core = openCore(ledger)
  try {
    const tables = await ask(core, 'projects.list', {})
    const listed = await timeEach(5, 1, () => ask(core, 'projects.list', {}))
    const edited = await timeEdits(core, tables)
    const undone = await timeEach(50, 5, () => ask(core, 'history.undo', {}))
    const summed = await timeEach(5, 1, () => ask(core, 'summary.by', { by: 'sector' }))
    const saved = await timeWorkbook(run, rows, tables)
    return [
      figure('open', rows, 'ms', opened),
      figure('list all', rows, 'ms', listed),
      figure('edit', rows, 'ms', edited, {
        aim: { at: 'p95', most: 10 },
        ...(saved.length === 0
          ? {}
          : { instead: { what: 'read, change, write a workbook', samples: saved } }),
      }),
      figure('undo', rows, 'ms', undone),
      figure('sum by sector', rows, 'ms', summed),
    ]
  } finally {
    await core.close()
  }
}

async function timeOpening(ledger: string, times: number): Promise<readonly number[]> {
  const samples: number[] = []
  for (let round = 0; round <= times; round += 1) {
    const core = openCore(ledger)
    const ms = await timeOnce(() => ask(core, 'ledger.info', {}))
    await core.close()
    // The first opening brings the file into the system's cache.
    if (round > 0) samples.push(ms)
  }
  return samples
}

async function timeEdits(core: Core, tables: ProjectTables): Promise<readonly number[]> {
  const { length, columns } = tables.projects
  const random = seededRandom(length)
  return timeEach(edits, 20, (round) => {
    const at = random.integer(0, length - 1)
    const id = columns.id[at] ?? ''
    // Never the value that is there: an edit that changes nothing is not written.
    const set =
      round % 2 === 0
        ? { stage: random.pick(otherStages(columns.stage[at] ?? null)) }
        : { totalInvestment: (round + 1) * 10_000_000_000 }
    return ask(core, 'projects.update', { changes: [{ id, set }] })
  })
}

function otherStages(held: Stage | null): readonly [Stage, ...Stage[]] {
  return held === 'reserve' ? ['preparatory', 'started'] : ['reserve']
}

/** Above the limit, one sample without a run before it. */
export async function timeWorkbook(
  run: BenchRun,
  rows: number,
  tables: ProjectTables,
): Promise<readonly number[]> {
  const file = path.join(run.folder, `store-${rows}.xlsx`)
  run.say('  the same as a workbook …')
  await writePlainWorkbook(tables, file)
  const [times, warmUp] = rows > workbookSampledUpTo ? ['1', '0'] : ['3', '1']
  return runChild<readonly number[]>(
    'workbookChild.ts',
    [file, times, warmUp],
    ['--max-old-space-size=12000'],
  )
}
