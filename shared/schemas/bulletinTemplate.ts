import { z } from 'zod'
import { templateKeys } from '../model/bulletin/templates.ts'
import type { TemplateKey } from '../model/bulletin/templates.ts'

const templateKeySchema = z.enum(templateKeys)
/** As `fillTemplate` reads it; empty where the sentence is to be left out. */
const templateTextSchema = z.string().max(4000)

/** Several sentences of the bulletin as one step. Which fields each may use is checked where they are saved. */
export const templatesSaveSchema = z.strictObject({
  texts: z.partialRecord(templateKeySchema, templateTextSchema),
})
export type TemplateTexts = z.infer<typeof templatesSaveSchema>['texts']

export const templatesResetSchema = z.strictObject({
  keys: z.array(templateKeySchema).min(1).max(templateKeys.length),
})

/** A sentence of the bulletin as it is now said, and as the program says it by itself. */
export interface ListedTemplate {
  readonly key: TemplateKey
  readonly text: string
  readonly defaultText: string
}
