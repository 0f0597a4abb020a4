import { bulletinChangeLines } from './bulletinChangeLines.ts'
import { layoutChangeLines } from './layoutChangeLines.ts'
import { describeCapacity, formatQuantity } from '../../shared/model/capacity.ts'
import type { MoneyUnit } from '../../shared/model/money.ts'
import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import { type ProjectField, projectFields } from '../../shared/schemas/project.ts'
import { showField } from '../fields/showField.ts'
import type { PageText } from './i18n.ts'
import { isMonthEntity, monthChangeLines } from './monthChangeLines.ts'
import { planChangeLines } from './planChangeLines.ts'
import { viewChangeLines } from './viewChangeLines.ts'

/** One line of history in words. `before` and `after` are null where the line is a whole statement by itself. */
export interface ChangeLine {
  readonly key: string
  readonly batch: string
  readonly at: string
  readonly actor: string
  readonly projectId: string | null
  readonly projectName: string | null
  readonly reason: string | null
  /** 撤销 or 重做, where the change took another back. */
  readonly prefix: string | null
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** Fields that say what a person did; the others (positions, line numbers, bases) only accompany them. */
const told: ReadonlySet<string> = new Set(projectFields)

/**
 * The log in words, newest first as given: one line a changed field, but one for all the fields of a new project, of a capacity
 * line, or of the plan's seeding.
 */
export function changeLines(
  entries: readonly ChangeEntry[],
  unit: MoneyUnit,
  text: PageText,
): readonly ChangeLine[] {
  const lines: ChangeLine[] = []
  for (const record of byRecord(entries)) lines.push(...recordLines(record, unit, text))
  return lines
}

/** Runs of entries that belong to one record in one batch. */
function byRecord(entries: readonly ChangeEntry[]): readonly (readonly ChangeEntry[])[] {
  const records = new Map<string, ChangeEntry[]>()
  for (const entry of entries) {
    const key = `${entry.batch} ${entry.entity} ${entry.entityId}`
    const record = records.get(key)
    if (record === undefined) records.set(key, [entry])
    else record.push(entry)
  }
  return [...records.values()]
}

function recordLines(
  record: readonly ChangeEntry[],
  unit: MoneyUnit,
  text: PageText,
): readonly ChangeLine[] {
  const [first] = record
  if (first === undefined) return []
  const { t } = text
  const line = (
    key: string,
    what: string,
    before: string | null = null,
    after: string | null = null,
  ): ChangeLine => ({
    key: `${first.batch}-${first.entity}-${first.entityId}-${key}`,
    batch: first.batch,
    at: first.at,
    actor: first.actor,
    projectId: first.projectId,
    projectName:
      first.projectName ?? (first.entity === 'indicator_value' ? null : first.recordName),
    reason: first.reason,
    prefix: first.source === 'undo' || first.source === 'redo' ? prefixOf(first.source, t) : null,
    what,
    before,
    after,
  })
  switch (first.entity) {
    case 'project':
      return projectLines(record, unit, text, line)
    case 'capacity':
      return capacityLines(record, text, line)
    case 'sheet_layout':
      return layoutChangeLines(record, text, line)
    case 'bulletin_template':
      return bulletinChangeLines(record, text, line)
    case 'saved_view':
      return viewChangeLines(record, text, line)
    default:
      return isMonthEntity(first.entity)
        ? monthChangeLines(first.entity, record, text, line)
        : planChangeLines(record, text, line)
  }
}

export type MakeLine = (
  key: string,
  what: string,
  before?: string | null,
  after?: string | null,
) => ChangeLine

function projectLines(
  record: readonly ChangeEntry[],
  unit: MoneyUnit,
  text: PageText,
  line: MakeLine,
): readonly ChangeLine[] {
  const { t, words, language } = text
  const deleted = record.find((entry) => entry.field === 'deleted')
  if (deleted !== undefined) {
    if (deleted.before === null) {
      return [line('new', t(record[0]?.source === 'seed' ? 'history.seeded' : 'history.created'))]
    }
    return [line('bin', t(deleted.after === 0 ? 'history.unbinned' : 'history.binned'))]
  }
  const word = (field: ProjectField, value: ChangeEntry['before']) =>
    showField(field, value, unit, language) ?? words.unfilled
  return record.flatMap(({ field, before, after }) => {
    if (!told.has(field)) return []
    // In `told`, so one of the project's fields.
    const known = field as ProjectField
    const label =
      known === 'totalInvestment'
        ? `${words.field[known]}（${words.moneyUnit[unit]}）`
        : words.field[known]
    return [line(field, label, word(known, before), word(known, after))]
  })
}

function capacityLines(
  record: readonly ChangeEntry[],
  { t, words }: PageText,
  line: MakeLine,
): readonly ChangeLine[] {
  if (record[0]?.source === 'seed') return []
  const deleted = record.find((entry) => entry.field === 'deleted')
  if (deleted !== undefined && deleted.before === null) {
    return [line('new', t('history.capacityAdded', { what: described(record) }))]
  }
  if (deleted !== undefined) {
    return [line('gone', t('history.capacityRemoved', { what: described(record) }))]
  }
  const labels = {
    product: t('capacity.product'),
    quantity: t('capacity.quantity'),
    unit: t('capacity.unit'),
    phase: t('capacity.phase'),
    direction: t('capacity.direction'),
    addable: t('capacity.addable'),
    note: t('capacity.note'),
  }
  const word = (field: keyof typeof labels, value: ChangeEntry['before']): string => {
    if (value === null) return words.unfilled
    if (field === 'addable') return t(value === 1 ? 'history.yes' : 'history.no')
    if (field === 'direction' && (value === 'output' || value === 'input' || value === 'count')) {
      return words.direction[value]
    }
    return typeof value === 'number' ? formatQuantity(value) : value
  }
  return record.flatMap(({ field, before, after }) => {
    if (!Object.hasOwn(labels, field)) return []
    const known = field as keyof typeof labels
    return [line(field, labels[known], word(known, before), word(known, after))]
  })
}

/** A new or deleted capacity line in words, as far as the log's fields tell. */
function described(record: readonly ChangeEntry[]): string {
  const of = (field: string) => {
    const entry = record.find((one) => one.field === field)
    return entry?.after ?? entry?.before ?? null
  }
  const product = of('product')
  const quantity = of('quantity')
  const unit = of('unit')
  const phase = of('phase')
  return typeof product === 'string' && typeof quantity === 'number' && typeof unit === 'string'
    ? describeCapacity({
        product,
        quantity,
        unit,
        phase: typeof phase === 'string' ? phase : null,
      })
    : ''
}

function prefixOf(source: 'undo' | 'redo', t: PageText['t']): string {
  return t(source === 'undo' ? 'history.undone' : 'history.redone')
}
