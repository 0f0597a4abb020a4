import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { ProjectField } from '../../../../shared/schemas/project.ts'
import type { Condition, Filter } from '../../../../shared/schemas/viewFilter.ts'
import { fieldKinds } from '../../../fields/fieldKind.ts'
import { readField } from '../../../fields/readField.ts'
import { editText } from '../../../fields/showField.ts'
import { type ColumnId, fieldOf } from '../../../grid/columnIds.ts'
import type { PageText } from '../../../text/i18n.ts'

export type RuleKind = 'number' | 'date' | 'text'

/** What can be asked of a column besides its values; the first is offered first. Null where only values make sense. */
export function ruleKindOf(column: ColumnId): RuleKind | null {
  const field = fieldOf(column)
  if (field === null) return column === 'number' ? null : 'text'
  switch (fieldKinds[field].kind) {
    case 'money':
      return 'number'
    case 'date':
      return 'date'
    case 'text':
    case 'code':
      return 'text'
    case 'choice':
      return null
    default:
      return fieldKinds[field] satisfies never
  }
}

export const ruleOperators = {
  number: ['between', 'atLeast', 'atMost', 'over', 'under', 'equal', 'notEqual'],
  date: ['between', 'on', 'before', 'after'],
  text: ['contains', 'lacks', 'starts', 'equal'],
} as const satisfies {
  readonly [Kind in RuleKind]: readonly Extract<Condition, { readonly kind: Kind }>['operator'][]
}
export type RuleOperator = (typeof ruleOperators)[RuleKind][number]

/** A condition as it is being typed. */
export interface RuleDraft {
  readonly operator: RuleOperator
  readonly from: string
  readonly to: string
}

/** What one bound was read as, or why it can't be read. */
export interface BoundNote {
  readonly side: 'from' | 'to'
  readonly text: string
  readonly refused: boolean
}

export interface RuleReading {
  /** Null while a bound can't be read. An empty one asks nothing. */
  readonly condition: Condition | null
  readonly notes: readonly BoundNote[]
}

/** The draft that a filter's condition on a column opens with. */
export function ruleDraftOf(
  filter: Filter,
  column: ColumnId,
  kind: RuleKind,
  unit: MoneyUnit,
  { language }: PageText,
): RuleDraft {
  const found = filter.conditions.find((one) => one.column === column && one.kind === kind)
  const [operator] = ruleOperators[kind]
  if (found === undefined || found.kind === 'set') return { operator, from: '', to: '' }
  if (found.kind === 'text') return { operator: found.operator, from: found.text, to: '' }
  const field = fieldOf(column)
  const written = (value: string | number | null) =>
    field === null ? String(value ?? '') : editText(field, value, unit, language)
  return { operator: found.operator, from: written(found.from), to: written(found.to) }
}

/** The condition that a draft amounts to. */
export function readRule(
  column: ColumnId,
  kind: RuleKind,
  draft: RuleDraft,
  unit: MoneyUnit,
  text: PageText,
): RuleReading {
  if (kind === 'text') {
    const operator = ruleOperators.text.find((one) => one === draft.operator) ?? 'contains'
    return { condition: { kind, column, operator, text: draft.from.trim() }, notes: [] }
  }
  const field = fieldOf(column)
  if (field === null) return { condition: null, notes: [] }
  const from = readBound(field, 'from', draft, unit, text)
  const to = draft.operator === 'between' ? readBound(field, 'to', draft, unit, text) : noBound
  const notes = [from.note, to.note].filter((note) => note !== null)
  if (notes.some((note) => note.refused)) return { condition: null, notes }
  if (kind === 'number') {
    const operator = ruleOperators.number.find((one) => one === draft.operator) ?? 'between'
    const [low, high] = inOrder(numberOf(from.value), numberOf(to.value))
    return { condition: { kind, column, operator, from: low, to: high }, notes }
  }
  const operator = ruleOperators.date.find((one) => one === draft.operator) ?? 'between'
  const [first, last] = inOrder(textOf(from.value), textOf(to.value))
  return { condition: { kind, column, operator, from: first, to: last }, notes }
}

interface Bound {
  readonly value: string | number | null
  readonly note: BoundNote | null
}

const noBound: Bound = { value: null, note: null }

function readBound(
  field: ProjectField,
  side: BoundNote['side'],
  draft: RuleDraft,
  unit: MoneyUnit,
  text: PageText,
): Bound {
  const reading = readField(field, draft[side], unit, text)
  if (!reading.ok) return { value: null, note: { side, text: reading.why, refused: true } }
  const { value, understood } = reading
  return { value, note: understood === null ? null : { side, text: understood, refused: false } }
}

/** Two bounds typed the wrong way round mean the same span. */
function inOrder<Value extends string | number>(
  from: Value | null,
  to: Value | null,
): readonly [Value | null, Value | null] {
  return from !== null && to !== null && from > to ? [to, from] : [from, to]
}

function numberOf(value: string | number | null): number | null {
  return typeof value === 'number' ? value : null
}

function textOf(value: string | number | null): string | null {
  return typeof value === 'string' ? value : null
}
