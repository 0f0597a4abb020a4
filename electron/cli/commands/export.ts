import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { WrittenFile } from '../../../shared/contract.ts'
import { listLayouts } from '../../../shared/model/layouts/builtIn.ts'
import { registerColumns, sheetNames } from '../../../shared/model/sheets.ts'
import type { PlanSheetSpec, RegisterSpec, SheetSpec } from '../../../shared/schemas/sheet.ts'
import type { ListedLayout } from '../../../shared/schemas/sheetLayout.ts'
import { terms } from '../../../shared/text/terms.ts'
import { addFilterOptions, type FilterOptions } from '../filters.ts'
import { requireMonth } from '../monthOptions.ts'
import { json } from '../print.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { type Call, refuseExisting, withReader } from '../session.ts'
import { UsageError } from '../usage.ts'
import { writePackOf } from './exportPack.ts'
import { isMonthSheet, writeMonthSheet } from './exportMonth.ts'
import { filterOf, listProjects } from './read.ts'

interface ExportOptions extends FilterOptions {
  readonly db: string
  readonly sheet?: string
  readonly pack?: string
  readonly out?: string
  readonly paper?: string
  readonly month?: string
  readonly files?: string
  readonly json?: true
}

interface Written extends Pick<PlanSheetSpec, 'format' | 'asOf'> {
  readonly language: 'zh-CN'
}

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
    .option('--sheet <name>', 'which sheet: a name, or a layout’s; list prints them')
    .option('--out <file>', 'F.xlsx or F.csv; must not be there yet')
    .option(
      '--pack <place>',
      'instead of a sheet: a meeting pack, into a new folder or F.zip; needs --month',
    )
    .option('--files <kind>', 'of a pack: office (the usual), pdf or both; pdf needs a browser')
    .option('--month <month>', 'of a sheet with a month, YYYY-MM; the newest unless given')
    .option('--paper <size>', 'A3 or A4, where it isn’t the sheet’s own')
    .option('--json', 'print JSON')
    .action(async (options: ExportOptions) => {
      if (options.pack !== undefined) {
        const written = await writePackOf(options.pack, options, wordsOf(options))
        out(
          options.json === true
            ? json(written)
            : `Wrote ${written.files.length} files to ${written.path} (${written.bytes} bytes), of the ledger at ${written.moment}.\n`,
        )
        return
      }
      if (options.files !== undefined) {
        throw new UsageError('--files is accepted with --pack PLACE only.')
      }
      if (options.sheet === undefined) {
        throw new UsageError(
          '--sheet NAME or --pack PLACE is needed; --sheet list prints the names.',
        )
      }
      if (options.sheet === 'list') {
        const names = [...sheetNames, ...(await layoutsOf(options.db)).map(({ id }) => id)]
        out(options.json === true ? json(names) : `${names.join('\n')}\n`)
        return
      }
      const sheet = sheetOf(options.sheet, await layoutsOf(options.db))
      if (typeof sheet === 'string' && isMonthSheet(sheet)) {
        const written = await writeMonthSheet(sheet, options, wordsOf(options))
        out(options.json === true ? json(written) : said(written))
        return
      }
      const { path, format } = target(options.out)
      const paper = paperOf(options.paper)
      const written = await withReader(options.db, async (call) => {
        const common: Written = {
          format,
          language: 'zh-CN',
          ...(options.asOf !== undefined && { asOf: options.asOf }),
        }
        const spec = await specOf(call, sheet, options, common, paper)
        refuseExisting(path, 'file-exists')
        return call('sheets.write', { path, job: 'cli', spec })
      })
      out(options.json === true ? json(written) : said(written))
    })
}

function said({ rows, path, bytes }: WrittenFile): string {
  return `Wrote ${rows} rows to ${path} (${bytes} bytes).\n`
}

/** A sheet by its name, or a layout by its id. */
type Chosen = (typeof sheetNames)[number] | { readonly layout: string }

async function specOf(
  call: Call,
  sheet: 'register' | PlanSheetSpec['sheet'] | { readonly layout: string },
  options: ExportOptions,
  common: Written,
  paper: 'A3' | 'A4' | null,
): Promise<SheetSpec> {
  if (typeof sheet === 'object') {
    const isFiltered = projectFilters.some((filter) => options[filter] !== undefined)
    return {
      sheet: 'layout',
      ...common,
      layout: sheet.layout,
      filterWords: wordsOf(options),
      ...(options.month !== undefined && { month: requireMonth(options.month) }),
      ...(paper !== null && { paper }),
      ...(isFiltered && { ids: await idsOf(call, options) }),
    }
  }
  if (options.month !== undefined) {
    throw new UsageError(`--month is not accepted with --sheet ${sheet}: that sheet has no month.`)
  }
  if (sheet === 'register') return registerSpec(call, options, common, paper ?? 'A3')
  refuseFilters(sheet, options)
  return { sheet, ...common, paper: paper ?? (sheet === 'capacity' ? 'A4' : 'A3') }
}

async function registerSpec(
  call: Call,
  options: ExportOptions,
  common: Written,
  paper: 'A3' | 'A4',
): Promise<RegisterSpec> {
  return {
    sheet: 'register',
    ...common,
    paper,
    ids: [...(await idsOf(call, options))],
    columns: [...registerColumns],
    groupBy: ['sector'],
    moneyUnit: 'wan',
    filterWords: wordsOf(options),
  }
}

/** Entries of the running text are no rows of a sheet unless they are asked for. */
async function idsOf(call: Call, options: ExportOptions): Promise<string[]> {
  const origin = options.origin ?? ['box', 'added']
  const projects = await listProjects(call, await filterOf(call, { ...options, origin }))
  return projects.map((row) => row.id)
}

/** The layouts of the ledger; the program's own where there is no ledger to ask. */
async function layoutsOf(db: string): Promise<readonly ListedLayout[]> {
  const language = 'zh-CN'
  if (!existsSync(db)) return listLayouts(new Map(), language)
  return withReader(db, (call) => call('layouts.list', { language }))
}

/** A sheet by its name, a layout by its id or its Chinese name. Throws a `UsageError`. */
function sheetOf(text: string, layouts: readonly ListedLayout[]): Chosen {
  const sheet = sheetNames.find((name) => name === text)
  if (sheet !== undefined) return sheet
  const found = layouts.find(({ id, layout }) => id === text || layout.name === text)
  if (found !== undefined) return { layout: found.id }
  const accepted = [...sheetNames, ...layouts.map(({ id }) => id)].join(', ')
  throw new UsageError(`--sheet "${text}" is not accepted; one of ${accepted} would be.`)
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

function paperOf(text: string | undefined): 'A3' | 'A4' | null {
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
