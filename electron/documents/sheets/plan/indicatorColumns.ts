import { type Language, terms } from '../../../../shared/text/terms.ts'
import { indicatorWords } from './indicatorWords.ts'
import { planSheetWords } from './planSheetWords.ts'
import type { TableColumn } from '../table/table.ts'

const centred = { kind: 'text', align: 'center' } as const
const prose = { kind: 'text', align: 'left' } as const

interface IndicatorYears {
  readonly base: number
  readonly target: number
  /** Years with a column for what was reached. */
  readonly actuals: readonly number[]
}

export function indicatorColumns(
  language: Language,
  years: IndicatorYears,
): readonly TableColumn[] {
  const words = indicatorWords[language]
  const common = planSheetWords[language]
  const printed = { ...centred, minMm: 15, maxMm: 24, isCode: true } as const
  const asPrinted = { ...printed, groupHeading: words.asPrinted }
  const forMachines = { ...prose, minMm: 20, maxMm: 40, forMachines: true } as const
  return [
    { key: 'number', heading: common.number, kind: 'number', align: 'center', minMm: 9, maxMm: 12 },
    { key: 'group', heading: words.group, ...forMachines },
    { key: 'parent', heading: words.parent, ...forMachines },
    { key: 'name', heading: words.name, ...prose, minMm: 36, maxMm: 62 },
    { key: 'unit', heading: common.unit, ...centred, minMm: 14, maxMm: 22 },
    { key: 'nature', heading: words.nature, ...centred, minMm: 14, maxMm: 24 },
    { key: 'base', heading: words.base(years.base), ...asPrinted },
    { key: 'target', heading: words.target(years.target), ...asPrinted },
    { key: 'growth', heading: words.growth, ...asPrinted, minMm: 18, maxMm: 34, isCode: true },
    ...years.actuals.map((year): TableColumn => ({
      key: actualKey(year),
      heading: words.actual(year),
      title: words.actualTitle(year),
      groupHeading: words.actuals,
      kind: 'number',
      align: 'center',
      minMm: 13,
      maxMm: 20,
    })),
    { key: 'verdict', heading: words.verdict, ...centred, minMm: 22, maxMm: 26 },
    { key: 'reason', heading: words.reason, ...prose, minMm: 40, maxMm: 80 },
    {
      key: 'responsibleUnit',
      heading: terms[language].field.responsibleUnit,
      ...centred,
      minMm: 18,
      maxMm: 26,
    },
    { key: 'lines', heading: common.lines, ...centred, minMm: 17, maxMm: 24, forMachines: true },
    { key: 'remarks', heading: common.remarks, ...prose, minMm: 36, maxMm: 90 },
  ]
}

export function actualKey(year: number): string {
  return `actual${year}`
}
