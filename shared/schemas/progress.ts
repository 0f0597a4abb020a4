import { z } from 'zod'
import { isReportMonth } from '../model/month/reportMonth.ts'
import { isPartialDate } from '../model/partialDate.ts'
import { exactPartial } from './exactPartial.ts'
import { idSchema, yuanSchema } from './project.ts'

export const monthSchema = z.string().refine(isReportMonth, { error: '2017-05' })
export const daySchema = z
  .string()
  .refine((text) => text.length === 10 && isPartialDate(text), { error: '2017-05-31' })
export const yearSchema = z.int().min(1950).max(2199)
const text = (max: number) => z.string().min(1).max(max).nullable()

/** The month that a page shows and its own calendar day, by which a report is late or not. */
export const shownMonthSchema = z.strictObject({ month: monthSchema, today: daySchema })
export type ShownMonth = z.infer<typeof shownMonthSchema>

/** What is entered per project and month. Null is 未填: not reported. Amounts in yuan. */
export const progressShape = {
  /** 本月完成投资 */
  invested: yuanSchema,
  /** 本月到位资金 */
  fundsInPlace: yuanSchema,
  /** 入统数: the statistics bureau's figure of the month, kept apart from the dispatch's. */
  statistics: yuanSchema,
  /** 形象进度 */
  progressText: text(2000),
  /** 存在问题 */
  problems: text(2000),
  /** 需协调事项 */
  coordination: text(2000),
  /** 下月计划 */
  nextPlan: text(2000),
  /** 填报人 */
  reporter: text(100),
  /** The day it was reported; set by the program at the first figure unless given. */
  reportedOn: daySchema.nullable(),
  /** 1: the text was copied from the month before. Typing another text takes the mark away. */
  copied: z.union([z.literal(0), z.literal(1)]),
}
export const progressPatchSchema = exactPartial(progressShape)
export type ProgressPatch = z.infer<typeof progressPatchSchema>
export type ProgressField = keyof typeof progressShape
export const progressFields = Object.keys(progressShape) as readonly ProgressField[]
export const progressAmounts = ['invested', 'fundsInPlace', 'statistics'] as const

const reason = z.string().trim().min(1).max(400).optional()

/**
 * One or many cells as one undoable batch. `expected` holds the values the page saw (`conflict` where one differs). Of a
 * closed month it is refused with `month-closed` unless there is a `reason`: then each changed value becomes a correction
 * of its own beside the closed figure.
 */
export const progressSaveSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        projectId: idSchema,
        month: monthSchema,
        set: progressPatchSchema,
        expected: progressPatchSchema.optional(),
      }),
    )
    .min(1)
    .max(5000),
  reason,
  /** Which month's rows to answer with; left out, none. */
  shown: shownMonthSchema.optional(),
})
export type ProgressChange = z.infer<typeof progressSaveSchema>['changes'][number]

/** 年度计划: amounts in yuan; `monthly` from January to December. */
export const yearPlanShape = {
  planned: yuanSchema,
  monthly: z.array(z.int().nonnegative().max(100_000_000_000_000)).length(12).nullable(),
  /** 年度建设目标 */
  goals: text(2000),
}
export const yearPlanPatchSchema = exactPartial(yearPlanShape)

export const yearPlanSaveSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        projectId: idSchema,
        year: yearSchema,
        set: yearPlanPatchSchema,
        expected: yearPlanPatchSchema.optional(),
      }),
    )
    .min(1)
    .max(5000),
  reason,
  shown: shownMonthSchema.optional(),
})
export type YearPlanChange = z.infer<typeof yearPlanSaveSchema>['changes'][number]

/** 至上年底累计 at the start of `year`; null takes it away. Where a month of the year or later is closed, needs a reason. */
export const openingBalanceSaveSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        projectId: idSchema,
        year: yearSchema,
        invested: yuanSchema,
        note: text(400).optional(),
      }),
    )
    .min(1)
    .max(5000),
  reason,
  shown: shownMonthSchema.optional(),
})
export type OpeningBalanceChange = z.infer<typeof openingBalanceSaveSchema>['changes'][number]

/** Cells of a month's grid of all three kinds as one undoable batch, each kind by the rules of its own command. */
export const monthSaveSchema = z.strictObject({
  progress: progressSaveSchema.shape.changes.optional(),
  yearPlans: yearPlanSaveSchema.shape.changes.optional(),
  openings: openingBalanceSaveSchema.shape.changes.optional(),
  reason,
  shown: shownMonthSchema.optional(),
})

/** A month that has been closed (关账). */
export interface MonthClosing {
  readonly month: string
  readonly closedBy: string
  readonly closedAt: string
}

/** One month in the list of those that hold something. */
export interface MonthEntry {
  readonly month: string
  /** Projects with a figure for the month. */
  readonly reported: number
  readonly closing: MonthClosing | null
  /** Some of its figures are sample data (示例). */
  readonly sample: boolean
}

export interface YearPlanRow {
  readonly projectId: string
  readonly year: number
  readonly planned: number | null
  readonly monthly: readonly number[] | null
  readonly goals: string | null
  readonly sample: boolean
}

export interface OpeningBalanceRow {
  readonly projectId: string
  readonly year: number
  readonly invested: number
  readonly note: string | null
  readonly sample: boolean
}

/** One project's month, corrections included in the values. */
export type ProgressRow = {
  readonly [Field in Exclude<ProgressField, 'copied'>]: z.infer<(typeof progressShape)[Field]>
} & {
  readonly projectId: string
  readonly month: string
  readonly copied: boolean
  readonly corrections: readonly CorrectionRow[]
  readonly sample: boolean
}

/** A change made after the month was closed, with its reason (调整依据). */
export interface CorrectionRow {
  readonly id: string
  readonly field: ProgressField
  /** Added to the closed figure, yuan; null for a text. */
  readonly delta: number | null
  /** The new text; null for an amount. */
  readonly text: string | null
  readonly reason: string
  readonly at: string
  readonly by: string
}
