import { z } from 'zod'
import { filterSchema, groupKeys } from './viewFilter.ts'
import { idSchema } from './project.ts'

const columnId = z.string().min(1).max(60)

/** How one column stands in the grid; the list's order is the order shown. Columns not listed keep their own place, hidden. */
export const columnStateSchema = z.strictObject({
  id: columnId,
  hidden: z.boolean(),
  pinned: z.boolean(),
  /** Pixels; null is the column's own width. */
  width: z.int().min(40).max(1200).nullable(),
})
export type ColumnState = z.infer<typeof columnStateSchema>

/** One column of an order, the most important first in a list of them. */
export const sortingSchema = z.strictObject({ column: columnId, descending: z.boolean() })

/** All that a view (视图) keeps: which rows, which columns, in which order and groups, in which unit. */
export const viewDefinitionSchema = z.strictObject({
  columns: z.array(columnStateSchema).max(100),
  filter: filterSchema,
  grouping: z.array(z.enum(groupKeys)).max(2),
  sortings: z.array(sortingSchema).max(8),
  /** Null leaves the unit as the reader has it. */
  moneyUnit: z.enum(['wan', 'yi']).nullable(),
})
export type ViewDefinition = z.infer<typeof viewDefinitionSchema>

export const viewInputSchema = z.strictObject({
  id: idSchema.optional(),
  name: z.string().trim().min(1).max(60),
  definition: viewDefinitionSchema,
})
export type ViewInput = z.infer<typeof viewInputSchema>

export interface SavedView {
  readonly id: string
  readonly name: string
  readonly definition: ViewDefinition
  readonly position: number
  /** How many parts of the stored definition this program doesn't know and has left out. */
  readonly unknownParts: number
}
