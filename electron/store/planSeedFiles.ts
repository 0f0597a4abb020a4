import { z } from 'zod'
import { comparators, targetKinds } from '../../shared/schemas/plan.ts'
import { idSchema } from '../../shared/schemas/project.ts'

/** Seed formats of the plan as data; `seeds/README.md` describes them. */
const line = z.int().positive()
const cited = { firstLine: line, lastLine: line }

const printedValueSchema = z.strictObject({
  printed: z.string(),
  value: z.number().nullable(),
  cumulative: z.boolean(),
  mark: z.string().nullable(),
  year: z.string().nullable(),
})

export const targetsSchema = z.array(
  z.strictObject({
    id: idSchema,
    subject: z.string().min(1),
    kind: z.enum(targetKinds),
    quantity: z.number(),
    upper: z.number().optional(),
    comparator: z.enum(comparators),
    better: z.enum(['higher', 'lower']),
    unit: z.string().min(1),
    canonicalQuantity: z.number(),
    canonicalUnit: z.string().min(1),
    year: z.string().regex(/^(\d{4}|\d{4}-\d{4}|annual)$/),
    baseline: z
      .strictObject({ quantity: z.number(), unit: z.string(), year: z.string(), ...cited })
      .optional(),
    park: z.string().optional(),
    sector: z.string().optional(),
    box: z.string().optional(),
    verbatim: z.string().min(1),
    ...cited,
    rule: z
      .strictObject({
        boxes: z.array(z.string()),
        products: z.array(z.string()),
        direction: z.enum(['output', 'input', 'count']),
        unit: z.string(),
        note: z.string().optional(),
      })
      .optional(),
    sameAs: idSchema.optional(),
    indicator: idSchema.optional(),
    note: z.string().optional(),
  }),
)

const indicatorTableSchema = z.strictObject({
  title: z.string(),
  ...cited,
  baseYear: z.int(),
  targetYear: z.int(),
  notes: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      id: idSchema,
      no: z.int().positive(),
      part: z.string().optional(),
      group: z.string(),
      parent: z.string().optional(),
      name: z.string(),
      unit: z.string(),
      base: printedValueSchema,
      target: printedValueSchema,
      growth: printedValueSchema,
      /** Where it differs from the table's. */
      targetYear: z.int().optional(),
      nature: z.enum(['expected', 'binding']).optional(),
      responsibleUnit: z.string().optional(),
      better: z.enum(['higher', 'lower']),
      upperLimit: z.boolean(),
      ...cited,
      note: z.string().optional(),
    }),
  ),
})

export const indicatorsSchema = z.strictObject({
  table1: indicatorTableSchema,
  table2: indicatorTableSchema,
})

export const contentsSchema = z.array(
  z.strictObject({ level: z.int().min(1).max(4), title: z.string(), line }),
)

export const parkStatementsSchema = z.array(
  z.strictObject({ park: z.string(), verbatim: z.string(), ...cited }),
)

export const unitsSchema = z.array(
  z.strictObject({
    id: idSchema,
    name: z.string().min(1),
    aliases: z.array(z.string()),
    formerName: z.string().optional(),
    renamedOn: z.string().optional(),
    renameNote: z.string().optional(),
  }),
)

export type SeedTargets = z.infer<typeof targetsSchema>
export type SeedIndicators = z.infer<typeof indicatorsSchema>
export type SeedContents = z.infer<typeof contentsSchema>
export type SeedParkStatements = z.infer<typeof parkStatementsSchema>
export type SeedUnits = z.infer<typeof unitsSchema>
