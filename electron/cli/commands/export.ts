import type { Command } from 'commander'
import { extname, resolve } from 'node:path'
import { sheetNames } from '../../../shared/model/sheets.ts'
import { registerColumns } from '../../../shared/model/sheets.ts'
import { terms } from '../../../shared/text/terms.ts'
import { addFilterOptions, type FilterOptions } from '../filters.ts'
import { json } from '../print.ts'
import { onLedger } from '../program.ts'
import type { CliStreams } from '../runCli.ts'
import { refuseExisting, withReader } from '../session.ts'
import { UsageError } from '../usage.ts'
import { filterOf, listProjects } from './read.ts'

interface ExportOptions extends FilterOptions {
  readonly db: string
  readonly sheet: string
  readonly out?: string
  readonly paper: string
  readonly unit?: string[]
  readonly json?: true
}

/** `export --sheet register --out F.xlsx|.csv [filters]`; `--sheet list` prints the names of the sheets. */
export function addExportCommand(program: Command, { out }: CliStreams): void {
  addFilterOptions(onLedger(program, 'export', 'write a sheet'))
    .requiredOption('--sheet <name>', 'which sheet; list prints the names')
    .option('--out <file>', 'F.xlsx or F.csv; must not be there yet')
    .option('--paper <size>', 'A3 or A4', 'A3')
    .option('--json', 'print JSON')
    .action(async (options: ExportOptions) => {
      if (options.sheet === 'list') {
        out(options.json === true ? json(sheetNames) : `${sheetNames.join('\n')}\n`)
        return
      }
      const sheet = sheetNames.find((name) => name === options.sheet)
      if (sheet === undefined) {
        const names = sheetNames.join(', ')
        throw new UsageError(
          `--sheet "${options.sheet}" is not accepted; one of ${names} would be.`,
        )
      }
      const { path, format } = target(options.out)
      refuseExisting(path, 'file-exists')
      const written = await withReader(options.db, async (call) => {
        // Entries of the running text are no rows of a register unless they are asked for.
        const origin = options.origin ?? ['box', 'added']
        const filter = await filterOf(call, { ...options, origin })
        const projects = await listProjects(call, filter)
        return call('sheets.write', {
          path,
          job: 'cli',
          spec: {
            sheet,
            format,
            language: 'zh-CN',
            ids: projects.map((row) => row.id),
            columns: [...registerColumns],
            groupBySector: true,
            moneyUnit: 'wan',
            paper: paperOf(options.paper),
            filterWords: wordsOf(options),
            ...(options.asOf !== undefined && { asOf: options.asOf }),
          },
        })
      })
      out(
        options.json === true
          ? json(written)
          : `Wrote ${written.rows} rows to ${written.path} (${written.bytes} bytes).\n`,
      )
    })
}

function target(out: string | undefined): { path: string; format: 'xlsx' | 'csv' } {
  if (out === undefined) throw new UsageError('--out FILE is needed: F.xlsx or F.csv.')
  const path = resolve(out)
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return { path, format: 'xlsx' }
    case '.csv':
      return { path, format: 'csv' }
    default:
      throw new UsageError(
        `--out "${out}" is not accepted; a name ending in .xlsx or .csv would be.`,
      )
  }
}

function paperOf(text: string): 'A3' | 'A4' {
  if (text === 'A3' || text === 'A4') return text
  throw new UsageError(`--paper "${text}" is not accepted; A3 or A4 would be.`)
}

/** The filter in Chinese words, for the line under the title. */
function wordsOf(options: ExportOptions): string {
  const zh = terms['zh-CN'].field
  const parts: (string | null)[] = [
    options.park ? `${zh.park}：${options.park.join('、')}` : null,
    options.sector ? `${zh.sector}：${options.sector.join('、')}` : null,
    options.stage ? `${zh.stage}：${options.stage.join('、')}` : null,
    options.category ? `${zh.category}：${options.category.join('、')}` : null,
    options.owner ? `${zh.owner}：${options.owner.join('、')}` : null,
    options.unit ? `${zh.responsibleUnit}：${options.unit.join('、')}` : null,
    options.kind ? `${zh.kind}：${options.kind.join('、')}` : null,
    options.search === undefined ? null : `“${options.search}”`,
  ]
  return parts.filter((part) => part !== null).join('　')
}
