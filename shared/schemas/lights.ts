import { z } from 'zod'
import {
  lightColours,
  type LightColour,
  lightDimensions,
  type LightRule,
} from '../model/month/lightRules.ts'
import { idSchema } from './project.ts'
import { monthSchema, shownMonthSchema } from './progress.ts'

const threshold = z.number().min(0).max(1000).nullable()
export const lightRuleSchema = z.strictObject({
  dimension: z.enum(lightDimensions),
  enabled: z.boolean(),
  yellow: threshold,
  red: threshold,
})

/** Rules that are not listed stay as they are. */
export const lightRulesSaveSchema = z.strictObject({
  rules: z.array(lightRuleSchema).min(1).max(lightDimensions.length),
  reason: z.string().min(1).max(400).optional(),
})

/** A person's judgement of one light of one month, or of the project's overall light. `colour: null` takes it back. */
export const lightOverrideSchema = z.strictObject({
  projectId: idSchema,
  month: monthSchema,
  dimension: z.enum([...lightDimensions, 'overall']),
  colour: z.enum(lightColours).nullable(),
  reason: z.string().trim().min(1).max(400),
  shown: shownMonthSchema.optional(),
})
export type LightOverrideInput = z.infer<typeof lightOverrideSchema>

export interface LightRules {
  readonly rules: readonly LightRule[]
  readonly defaults: readonly LightRule[]
}

export type LightCounts = Readonly<Record<LightColour, number>>

/** What other rules would change in a month, manual judgements included in both. */
export interface LightPreview {
  readonly changed: readonly {
    readonly projectId: string
    readonly name: string
    readonly before: LightColour
    readonly after: LightColour
  }[]
  readonly before: LightCounts
  readonly after: LightCounts
}
