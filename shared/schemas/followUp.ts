import { z } from 'zod'
import { isPartialDate } from '../model/partialDate.ts'
import { stages, type Stage } from '../model/vocabulary.ts'
import { exactPartial } from './exactPartial.ts'
import { idSchema } from './project.ts'
import { daySchema, monthSchema, shownMonthSchema } from './progress.ts'

const text = (max: number) => z.string().min(1).max(max).nullable()
const partialDate = z
  .string()
  .refine(isPartialDate, { error: 'YYYY, YYYY-MM or YYYY-MM-DD' })
  .nullable()

/** 未办结, 办理中, 已办结, 延期 */
export const problemStates = ['open', 'inHand', 'done', 'postponed'] as const
export type ProblemState = (typeof problemStates)[number]

const problemShape = {
  text: z.string().min(1).max(2000),
  responsibleUnit: text(200),
  due: daySchema.nullable(),
  state: z.enum(problemStates),
  /** 办理结果 */
  result: text(2000),
  raisedMonth: monthSchema.nullable(),
  /** Set by the program when the state becomes 已办结, unless given. */
  doneOn: daySchema.nullable(),
  notes: text(2000),
}

/**
 * A problem of a project (问题清单). Without an id it is new; a known id changes it. `expected` holds the values the page
 * saw (`conflict` where one differs).
 */
export const problemInputSchema = z.strictObject({
  id: idSchema.optional(),
  projectId: idSchema,
  ...problemShape,
  expected: exactPartial(problemShape).optional(),
})
export type ProblemInput = z.infer<typeof problemInputSchema>

export type ProblemRow = Omit<ProblemInput, 'id' | 'expected'> & {
  readonly id: string
  readonly projectName: string
  /** Not done, and its day is past. */
  readonly overdue: boolean
  readonly sample: boolean
}

/** 立项, 用地预审, 用地批复, 规划许可, 环评, 能评, 招标, 施工许可 */
export const procedureKinds = [
  'projectApproval',
  'landPreReview',
  'landApproval',
  'planningPermit',
  'environment',
  'energy',
  'bidding',
  'constructionPermit',
] as const
export type ProcedureKind = (typeof procedureKinds)[number]

/** 未办理, 办理中, 已办结; `notNeeded`: this project needs none. */
export const procedureStates = ['open', 'inHand', 'done', 'notNeeded'] as const
export type ProcedureState = (typeof procedureStates)[number]

/** One cell of the procedures matrix: there is one of each kind per project. */
export const procedureInputSchema = z.strictObject({
  projectId: idSchema,
  kind: z.enum(procedureKinds),
  state: z.enum(procedureStates),
  documentNumber: text(100),
  date: partialDate,
  due: partialDate,
  note: text(400),
})
export type ProcedureInput = z.infer<typeof procedureInputSchema>
/** A cell that goes back to 未填. */
export const procedureKeySchema = procedureInputSchema.pick({ projectId: true, kind: true })
export type ProcedureKey = z.infer<typeof procedureKeySchema>
export type ProcedureRow = ProcedureInput & { readonly sample: boolean }

/** 节点: replaces the project's list; a line without an id is new, one that is missing is deleted. */
export const milestoneInputSchema = z.strictObject({
  id: idSchema.optional(),
  name: z.string().min(1).max(200),
  plannedDate: partialDate,
  actualDate: partialDate,
})
export type MilestoneInput = z.infer<typeof milestoneInputSchema>
export type MilestoneRow = Omit<MilestoneInput, 'id'> & {
  readonly id: string
  readonly projectId: string
  readonly sample: boolean
}

/**
 * A change of stage with its day. The project's stage follows unless a later change is there already; its actual start
 * (新开工, 在建) or end (竣工, 投产) is filled with the day where it is 未填.
 */
export const stageChangeSchema = z.strictObject({
  projectId: idSchema,
  stage: z.enum(stages),
  date: daySchema,
  documentNumber: text(100).optional(),
  note: text(400).optional(),
  shown: shownMonthSchema.optional(),
})
export type StageChangeInput = z.infer<typeof stageChangeSchema>

export interface StageChangeRow {
  readonly id: string
  readonly projectId: string
  readonly stage: Stage
  /** The stage it left. */
  readonly before: Stage | null
  readonly date: string
  readonly documentNumber: string | null
  readonly note: string | null
  readonly sample: boolean
}
