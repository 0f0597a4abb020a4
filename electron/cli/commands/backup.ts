import type { Command } from 'commander'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LedgerError } from '../../../shared/errors.ts'
import { json } from '../print.ts'
import { listProjects } from './read.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { refuseExisting, withReader, withStore } from '../session.ts'

const ownSeeds = new URL('../../../seeds/', import.meta.url)

interface CreateOptions {
  readonly db: string
  readonly empty?: true
  readonly sample?: true
  readonly seeds?: string
  readonly json?: true
}

/** `create`, `backup` and `check`: the ledger as a file. */
export function addBackupCommands(program: Command, { out }: CliStreams): void {
  onLedger(program, 'create', 'make a new ledger from the plan')
    .option('--empty', 'without any project')
    .option('--sample', 'with two years of made-up monthly figures, marked 示例')
    .option('--seeds <folder>', "another plan's seed files (see seeds/README.md)")
    .option('--json', 'print JSON')
    .action(async (options: CreateOptions) => {
      refuseExisting(options.db, 'ledger-exists')
      const seeds =
        options.seeds === undefined ? ownSeeds : pathToFileURL(`${resolve(options.seeds)}/`)
      const createFrom = options.empty === true ? 'empty' : { seeds: seeds.href }
      await withStore(
        options.db,
        async (call) => {
          if (options.sample === true) await call('sample.add', {})
          const { path, sampleProjects } = await call('ledger.info', {})
          const entries = (await listProjects(call, {})).filter((row) => row.parentId === null)
          const text = entries.filter((row) => row.origin === 'text').length
          const boxes = entries.length - text
          out(
            options.json === true
              ? json({ path, entries: boxes, textEntries: text, sampleProjects })
              : `Created ${path}: ${boxes} entries of the plan's boxes, ${text} of its running text${sampleProjects === 0 ? '' : `, sample figures (示例) for ${sampleProjects}`}.\n`,
          )
        },
        createFrom,
      )
    })

  onLedger(
    program,
    'load-plan <folder>',
    "another plan's seed files into this ledger, beside its own",
  ).action(async (folder: string, options: { db: string }) => {
    await withStore(options.db, async (call, store) => {
      store.loadPlan(pathToFileURL(`${resolve(folder)}/`).href)
      const { plans } = await call('ledger.info', {})
      out(`The ledger now holds ${plans.map((plan) => plan.name).join(', ')}.\n`)
    })
  })

  onLedger(program, 'backup', 'copy the ledger, whole and consistent, even while it is open')
    .requiredOption('--out <file>', 'the copy; must not be there yet')
    .option('--json', 'print JSON')
    .action(async (options: { db: string; out: string; json?: true }) => {
      refuseExisting(options.out, 'file-exists')
      const written = await withReader(options.db, (call) =>
        call('ledger.backup', { path: resolve(options.out) }),
      )
      out(
        options.json === true
          ? json(written)
          : `Copied to ${written.path} (${written.bytes} bytes).\n`,
      )
    })

  onLedger(program, 'check', 'prove that the file is whole and the tables say what the log says')
    .option('--json', 'print JSON')
    .action(async (options: { db: string; json?: true }) => {
      const report = await withReader(options.db, (call) => call('ledger.check', {}))
      if (options.json === true) out(json(report))
      else if (report.ok) out(`Sound: ${report.projects} projects, ${report.changes} changes.\n`)
      if (report.ok) return
      const [first = ''] = report.problems
      throw new LedgerError(
        'ledger-corrupt',
        `${report.problems.length} problems, first: ${first}`,
        {
          path: options.db,
        },
      )
    })
}
