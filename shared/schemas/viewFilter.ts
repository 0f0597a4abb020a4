import { z } from 'zod'

/** Stands for 未填 among a set filter's values. No value of the ledger can be an empty text. */
export const unfilledValue = ''

/** What chips and groups ask of a project. */
export const axes = ['park', 'sector', 'stage', 'category'] as const
export type Axis = (typeof axes)[number]

/** What rows can be grouped by, at most two of them, the outer one first. */
export const groupKeys = [
  'park',
  'sector',
  'category',
  'stage',
  'responsibleUnit',
  'owner',
] as const
export type GroupKey = (typeof groupKeys)[number]

/** The ledger's entries (boxes of the plan, and what people added), or those that only the plan's running text names. */
export const scopes = ['entries', 'text'] as const
export type Scope = (typeof scopes)[number]

const column = z.string().min(1).max(60)
const value = z.string().max(4000)

/**
 * One condition on one column; conditions on several columns must all hold. A set condition names what is shown, or with
 * `exclude` what is not; `unfilledValue` stands for 未填. Amounts are yuan, capacities the canonical quantity, dates as the
 * ledger keeps them (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a coarser date stands for the whole of its span).
 */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    column,
    values: z.array(value).max(20_000),
    exclude: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('number'),
    column,
    operator: z.enum(['equal', 'notEqual', 'over', 'atLeast', 'under', 'atMost', 'between']),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    column,
    operator: z.enum(['on', 'before', 'after', 'between']),
    from: z.string().max(10).nullable(),
    to: z.string().max(10).nullable(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    column,
    operator: z.enum(['contains', 'lacks', 'starts', 'equal']),
    text: z.string().max(200),
  }),
])
export type Condition = z.infer<typeof conditionSchema>

export const filterSchema = z.strictObject({
  scope: z.enum(scopes),
  query: z.string().max(200),
  /** At most one condition of each kind per column. A chip is a set condition on its axis. */
  conditions: z.array(conditionSchema).max(60),
})
export type Filter = z.infer<typeof filterSchema>

export const noFilter: Filter = { scope: 'entries', query: '', conditions: [] }
