import { formatQuantity } from '../../../../shared/model/capacity.ts'
import type { TargetRow } from '../../../../shared/schemas/plan.ts'
import type { Language } from '../../../../shared/text/terms.ts'
import { columnLetter } from '../../xlsx/cell.ts'
import { capacityWords } from './capacityWords.ts'
import { planSheetWords } from './planSheetWords.ts'
import { numberFormat, type PrintedCell, type TableCell, type TableColumn } from '../table/table.ts'

const centred = { kind: 'text', align: 'center' } as const
const prose = { kind: 'text', align: 'left' } as const
const figures = { kind: 'number', align: 'right', minMm: 12.5, maxMm: 30 } as const

/** @param year of all the targets, in words; null where they are of several */
export function capacityColumns(language: Language, year: string | null): readonly TableColumn[] {
  const words = capacityWords[language]
  const common = planSheetWords[language]
  const projects = { ...figures, groupHeading: words.projects }
  return [
    { key: 'number', heading: common.number, kind: 'number', align: 'center', minMm: 9, maxMm: 12 },
    { key: 'product', heading: words.product, ...prose, minMm: 34, maxMm: 50 },
    {
      key: 'comparator',
      heading: words.comparator,
      ...centred,
      minMm: 9,
      maxMm: 12,
      forMachines: true,
    },
    { key: 'target', heading: words.target(year), ...figures },
    { key: 'sum', heading: words.sum, ...projects },
    { key: 'inOperation', heading: words.inOperation, ...projects },
    { key: 'underConstruction', heading: words.underConstruction, ...projects },
    { key: 'gap', heading: words.gap, ...figures },
    { key: 'unit', heading: common.unit, ...centred, minMm: 21, maxMm: 26 },
    { key: 'arithmetic', heading: words.arithmetic, ...prose, minMm: 58, maxMm: 80 },
    { key: 'outcome', heading: words.outcome, ...centred, minMm: 17, maxMm: 26 },
    { key: 'lines', heading: common.lines, ...centred, minMm: 19, maxMm: 24, isCode: true },
    { key: 'remarks', heading: common.remarks, ...prose, minMm: 44, maxMm: 90 },
  ]
}

/**
 * The target as a number: its comparator, and the upper end of a range, are printed by the format.
 * @param scale from the printed unit to the one of the column
 */
export function targetCell(target: TargetRow, value: number, scale: number): PrintedCell {
  const { comparator, upper } = target
  const suffix = upper === null ? '' : `–${formatQuantity(upper * scale)}`
  return {
    value,
    format: numberFormat(value, false, comparator === '=' ? '' : comparator, suffix),
  }
}

/** Blank where the target is the quantity itself. */
export function comparatorCell({ comparator }: TargetRow): TableCell {
  return comparator === '=' ? null : { value: comparator }
}

/** Letters of the columns that formulas speak of. */
export function letterOf(columns: readonly TableColumn[], key: string): string {
  return columnLetter(columns.findIndex((column) => column.key === key))
}
