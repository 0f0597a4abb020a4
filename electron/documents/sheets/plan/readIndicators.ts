import { LedgerError } from '../../../../shared/errors.ts'
import { type IndicatorRow, type Verdict, verdicts } from '../../../../shared/schemas/plan.ts'
import type { IndicatorReport, JudgedIndicator } from '../../../../shared/schemas/planReports.ts'
import type { PlanSheetSpec } from '../../../../shared/schemas/sheet.ts'
import { planTerms } from '../../../../shared/text/planTerms.ts'
import type { Language } from '../../../../shared/text/terms.ts'
import { reasonWords, verdictWords } from '../../../../shared/text/verdictWords.ts'
import type { Database } from '../../../store/connection.ts'
import { actualKey, indicatorColumns } from './indicatorColumns.ts'
import { indicatorWords } from './indicatorWords.ts'
import { columnsFor, planFrame } from './planFrame.ts'
import { countsOf, planSheetWords } from './planSheetWords.ts'
import {
  cellsOf,
  lineSpan,
  type SheetTable,
  type PrintedCell,
  type TableCell,
  type TableColumn,
  type TableRow,
  type TotalRow,
} from '../table/table.ts'

/** The table of the plan's own indicators; the other one tells of the plan before. */
const ownTable = 2

/**
 * 规划指标中期评估表 of what `indicators.list` answers: counts of verdicts per group first, then the plan's table with
 * yearly actuals, verdicts and the reasons for them.
 * @param today `YYYY-MM-DD`, the day the sheet is made
 * Throws `nothing-to-export` where the plan has no indicators.
 */
export function readIndicators(
  database: Database,
  spec: PlanSheetSpec,
  report: IndicatorReport,
  today: string,
): SheetTable {
  const judged = report.indicators.filter(({ indicator }) => indicator.tableNo === ownTable)
  const [first] = judged
  if (first === undefined) {
    throw new LedgerError('nothing-to-export', 'The plan of this ledger has no indicators.')
  }
  const { language } = spec
  const words = indicatorWords[language]
  const { baseYear, targetYear } = first.indicator
  const years = { base: baseYear, target: targetYear, actuals: actualYears(judged) }
  const columns = columnsFor(spec, indicatorColumns(language, years))
  const groups = [...Map.groupBy(judged, ({ indicator }) => indicator.groupName)]
  return {
    ...planFrame(database, spec, today, words, columns),
    rows: [
      ...totalRows(judged, groups, report, language),
      ...groups.flatMap(([name, members]): readonly TableRow[] => [
        { kind: 'group', label: groupLabel(name, members, language) },
        ...groupRows(members, columns, language),
      ]),
      {
        kind: 'note',
        text: planSheetWords[language].notes(words.notes(verdictWords[language].rule)),
      },
    ],
    rowCount: judged.length,
    frozenColumns: 2,
  }
}

/** The plan's years up to the last that has a figure; all of them while there is none, to be filled in by hand. */
function actualYears(judged: readonly JudgedIndicator[]): readonly number[] {
  const entered = judged.flatMap(({ actuals }) => actuals.map(({ year }) => year))
  const first = Math.min(...judged.map(({ indicator }) => indicator.baseYear + 1))
  const last = Math.max(...judged.map(({ indicator }) => indicator.targetYear))
  const until = entered.length === 0 ? last : Math.min(last, Math.max(...entered))
  return Array.from({ length: until - first + 1 }, (_, index) => first + index)
}

function itemsOf(judged: readonly JudgedIndicator[], language: Language): string {
  const items = new Set(judged.map(({ indicator }) => indicator.no)).size
  return indicatorWords[language].items(items, judged.length)
}

function groupLabel(name: string, members: readonly JudgedIndicator[], language: Language): string {
  const { groupName } = indicatorWords[language]
  const count = itemsOf(members, language)
  return language === 'en' ? `${groupName(name)} (${count})` : `${groupName(name)}（${count}）`
}

