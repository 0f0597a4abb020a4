import { z } from 'zod'
import { idSchema } from './project.ts'

/**
 * A register sheet: which projects, in which order, with which columns. The figures are read from the ledger by the
 * documents worker; the page sends no value of its own.
 */
export const sheetSpecSchema = z.strictObject({
  sheet: z.literal('register'),
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['zh-CN', 'en']),
  /** Project ids in printed order, children after their parents. */
  ids: z.array(idSchema).max(200_000),
  columns: z.array(z.string().min(1).max(40)).min(1).max(60),
  groupBySector: z.boolean(),
  moneyUnit: z.enum(['wan', 'yi']),
  paper: z.enum(['A3', 'A4']),
  /** The filter in words, printed under the title; empty for the whole ledger. */
  filterWords: z.string().max(400),
  /** The ledger as it was then (see `ListFilter.asOf`); left out for now. */
  asOf: z.string().max(40).optional(),
})
export type SheetSpec = z.infer<typeof sheetSpecSchema>
