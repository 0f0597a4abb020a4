import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { BoardField } from '../../state/boardField.ts'
import { extraColumns, type ExtraColumn } from '../../state/monthStore.ts'

const entryColumns = [
  'invested',
  'progressText',
  'problems',
  'coordination',
  'nextPlan',
  'fundsInPlace',
  'statistics',
] as const
const lastColumns = ['lastInvested', 'lastYearToDate', 'lastProgressText'] as const
/** Worked out; each opens a card that says from what. */
export const cardColumns = [
  'yearToDate',
  'shareOfYearPlan',
  'gap',
  'sinceStart',
  'shareOfTotal',
  'light',
] as const
export type CardColumn = (typeof cardColumns)[number]
/** What a card can be of: a figure that is worked out, or a cell that was corrected. */
export type ExplainedColumn = CardColumn | (typeof entryColumns)[number]

export type BoardColumnId =
  | 'number'
  | 'name'
  | 'responsibleUnit'
  | 'planned'
  | 'opening'
  | (typeof lastColumns)[number]
  | (typeof entryColumns)[number]
  | CardColumn

export type BoardGroup = 'project' | 'plan' | 'last' | 'this' | 'computed'

/** Columns in the order shown, with widths in pixels. */
export const boardColumnPlan: Readonly<
  Record<BoardGroup, readonly { readonly id: BoardColumnId; readonly width: number }[]>
> = {
  project: [
    { id: 'number', width: 44 },
    { id: 'name', width: 190 },
  ],
  plan: [
    { id: 'responsibleUnit', width: 84 },
    { id: 'planned', width: 108 },
    { id: 'opening', width: 104 },
  ],
  last: [
    { id: 'lastInvested', width: 76 },
    { id: 'lastYearToDate', width: 84 },
    { id: 'lastProgressText', width: 84 },
  ],
  this: [
    { id: 'invested', width: 90 },
    { id: 'progressText', width: 170 },
    { id: 'problems', width: 170 },
    { id: 'coordination', width: 150 },
    { id: 'nextPlan', width: 150 },
    { id: 'fundsInPlace', width: 92 },
    { id: 'statistics', width: 92 },
  ],
  computed: [
    { id: 'yearToDate', width: 84 },
    { id: 'shareOfYearPlan', width: 76 },
    { id: 'gap', width: 68 },
    { id: 'sinceStart', width: 104 },
    { id: 'shareOfTotal', width: 84 },
    { id: 'light', width: 92 },
  ],
}

const known: ReadonlySet<string> = new Set(
  Object.values(boardColumnPlan).flatMap((plans) => plans.map((plan) => plan.id)),
)
const fields: ReadonlySet<string> = new Set(['planned', 'opening', ...entryColumns])
const amounts: ReadonlySet<string> = new Set([
  'planned',
  'opening',
  'invested',
  'fundsInPlace',
  'statistics',
])
const cards: ReadonlySet<string> = new Set(cardColumns)
const extra: ReadonlySet<string> = new Set(extraColumns)

export function isBoardColumn(id: string): id is BoardColumnId {
  return known.has(id)
}

export function isExtraColumn(id: BoardColumnId): id is BoardColumnId & ExtraColumn {
  return extra.has(id)
}

export function isBoardField(id: BoardColumnId): id is BoardColumnId & BoardField {
  return fields.has(id)
}

export function isCardColumn(id: BoardColumnId): id is CardColumn {
  return cards.has(id)
}

/** Whether a card says something of this cell: of a computed one always, of a typed one if it was corrected. */
export function isExplained(
  row: Pick<BoardRow, 'correctedFields'>,
  id: BoardColumnId,
): id is ExplainedColumn {
  return isCardColumn(id) || isCorrected(row, id)
}

/** Changed since the month was closed. */
export function isCorrected(row: Pick<BoardRow, 'correctedFields'>, id: BoardColumnId): boolean {
  return row.correctedFields.some((field) => field === id)
}

export function isAmountField(field: BoardField): boolean {
  return amounts.has(field)
}

/** A cell of the month itself, which closing it fixes. */
export function isEntryField(field: BoardField): boolean {
  return field !== 'planned' && field !== 'opening'
}
