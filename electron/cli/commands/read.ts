import type { Command } from 'commander'
import { fromColumnar } from '../../../shared/columnar.ts'
import { originOf } from '../../../shared/model/origin.ts'
import type { ListFilter, SummaryKey } from '../../../shared/schemas/ledger.ts'
import { summaryKeys } from '../../../shared/schemas/ledger.ts'
import { addFilterOptions, type FilterOptions, resolveFilter } from '../filters.ts'
import {
  monthRows,
  monthSummaryText,
  requireLight,
  shownMonth,
  summariseMonth,
} from '../monthOptions.ts'
import {
  detailText,
  historyText,
  json,
  type ListedProject,
  listText,
  summaryText,
} from '../print.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { type Call, withReader } from '../session.ts'
import { UsageError } from '../usage.ts'

interface ReadOptions extends FilterOptions {
  readonly month?: string
  readonly db: string
  readonly json?: true
}

/** `list`, `show`, `summary`, `history`. */
export function addReadCommands(program: Command, { out }: CliStreams): void {
  addFilterOptions(onLedger(program, 'list', 'projects, children after their parents'))
    .option('--bin', 'what is in the recycle bin instead')
    .option('--month <month>', 'with the figures and lights of that month (YYYY-MM)')
    .option('--light <colour>', 'only this overall light: red, yellow, green, grey; needs --month')
    .option('--json', 'print JSON')
    .action(async (options: ReadOptions & { bin?: true; light?: string }) => {
      const { month, light } = options
      if (light !== undefined && month === undefined) {
        throw new UsageError('--light needs --month YYYY-MM: a light is that of a month.')
      }
      const colour = light === undefined ? null : requireLight(light)
      const projects = await withReader(options.db, async (call) => {
        const filter = await filterOf(call, options)
        const listed = await listProjects(
          call,
          options.bin === true ? { ...filter, bin: true } : filter,
        )
        if (month === undefined) return listed
        const rows = await monthRows(call, shownMonth(month), filter)
        return listed
          .map((row) => ({ ...row, month: rows.get(row.id) ?? null }))
          .filter((row) => colour === null || row.month?.light === colour)
      })
      out(options.json === true ? json(projects) : listText(projects))
    })

  onLedger(program, 'show <id>', 'one project with its capacities, citation and history')
    .option('--json', 'print JSON')
    .action(async (id: string, options: ReadOptions) => {
      const detail = await withReader(options.db, (call) => call('projects.get', { id }))
      out(options.json === true ? json(detail) : detailText(detail))
    })

  addFilterOptions(onLedger(program, 'summary', 'counts and sums, with how many are 未填'))
    .option('--by <what>', `${summaryKeys.join(', ')}; may be left out with --month`)
    .option('--month <month>', 'the plans and figures of that month (YYYY-MM)')
    .option('--json', 'print JSON')
    .action(async (options: ReadOptions & { by?: string }) => {
      const { month } = options
      if (month !== undefined) {
        const by = options.by === undefined ? undefined : summaryKey(options.by)
        const groups = await withReader(options.db, async (call) =>
          summariseMonth(call, shownMonth(month), by, await filterOf(call, options)),
        )
        out(options.json === true ? json(groups) : monthSummaryText(by ?? 'all', groups))
        return
      }
      if (options.by === undefined) {
        throw new UsageError(`--by is needed: one of ${summaryKeys.join(', ')}.`)
      }
      const by = summaryKey(options.by)
      const groups = await withReader(options.db, async (call) =>
        call('summary.by', { by, filter: await filterOf(call, options) }),
      )
      out(options.json === true ? json(groups) : summaryText(by, groups))
    })

  onLedger(program, 'history [id]', 'what was changed, newest first')
    .option('--limit <n>', 'how many changes', '100')
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, options: ReadOptions & { limit: string }) => {
      const limit = wholeNumber('--limit', options.limit)
      const entries = await withReader(options.db, (call) =>
        call('history.list', id === undefined ? { limit } : { limit, projectId: id }),
      )
      out(options.json === true ? json(entries) : historyText(entries))
    })
}

/** The options' words resolved against what this ledger holds. */
export async function filterOf(
  call: Call,
  options: FilterOptions & { readonly bin?: true },
): Promise<ListFilter> {
  const info = await call('ledger.info', {})
  if (options.owner === undefined && options.unit === undefined) {
    return resolveFilter(options, info, () => [])
  }
  const { columns } = (await call('projects.list', options.bin === true ? { bin: true } : {}))
    .projects
  return resolveFilter(options, info, (field) => [
    ...new Set(columns[field].filter((value) => value !== null)),
  ])
}

export async function listProjects(call: Call, filter: ListFilter): Promise<ListedProject[]> {
  const tables = await call('projects.list', filter)
  const lines = Map.groupBy(fromColumnar(tables.capacities), (line) => line.projectId)
  return fromColumnar(tables.projects).map((row) => ({
    ...row,
    origin: originOf(row),
    capacities: (lines.get(row.id) ?? []).map(({ projectId: _, ...line }) => line),
  }))
}

function summaryKey(text: string): SummaryKey {
  const key = summaryKeys.find((each) => each === text)
  if (key !== undefined) return key
  throw new UsageError(`--by "${text}" is not accepted; one of ${summaryKeys.join(', ')} would be.`)
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new UsageError(
    `${option} "${text}" is not accepted; a whole number from 1 to 5000 would be.`,
  )
}
