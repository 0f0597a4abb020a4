import type { ViewDefinition } from '../../shared/schemas/view.ts'
import { type Condition, noFilter, unfilledValue } from '../../shared/schemas/viewFilter.ts'
import { defaultColumns } from './columnStates.ts'

/** Views that every ledger has, in the order of their tabs. They can't be changed; a copy of one can. */
export const builtInIds = ['all', 'byPark', 'bySector', 'byUnit', 'building', 'unfilled'] as const
export type BuiltInId = (typeof builtInIds)[number]

export function isBuiltInId(id: string): id is BuiltInId {
  return builtInIds.some((one) => one === id)
}

const plain: ViewDefinition = {
  columns: [...defaultColumns],
  filter: noFilter,
  grouping: [],
  sortings: [],
  moneyUnit: null,
}

/** What a bureau asks for before anything else, in the order in which it is asked. */
const toFill = [
  'name',
  'stage',
  'totalInvestment',
  'plannedStart',
  'plannedEnd',
  'owner',
  'responsibleUnit',
  'leader',
  'constructionType',
  'park',
  'place',
  'sector',
]

export const builtInDefinitions: Readonly<Record<BuiltInId, ViewDefinition>> = {
  all: plain,
  byPark: { ...plain, grouping: ['park'] },
  bySector: { ...plain, grouping: ['sector'] },
  byUnit: { ...plain, grouping: ['responsibleUnit'] },
  building: withCondition(['started', 'construction']),
  unfilled: {
    ...withCondition([unfilledValue]),
    columns: toFill.map((id) => ({ id, hidden: false, pinned: id === 'name', width: null })),
  },
}

function withCondition(stages: string[]): ViewDefinition {
  const condition: Condition = { kind: 'set', column: 'stage', values: stages, exclude: false }
  return { ...plain, filter: { ...noFilter, conditions: [condition] } }
}
