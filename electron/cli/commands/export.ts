import type { Command } from 'commander'
import { extname, resolve } from 'node:path'
import type { WrittenFile } from '../../../shared/contract.ts'
import { registerColumns, sheetNames } from '../../../shared/model/sheets.ts'
import type { PlanSheetSpec, RegisterSpec, SheetSpec } from '../../../shared/schemas/sheet.ts'
import { terms } from '../../../shared/text/terms.ts'
import { addFilterOptions, type FilterOptions } from '../filters.ts'
import { json } from '../print.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { type Call, refuseExisting, withReader } from '../session.ts'
import { UsageError } from '../usage.ts'
import { isMonthSheet, writeMonthSheet } from './exportMonth.ts'
import { filterOf, listProjects } from './read.ts'

interface ExportOptions extends FilterOptions {
  readonly db: string
  readonly sheet: string
  readonly out?: string
  readonly paper?: string
  readonly month?: string
  readonly json?: true
}

type Written = Pick<RegisterSpec, 'format' | 'paper' | 'asOf'> & { readonly language: 'zh-CN' }

/** Filters choose projects; a sheet of the plan itself is written whole. */
const projectFilters = [
  'park',
  'sector',
  'stage',
  'category',
  'owner',
  'unit',
  'kind',
  'origin',
  'search',
] as const satisfies readonly (keyof FilterOptions)[]

/** `export --sheet NAME --out F.xlsx|.csv|.docx [filters]`; `--sheet list` prints the names of the sheets. */
export function addExportCommand(program: Command, { out }: CliStreams): void {
  addFilterOptions(onLedger(program, 'export', 'write a sheet'))
    .requiredOption('--sheet <name>', 'which sheet; list prints the names')
    .option('--out <file>', 'F.xlsx or F.csv; must not be there yet')
    .option('--paper <size>', 'A3 or A4; A3 unless the sheet is made for A4')
    .option('--month <month>', 'the reporting month of a sheet that shows one, YYYY-MM')
    .option('--json', 'print JSON')
    .action(async (options: ExportOptions) => {
      if (options.sheet === 'list') {
        out(options.json === true ? json(sheetNames) : `${sheetNames.join('\n')}\n`)
        return
      }
      const sheet = sheetOf(options.sheet)
      if (isMonthSheet(sheet)) {
        const written = await writeMonthSheet(sheet, options, wordsOf(options))
        out(options.json === true ? json(written) : said(written))
        return
      }
      const { path, format } = target(options.out)
      if (sheet !== 'register') refuseFilters(sheet, options)
      const paper = paperOf(options.paper) ?? (sheet === 'capacity' ? 'A4' : 'A3')
      refuseExisting(path, 'file-exists')
      const common: Written = {
        format,
        language: 'zh-CN',
        paper,
        ...(options.asOf !== undefined && { asOf: options.asOf }),
      }
      const written = await withReader(options.db, async (call) => {
        const spec: SheetSpec =
          sheet === 'register' ? await registerSpec(call, options, common) : { sheet, ...common }
        return call('sheets.write', { path, job: 'cli', spec })
      })
      out(options.json === true ? json(written) : said(written))
    })
}

function said({ rows, path, bytes }: WrittenFile): string {
  return `Wrote ${rows} rows to ${path} (${bytes} bytes).\n`
}

async function registerSpec(
  call: Call,
  options: ExportOptions,
  common: Written,
): Promise<RegisterSpec> {
  // Entries of the running text are no rows of a register unless they are asked for.
  const origin = options.origin ?? ['box', 'added']
  const projects = await listProjects(call, await filterOf(call, { ...options, origin }))
  return {
    sheet: 'register',
    ...common,
    ids: projects.map((row) => row.id),
    columns: [...registerColumns],
    groupBy: ['sector'],
    moneyUnit: 'wan',
    filterWords: wordsOf(options),
  }
}

function sheetOf(text: string): SheetSpec['sheet'] {
  const sheet = sheetNames.find((name) => name === text)
  if (sheet !== undefined) return sheet
  throw new UsageError(
    `--sheet "${text}" is not accepted; one of ${sheetNames.join(', ')} would be.`,
  )
}

function refuseFilters(sheet: string, options: ExportOptions): void {
  const given = projectFilters.find((filter) => options[filter] !== undefined)
  if (given === undefined) return
  throw new UsageError(
    `--${given} is not accepted with --sheet ${sheet}: that sheet is written whole; with --sheet register it would be.`,
  )
}

function target(out: string | undefined): { path: string; format: PlanSheetSpec['format'] } {
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

function paperOf(text: string | undefined): SheetSpec['paper'] | null {
  if (text === undefined) return null
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
