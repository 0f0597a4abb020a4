import { z } from 'zod'
import { idSchema } from './project.ts'

/** Documents of a pack that need no layout. */
export const packDocuments = ['bulletin', 'cards', 'capacity', 'indicators', 'findings'] as const
export type PackDocument = (typeof packDocuments)[number]

/** One document of a meeting pack: a sheet by its layout, or one of the others by its name. */
export const packItemSchema = z.discriminatedUnion('sheet', [
  z.strictObject({ sheet: z.literal('layout'), layout: idSchema }),
  z.strictObject({ sheet: z.enum(packDocuments) }),
])
export type PackItem = z.infer<typeof packItemSchema>

/** `office`: workbooks and Word documents, to edit. `pdf`: printed. */
export const packFormats = ['office', 'pdf', 'both'] as const
export type PackFormat = (typeof packFormats)[number]

export const packTargets = ['folder', 'zip'] as const
export const mostPackItems = 40

/** What was chosen last: contents in order with what is ticked, scope and form. */
export const packChoiceSchema = z.strictObject({
  items: z.array(z.strictObject({ item: packItemSchema, chosen: z.boolean() })).max(mostPackItems),
  park: z.string().max(200).nullable(),
  sector: z.string().max(200).nullable(),
  unit: z.string().max(200).nullable(),
  target: z.enum(packTargets),
  /** `office`, where nothing is said. */
  formats: z.enum(packFormats).optional(),
})
export type PackChoice = z.infer<typeof packChoiceSchema>