/** What stands where: all rows, then each group. */
function totalRows(
  judged: readonly JudgedIndicator[],
  groups: readonly (readonly [string, readonly JudgedIndicator[]])[],
  report: IndicatorReport,
  language: Language,
): readonly TotalRow[] {
  const row = (
    lead: string,
    group: number | null,
    count: (verdict: Verdict) => number,
  ): TotalRow => ({
    kind: 'total',
    lead,
    counts: countsOf(
      language,
      verdicts.map((verdict) => {
        const word = verdictWords[language].verdict[verdict]
        return { word, count: count(verdict), column: 'verdict', criterion: word }
      }),
    ),
    group,
  })
  const countIn = (name: string, verdict: Verdict): number =>
    report.counts.find(({ group }) => group === name)?.verdicts[verdict] ?? 0
  const all = planSheetWords[language].total(itemsOf(judged, language))
  return [
    row(all, null, (verdict) =>
      groups.reduce((total, [name]) => total + countIn(name, verdict), 0),
    ),
    ...groups.map(([name, members], at) =>
      row(groupLabel(name, members, language), at, (verdict) => countIn(name, verdict)),
    ),
  ]
}

/** The rows of a group; those that are parts of one item stand below its name. */
function groupRows(
  members: readonly JudgedIndicator[],
  columns: readonly TableColumn[],
  language: Language,
): readonly TableRow[] {
  const rows: TableRow[] = []
  let item: IndicatorRow | null = null
  for (const judged of members) {
    const { indicator } = judged
    const isFirst = indicator.no !== item?.no
    if (isFirst && indicator.parent !== null) {
      const cells = { number: { value: indicator.no }, name: { value: indicator.parent } }
      rows.push({ kind: 'parent', cells: cellsOf(columns, cells) })
    }
    item = indicator
    const isNumbered = (isFirst && indicator.parent === null) || hasForMachines(columns)
    const number = isNumbered ? { value: indicator.no } : null
    rows.push({
      kind: 'entry',
      cells: cellsOf(columns, { ...indicatorCells(judged, columns, language), number }),
    })
  }
  return rows
}

/** A table for machines has no rows of headings: what they say stands in every row. */
function hasForMachines(columns: readonly TableColumn[]): boolean {
  return columns.some((column) => column.forMachines === true)
}

function indicatorCells(
  judged: JudgedIndicator,
  columns: readonly TableColumn[],
  language: Language,
): Readonly<Record<string, TableCell>> {
  const { indicator, actuals, judgement } = judged
  const isPart = indicator.parent !== null && !hasForMachines(columns)
  const byYear = new Map(actuals.map(({ year, value }) => [actualKey(year), value]))
  const years = columns.filter(({ key }) => key.startsWith(actualKey(0).slice(0, -1)))
  return {
    group: { value: indicatorWords[language].groupName(indicator.groupName) },
    parent: textCell(indicator.parent),
    name: { value: indicator.name, ...(isPart && { isIndented: true }) },
    unit: { value: indicator.unit },
    nature: textCell(
      indicator.nature === null ? null : planTerms[language].nature[indicator.nature],
    ),
    base: textCell(indicator.base.printed),
    target: textCell(indicator.target.printed),
    growth: textCell(indicator.growth.printed),
    ...Object.fromEntries(
      years.map(({ key }): [string, PrintedCell] => [key, { value: byYear.get(key) ?? null }]),
    ),
    verdict: { value: verdictWords[language].verdict[judgement.verdict] },
    reason: { value: reasonWords(judged, language) },
    responsibleUnit: textCell(indicator.responsibleUnit),
    lines: { value: lineSpan(indicator.firstLine, indicator.lastLine) },
    remarks: textCell(indicator.note),
  }
}

/** What the plan doesn't print stays blank: 未填 would ask for something to be filled in. */
function textCell(text: string | null): TableCell {
  return text === null || text === '' ? null : { value: text }
}
