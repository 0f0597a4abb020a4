import { groupFigures } from '../../shared/model/month/groupFigures.ts'
import { compareTexts } from '../../shared/model/compare.ts'
import { fromColumnar } from '../../shared/columnar.ts'
import { type LightColour, lightColours } from '../../shared/model/month/lightRules.ts'
import { parseReportMonth } from '../../shared/model/month/reportMonth.ts'
import { stages } from '../../shared/model/vocabulary.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { ListFilter, SummaryKey } from '../../shared/schemas/ledger.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import type { ShownMonth } from '../../shared/schemas/progress.ts'
import { monthTerms } from '../../shared/text/monthTerms.ts'
import { formatMoney, formatNumber } from '../../shared/model/money.ts'
import { terms } from '../../shared/text/terms.ts'
import { table } from './print.ts'
import type { Call } from './session.ts'

const zh = monthTerms['zh-CN']

/** A month as it may be typed (2017-05, 2017.5, 2017年5月). Throws `bad-input`. */
export function requireMonth(text: string): string {
  const month = parseReportMonth(text)
  if (month !== null) return month
  throw new LedgerError(
    'bad-input',
    `month: "${text}" is not accepted; a month such as 2017-05 would be.`,
    { field: 'month', value: text, accepted: '2017-05' },
  )
}

/** The month looked at, and the calendar day by which a report is late. */
export function shownMonth(text: string): ShownMonth {
  const now = new Date()
  const pad = (number: number): string => String(number).padStart(2, '0')
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  return { month: requireMonth(text), today }
}

/** `red` or 红. Throws `bad-input`. */
export function requireLight(text: string): LightColour {
  const colour = lightColours.find((each) => each === text || zh.colour[each] === text)
  if (colour !== undefined) return colour
  const accepted = lightColours.map((each) => `${each} (${zh.colour[each]})`).join(', ')
  throw new LedgerError(
    'bad-input',
    `light: "${text}" is not accepted; one of ${accepted} would be.`,
    { field: 'light', value: text, accepted },
  )
}

/** Every project's month, by id. */
export async function monthRows(
  call: Call,
  shown: ShownMonth,
  filter: ListFilter,
): Promise<ReadonlyMap<string, BoardRow>> {
  const board = await call('months.board', { ...shown, scope: 'all', filter })
  return new Map(fromColumnar(board.rows).map((row) => [row.id, row]))
}

const fieldOf = {
  park: 'park',
  sector: 'sector',
  stage: 'stage',
  category: 'category',
  unit: 'responsibleUnit',
} as const satisfies Record<SummaryKey, keyof BoardRow>

type MonthGroup = { readonly value: string | null } & ReturnType<typeof groupFigures>

/** Sums of a month by one field, or of all (`value` null), over the projects with a plan or figures. */
export async function summariseMonth(
  call: Call,
  shown: ShownMonth,
  by: SummaryKey | undefined,
  filter: ListFilter,
): Promise<readonly MonthGroup[]> {
  const board = await call('months.board', { ...shown, filter })
  if (by === undefined) return [{ value: null, ...board.totals }]
  const rows = fromColumnar(board.rows).filter((row) => row.counted)
  const order: readonly (string | null)[] = by === 'stage' ? stages : []
  return [...Map.groupBy(rows, (row): string | null => row[fieldOf[by]])]
    .map(([value, own]) => ({ value, ...groupFigures(own) }))
    .toSorted(
      (left, right) =>
        order.indexOf(left.value) - order.indexOf(right.value) ||
        compareTexts(left.value, right.value),
    )
}

/** Amounts in 万元, shares and points with one decimal; 未填 where unknown. */
export function monthSummaryText(by: string, groups: readonly MonthGroup[]): string {
  const { unfilled, stage } = terms['zh-CN']
  const words: Readonly<Record<string, string>> = stage
  const money = (yuan: number | null) => (yuan === null ? unfilled : formatMoney(yuan, 'wan'))
  const figure = (value: number | null, scale: number) =>
    value === null ? unfilled : formatNumber(value * scale, 1)
  return table(
    [
      by,
      'projects',
      'plan (万元)',
      'month',
      'year to date',
      '% of plan',
      'schedule %',
      'gap',
      '未报',
    ],
    groups.map((group) => [
      group.value === null
        ? by === 'all'
          ? '合计'
          : unfilled
        : (words[group.value] ?? group.value),
      String(group.projects),
      money(group.planned),
      money(group.thisMonth),
      money(group.yearToDate),
      figure(group.shareOfYearPlan, 100),
      figure(group.schedule, 100),
      figure(group.gap, 1),
      String(group.unreported),
    ]),
  )
}
