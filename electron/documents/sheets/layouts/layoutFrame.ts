import { leadingColumns } from '../../../../shared/model/layouts/columnKeys.ts'
import { monthOfYear, yearOf } from '../../../../shared/model/month/reportMonth.ts'
import { scheduleOf } from '../../../../shared/model/month/progressFigures.ts'
import type { LayoutColumnSpec, SheetLayout } from '../../../../shared/schemas/sheetLayout.ts'
import { fillFields, type LayoutField } from '../../../../shared/text/layoutFields.ts'
import { layoutTerms } from '../../../../shared/text/layoutTerms.ts'
import { terms } from '../../../../shared/text/terms.ts'
import type { Database } from '../../../store/connection.ts'
import { readPlans } from '../../../store/plans.ts'
import { planSheetWords } from '../plan/planSheetWords.ts'
import type { SheetTable, TableColumn, TableRow } from '../table/table.ts'
import type { LayoutColumn, LayoutContext, TotalContext } from './layoutColumn.ts'
import { layoutWords } from './layoutWords.ts'
import { columnLetter } from '../../xlsx/cell.ts'

/** A column of the layout with what the catalogue says of it. */
export interface PlacedColumn<Row> {
  readonly spec: LayoutColumnSpec
  readonly column: LayoutColumn<Row>
  readonly table: TableColumn
}

export type FieldValues = Readonly<Record<LayoutField, string>>

/** @param filterWords the filter in words; empty for all */
export function readFields(
  database: Database,
  context: LayoutContext,
  filterWords: string,
): FieldValues {
  const [only, ...others] = readPlans(database)
  // A sheet of several plans has nobody's name.
  const plan = others.length === 0 ? only : undefined
  const { language, frame, day, moneyUnit } = context
  const words = layoutWords[language]
  const lastDay = day < frame.cutOff ? day : frame.cutOff
  return {
    region: plan?.region ?? '',
    plan: plan?.shortName ?? '',
    bureau: plan?.bureau ?? '',
    year: String(yearOf(frame.month)),
    month: String(monthOfYear(frame.month)),
    schedule: words.percent(scheduleOf(frame.month, null).schedule),
    cutOff: words.cutOff(lastDay),
    unit: terms[language].moneyUnit[moneyUnit],
    day: words.day(day),
    scope: words.scope(filterWords),
  }
}

/** The layout's columns, headings filled in. `key` of the first is that of the row's number, asked for or not. */
export function placeColumns<Row>(
  layout: SheetLayout,
  catalogue: Readonly<Record<string, LayoutColumn<Row>>>,
  context: LayoutContext,
  fields: FieldValues,
): readonly PlacedColumn<Row>[] {
  const leading = leadingColumns[layout.source]
  const specs = layout.columns.flatMap((column): readonly [LayoutColumnSpec, string | null][] =>
    'key' in column ? [[column, null]] : column.columns.map((each) => [each, column.heading]),
  )
  const rest = specs.filter(([{ key }]) => key !== leading)
  const first = specs.find(([{ key }]) => key === leading) ?? [{ key: leading }, null]
  const headings: Readonly<Record<string, string>> = layoutTerms[context.language]
  return [[first[0], null] as const, ...rest].flatMap(([spec, group], at) => {
    const column = catalogue[spec.key]
    if (column === undefined) return []
    const title = headings[spec.key] ?? spec.key
    const table: TableColumn = {
      key: spec.key === 'blank' ? `blank${at}` : spec.key,
      heading: fillFields(spec.heading ?? title, fields),
      title: machineHeading(spec, title, fields, column.kind === 'money'),
      kind: column.kind === 'text' || column.kind === 'code' ? 'text' : 'number',
      align: spec.align ?? column.align,
      minMm: column.minMm,
      maxMm: column.maxMm,
      ...(spec.widthMm !== undefined && { fixedMm: spec.widthMm }),
      ...(column.kind === 'code' && { isCode: true as const }),
      ...(group !== null && { groupHeading: fillFields(group, fields) }),
    }
    return [{ spec, column, table }]
  })
}

/** A table for machines says the unit in its heading. */
function machineHeading(
  { key, heading }: LayoutColumnSpec,
  title: string,
  fields: FieldValues,
  isMoney: boolean,
): string {
  const name = key === 'blank' ? fillFields(heading ?? '', fields).replaceAll('\n', '') : title
  return isMoney ? `${name}（${fields.unit}）` : name
}

export function totalContext<Row>(
  columns: readonly PlacedColumn<Row>[],
  context: LayoutContext,
): TotalContext {
  const places = new Map(columns.map(({ spec }, at) => [spec.key, columnLetter(at)]))
  return { context, letterOf: (key) => places.get(key) ?? null }
}

/** @param sampleRows rows among the data that hold sample figures */
export function layoutTable<Row>(
  layout: SheetLayout,
  columns: readonly PlacedColumn<Row>[],
  context: LayoutContext,
  fields: FieldValues,
  content: {
    readonly rows: readonly TableRow[]
    readonly rowCount: number
    readonly sampleRows: number
    readonly notes: readonly string[]
  },
): SheetTable {
  const { language } = context
  const words = layoutWords[language]
  const isSample = content.sampleRows > 0
  const notes = [
    ...layout.notes.map((note) => fillFields(note, fields)),
    ...content.notes,
    ...(isSample ? [words.sampleNote(content.sampleRows)] : []),
  ]
  const name = columns.findIndex(({ spec: { key } }) => key === 'name' || key === 'groupName')
  return {
    language,
    paper: layout.paper,
    sheetName: layout.name,
    title: fillFields(layout.title, fields) + (isSample ? words.sampleTitle : ''),
    subtitle: fillFields(layout.subtitle, fields),
    bureau: fields.bureau,
    columns: columns.map(({ table }) => table),
    unitLine: {
      left: fillFields(layout.unitLeft, fields),
      right: fillFields(layout.unitRight, fields),
      leftColumns: Math.max(1, columns.length - Math.min(4, Math.floor(columns.length / 3))),
    },
    ...(isSample && { pageHeader: words.sampleHeader }),
    rows: [
      ...content.rows,
      ...(notes.length === 0
        ? []
        : [{ kind: 'note' as const, text: planSheetWords[language].notes(notes) }]),
      ...(layout.signature.length === 0
        ? []
        : [
            {
              kind: 'signature' as const,
              parts: layout.signature.map((part) => fillFields(part, fields)),
            },
          ]),
    ],
    rowCount: content.rowCount,
    frozenColumns: name > 0 && name <= 2 ? name + 1 : 1,
    ...(layout.titlePt !== undefined && { titlePt: layout.titlePt }),
    ...(layout.bodyPt !== undefined && { bodyPt: layout.bodyPt }),
    ...(layout.titleFont !== undefined && { titleFont: layout.titleFont }),
    ...(layout.bodyFont !== undefined && { bodyFont: layout.bodyFont }),
    ...(layout.orientation !== undefined && { orientation: layout.orientation }),
  }
}
