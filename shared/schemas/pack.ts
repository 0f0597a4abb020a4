import { z } from 'zod'
import { listFilterSchema } from './ledger.ts'
import { mostPackItems, packFormats, packItemSchema, packTargets } from './packChoice.ts'
import { monthSchema } from './progress.ts'
import type { ProofCounts } from './proof.ts'

/** 会议材料包: the documents of one meeting, in order. */
export const packSpecSchema = z.strictObject({
  month: monthSchema,
  items: z.array(packItemSchema).min(1).max(mostPackItems),
  filter: listFilterSchema.omit({ asOf: true, bin: true }).optional(),
  /** The filter in words, printed under each title; empty for the whole ledger. */
  filterWords: z.string().max(400),
  target: z.enum(packTargets),
  /** `office`, where nothing is said. Only a host that has a browser can print the others. */
  formats: z.enum(packFormats).optional(),
  /** The ledger as it was at this moment (ISO time) or at the end of this day; left out for now. */
  asOf: z.string().max(40).optional(),
})
export type PackSpec = z.infer<typeof packSpecSchema>

/** The pack as it was written; `rows` counts its files. */
export interface WrittenPack {
  readonly path: string
  readonly fileName: string
  readonly bytes: number
  readonly rows: number
  /** 核数, of all documents together. */
  readonly proof: ProofCounts
  readonly files: readonly string[]
  /** Documents that had nothing to print. */
  readonly left: readonly string[]
  /** The moment of the ledger, ISO time: as `asOf` it gives the same figures again. */
  readonly moment: string
  readonly revision: number
}
