import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { LedgerError } from '../../shared/errors.ts'
import { constructionTypes, stages } from '../../shared/model/vocabulary.ts'
import { idSchema } from '../../shared/schemas/project.ts'
import {
  contentsSchema,
  indicatorsSchema,
  parkStatementsSchema,
  type SeedContents,
  type SeedIndicators,
  type SeedParkStatements,
  type SeedTargets,
  type SeedUnits,
  targetsSchema,
  unitsSchema,
} from './planSeedFiles.ts'

/** The format of a plan's seed files, as `seeds/README.md` describes it. What isn't known is left out. */
const line = z.int().positive()
const cited = { firstLine: line, lastLine: line }

const seedCapacitySchema = z.strictObject({
  product: z.string().min(1),
  quantity: z.number().nonnegative(),
  unit: z.string().min(1),
  canonicalQuantity: z.number(),
  canonicalUnit: z.string().min(1),
  phase: z.string().optional(),
  direction: z.enum(['output', 'input', 'count']),
  addable: z.boolean(),
  verbatim: z.string().min(1),
  note: z.string().optional(),
})

const stageSchema = z.strictObject({
  value: z.enum(stages),
  ...cited,
  note: z.string().optional(),
})

const seedChildSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  verbatim: z.string().min(1),
  ...cited,
  constructionTypePrinted: z.string().optional(),
  constructionType: z.enum(constructionTypes).optional(),
  stage: stageSchema.optional(),
  sourceNote: z.string().optional(),
  capacities: z.array(seedCapacitySchema).optional(),
})

const seedProjectSchema = seedChildSchema.extend({
  kind: z.enum(['project', 'programme']),
  owner: z.string().min(1).optional(),
  park: z
    .strictObject({ name: z.string(), basis: z.enum(['stated', 'inferred']), ...cited })
    .optional(),
  totalInvestment: z
    .strictObject({ yuan: z.int().positive(), ...cited, note: z.string().optional() })
    .optional(),
  plannedEnd: z.string().optional(),
  children: z.array(seedChildSchema).optional(),
})

const textProjectSchema = seedProjectSchema.omit({ children: true }).extend({
  sector: z.string().min(1),
  category: z.string().min(1),
  /** Box entries, or other text projects, that it belongs to or overlaps with. */
  related: z.array(idSchema).optional(),
})

const boxSchema = z.strictObject({
  box: z.string().regex(/^[A-Z]{2}$/),
  title: z.string(),
  boxLine: line,
  sector: z.string(),
  category: z.string(),
  projects: z.array(seedProjectSchema),
})

const planSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  shortName: z.string(),
  region: z.string(),
  regionCode: z.string(),
  bureau: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  categories: z.array(z.string().min(1)),
  text: z.string(),
  parks: z.string(),
  boxes: z.array(z.string()),
  textProjects: z.string().optional(),
  contents: z.string().optional(),
  targets: z.string().optional(),
  indicators: z.string().optional(),
  parkStatements: z.string().optional(),
  units: z.string().optional(),
})

const parksSchema = z.array(
  z.strictObject({ id: idSchema, name: z.string(), aliases: z.array(z.string()) }),
)

export type SeedBox = z.infer<typeof boxSchema>
export type SeedProject = z.infer<typeof seedProjectSchema>
export type SeedChild = z.infer<typeof seedChildSchema>
export type SeedTextProject = z.infer<typeof textProjectSchema>
export type SeedCapacity = z.infer<typeof seedCapacitySchema>

export interface SeedFiles {
  readonly plan: z.infer<typeof planSchema>
  readonly parks: z.infer<typeof parksSchema>
  readonly boxes: readonly SeedBox[]
  /** Projects that only the running text names. */
  readonly textProjects: readonly SeedTextProject[]
  readonly contents: SeedContents
  readonly targets: SeedTargets
  readonly indicators: SeedIndicators | null
  readonly parkStatements: SeedParkStatements
  readonly units: SeedUnits
  /** The plan's lines; line 1 is at index 0. */
  readonly text: readonly string[]
}

/** Reads a folder of seed files. Throws `bad-input` naming the file and the field that isn't as described. */
export function readSeedFiles(folder: URL): SeedFiles {
  const plan = readJson(folder, 'plan.json', planSchema)
  const optional = <Schema extends z.ZodType>(
    file: string | undefined,
    schema: Schema,
  ): z.output<Schema> | null => (file === undefined ? null : readJson(folder, file, schema))
  return {
    plan,
    parks: readJson(folder, plan.parks, parksSchema),
    boxes: plan.boxes.map((file) => readJson(folder, file, boxSchema)),
    textProjects: optional(plan.textProjects, z.array(textProjectSchema)) ?? [],
    contents: optional(plan.contents, contentsSchema) ?? [],
    targets: optional(plan.targets, targetsSchema) ?? [],
    indicators: optional(plan.indicators, indicatorsSchema),
    parkStatements: optional(plan.parkStatements, parkStatementsSchema) ?? [],
    units: optional(plan.units, unitsSchema) ?? [],
    text: readText(folder, plan.text)
      .replace(/\r?\n$/, '')
      .split(/\r?\n/),
  }
}

function readJson<Schema extends z.ZodType>(
  folder: URL,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(file, readText(folder, file)))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw faulty(file, issue?.path.join('.') ?? '', issue?.message ?? 'not accepted')
}

function readText(folder: URL, file: string): string {
  try {
    return readFileSync(new URL(file, folder), 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw faulty(file, 'file', `can't be read (${String(error.code)})`)
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw faulty(file, 'file', error.message)
  }
}

function faulty(file: string, field: string, reason: string): LedgerError {
  return new LedgerError('bad-input', `Seed file ${file}: ${field}: ${reason}.`, {
    field,
    path: file,
    reason,
  })
}
