import { z } from 'zod'
import { exactPartial } from './exactPartial.ts'
import { isPartialDate } from '../model/partialDate.ts'
import { isProjectCode } from '../model/projectCode.ts'
import { constructionTypes, levels, stages, statisticsEntries } from '../model/vocabulary.ts'

/** Ids are uuid v7 or a seed's stable id such as `CM-01`, `AL-04a`. */
export const idSchema = z.string().regex(/^[\w./:-]{1,64}$/)

const text = (max: number) => z.string().min(1).max(max).nullable()
const line = z.int().positive().nullable()
const partialDate = z
  .string()
  .refine(isPartialDate, { error: 'YYYY, YYYY-MM or YYYY-MM-DD' })
  .nullable()

/** Largest amount taken: 100 万亿元, far above any project and far below 2^53. */
export const maxYuan = 100_000_000_000_000
export const yuanSchema = z.int().nonnegative().max(maxYuan).nullable()

/** What a person may change on a project. Null is 未填: unknown, never zero. */
export const projectEditableShape = {
  name: z.string().min(1).max(300),
  kind: z.enum(['project', 'programme']),
  category: text(60),
  sector: text(60),
  park: text(60),
  place: text(200),
  owner: text(200),
  responsibleUnit: text(200),
  leader: text(100),
  level: z.enum(levels).nullable(),
  stage: z.enum(stages).nullable(),
  constructionType: z.enum(constructionTypes).nullable(),
  constructionTypePrinted: text(60),
  code: z.string().refine(isProjectCode, { error: '2017-141181-25-03-012345' }).nullable(),
  /** yuan */
  totalInvestment: yuanSchema,
  plannedStart: partialDate,
  plannedEnd: partialDate,
  actualStart: partialDate,
  actualEnd: partialDate,
  /** 入统: whether the statistics bureau has taken it up. */
  statisticsEntry: z.enum(statisticsEntries).nullable(),
  statisticsOn: partialDate,
  /** Sort and search key, syllables divided by blanks; correctable for polyphones. */
  pinyin: text(1500),
  notes: text(4000),
}

/** What the program itself keeps beside it: identity, and where in the plan each statement stands. */
export const projectKeptShape = {
  id: idSchema,
  planId: idSchema,
  parentId: idSchema.nullable(),
  /** Two-letter code of the plan's box, e.g. `CM`; null for an entry made by a person. */
  box: text(8),
  position: z.int(),
  verbatim: text(4000),
  firstLine: line,
  lastLine: line,
  /** A remark on how the printed entry was read: a slip kept, a short name, a line joined. */
  sourceNote: text(1000),
  categoryBasis: z.enum(['inferred', 'entered']).nullable(),
  parkBasis: z.enum(['stated', 'inferred', 'entered']).nullable(),
  parkFirstLine: line,
  parkLastLine: line,
  stageFirstLine: line,
  stageLastLine: line,
  stageNote: text(400),
  investmentFirstLine: line,
  investmentLastLine: line,
  investmentNote: text(400),
  /** 1 in the recycle bin, 0 otherwise. */
  deleted: z.union([z.literal(0), z.literal(1)]),
}

export const projectPatchSchema = exactPartial(projectEditableShape)
export const projectRowSchema = z.strictObject({ ...projectKeptShape, ...projectEditableShape })

export type ProjectRow = z.infer<typeof projectRowSchema>
export type ProjectPatch = z.infer<typeof projectPatchSchema>
export type ProjectField = keyof typeof projectEditableShape

export const projectFields = Object.keys(projectEditableShape) as readonly ProjectField[]

export const capacityInputSchema = z.strictObject({
  id: idSchema.optional(),
  product: z.string().min(1).max(120),
  quantity: z.number().finite().nonnegative().max(1e15),
  unit: z.string().min(1).max(40),
  phase: text(40),
  direction: z.enum(['output', 'input', 'count']),
  /** False for a phase inside a total of the same product: it must not be added again. */
  addable: z.boolean(),
  note: text(400),
})

export const capacityRowSchema = capacityInputSchema.extend({
  id: idSchema,
  projectId: idSchema,
  position: z.int(),
  canonicalQuantity: z.number().nullable(),
  canonicalUnit: z.string().nullable(),
  verbatim: text(400),
})

export type CapacityInput = z.infer<typeof capacityInputSchema>
export type CapacityRow = z.infer<typeof capacityRowSchema>
