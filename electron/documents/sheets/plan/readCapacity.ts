import { LedgerError } from '../../../../shared/errors.ts'
import { formatQuantity } from '../../../../shared/model/capacity.ts'
import type { CapacityComparison } from '../../../../shared/model/capacityTarget.ts'
import type { TargetRow } from '../../../../shared/schemas/plan.ts'
import type { TargetReport } from '../../../../shared/schemas/planReports.ts'
import type { PlanSheetSpec } from '../../../../shared/schemas/sheet.ts'
import { planTerms } from '../../../../shared/text/planTerms.ts'
import type { Language } from '../../../../shared/text/terms.ts'
import type { Database } from '../../../store/connection.ts'
import { capacityColumns, comparatorCell, letterOf, targetCell } from './capacityColumns.ts'
import { capacityWords } from './capacityWords.ts'
import { investmentRows } from './investmentRows.ts'
import { columnsFor, planFrame } from './planFrame.ts'
import { countsOf, planSheetWords } from './planSheetWords.ts'
import {
  cellsOf,
  lineSpan,
  numberFormat,
  type SheetTable,
  type PrintedCell,
  type TableCell,
  type TableColumn,
  type TableRow,
} from '../table/table.ts'

const outcomes = ['matches', 'short', 'over', 'noEntry', 'notComparable'] as const

/**
 * 产能对标表 of what `targets.list` answers.
 * @param today `YYYY-MM-DD`, the day the sheet is made
 * Throws `nothing-to-export` where no target can be held against projects.
 */
export function readCapacity(
  database: Database,
  spec: PlanSheetSpec,
  report: TargetReport,
  today: string,
): SheetTable {
  const { comparisons, investment } = report
  if (comparisons.length === 0 && investment === null) {
    throw new LedgerError('nothing-to-export', 'No target can be held against projects.')
  }
  const { language } = spec
  const words = capacityWords[language]
  const { notes } = planSheetWords[language]
  const columns = columnsFor(spec, capacityColumns(language, sharedYear(comparisons, language)))
  const rows: TableRow[] = []
  if (comparisons.length > 0) {
    rows.push(totalRow(comparisons, language))
    for (const [at, comparison] of comparisons.entries()) {
      const cells = comparisonCells(comparison, at + 1, columns, language)
      rows.push({ kind: 'entry', cells: cellsOf(columns, cells) })
    }
  }
  if (investment !== null) {
    rows.push({ kind: 'group', label: words.investmentGroup })
    rows.push(...investmentRows(investment, comparisons.length + 1, columns, language))
  }
  return {
    ...planFrame(database, spec, today, words, columns),
    rows: [...rows, { kind: 'note', text: notes(words.notes) }],
    rowCount: rows.filter(({ kind }) => kind === 'entry').length,
    frozenColumns: 2,
  }
}

function sharedYear(comparisons: readonly CapacityComparison[], language: Language): string | null {
  const years = new Set(comparisons.map(({ target }) => target.year))
  const [year] = years
  return years.size === 1 && year !== undefined ? planSheetWords[language].year(year) : null
}

function totalRow(comparisons: readonly CapacityComparison[], language: Language): TableRow {
  const words = planTerms[language].outcome
  return {
    kind: 'total',
    lead: capacityWords[language].capacityGroup(comparisons.length),
    // What is short or over has the amount after the word.
    counts: countsOf(
      language,
      outcomes.map((outcome) => ({
        word: words[outcome],
        count: comparisons.filter((each) => each.outcome === outcome).length,
        column: 'outcome',
        criterion: `${words[outcome]}*`,
      })),
    ),
    group: null,
  }
}

function comparisonCells(
  comparison: CapacityComparison,
  number: number,
  columns: readonly TableColumn[],
  language: Language,
): Readonly<Record<string, TableCell>> {
  const { target, terms, sum, gap, inOperation, underConstruction, arithmetic } = comparison
  const { canonicalQuantity, quantity } = target
  const added = terms.filter((term) => term.added).map((term) => term.quantity)
  const partOfSum = (value: number): PrintedCell =>
    sum === null ? { value: null } : { value, format: numberFormat(value) }
  const [targetColumn, sumColumn] = [letterOf(columns, 'target'), letterOf(columns, 'sum')]
  return {
    number: { value: number },
    product: { value: productOf(target, columns, language) },
    comparator: comparatorCell(target),
    target: targetCell(target, canonicalQuantity, canonicalQuantity / quantity),
    sum: {
      ...partOfSum(sum ?? 0),
      ...(added.length > 1 && { formula: () => added.map(String).join('+') }),
    },
    inOperation: partOfSum(inOperation),
    underConstruction: partOfSum(underConstruction),
    gap:
      gap === null
        ? { value: null }
        : {
            value: gap,
            format: numberFormat(gap, true),
            formula: (row) => `${sumColumn}${row}-${targetColumn}${row}`,
          },
    unit: { value: target.canonicalUnit },
    arithmetic: { value: arithmetic === '' ? null : arithmetic },
    outcome: outcomeCell(comparison, letterOf(columns, 'gap'), language),
    lines: { value: lineSpan(target.firstLine, target.lastLine) },
    remarks: remarksCell(target, language),
  }
}

/** The target's name, with its year where the heading can't say it for all. */
function productOf(target: TargetRow, columns: readonly TableColumn[], language: Language): string {
  const words = capacityWords[language]
  const year = planSheetWords[language].year(target.year)
  const isInHeading = columns.some(
    ({ key, heading }) => key === 'target' && heading === words.target(year),
  )
  return isInHeading ? target.subject : words.ofYear(target.subject, year)
}

function outcomeCell(
  { outcome, gap }: CapacityComparison,
  gapColumn: string,
  language: Language,
): PrintedCell {
  const words = planTerms[language].outcome
  if (gap === null) return { value: words[outcome] }
  const amount = formatted(gap)
  return {
    value: gap === 0 ? words.matches : `${words[outcome]} ${amount}`,
    formula: (row) => {
      const cell = `${gapColumn}${row}`
      return `IF(${cell}=0,"${words.matches}",IF(${cell}<0,"${words.short} ","${words.over} ")&ABS(${cell}))`
    },
  }
}

/** As a spreadsheet program turns a number into text: all its digits, not grouped. */
function formatted(gap: number): string {
  return String(Math.abs(gap))
}

/** What the rule says of itself, without sums that the arithmetic says already, and the target as it is printed. */
function remarksCell(target: TargetRow, language: Language): TableCell {
  const { quantity, unit, canonicalQuantity, rule, note } = target
  const isConverted = quantity !== canonicalQuantity
  const parts = [
    isConverted ? capacityWords[language].printed(formatQuantity(quantity), unit) : '',
    ...(rule?.note ?? '').split('；').filter((part) => !/^[\d.+＝=\s]+$/.test(part)),
    note ?? '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : { value: parts.join('；') }
}
