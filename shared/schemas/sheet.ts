import { z } from 'zod'
import { monthSchema } from './progress.ts'
import { idSchema } from './project.ts'
import { listFilterSchema } from './ledger.ts'
import { sheetLayoutSchema } from './sheetLayout.ts'
import { groupKeys } from './viewFilter.ts'

const common = {
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['zh-CN', 'en']),
  paper: z.enum(['A3', 'A4']),
  /** The ledger as it was then (see `ListFilter.asOf`); left out for now. */
  asOf: z.string().max(40).optional(),
}

/** 重点项目台账: which projects, in which order, with which columns. */
const registerSpecSchema = z.strictObject({
  sheet: z.literal('register'),
  ...common,
  /** Project ids in printed order, children after their parents. */
  ids: z.array(idSchema).max(200_000),
  columns: z.array(z.string().min(1).max(40)).min(1).max(60),
  /** What headings group the projects by, the outer one first; none prints them as one list. */
  groupBy: z.array(z.enum(groupKeys)).max(2),
  moneyUnit: z.enum(['wan', 'yi']),
  /** The filter in words, printed under the title; empty for the whole ledger. */
  filterWords: z.string().max(400),
})
export type RegisterSpec = z.infer<typeof registerSpecSchema>

/**
 * A sheet made from a layout (`layouts.list`, or one that isn't kept). Without a month it is of the newest with a report;
 * without ids it is of all projects.
 */
const layoutSpecSchema = z.strictObject({
  sheet: z.literal('layout'),
  format: common.format,
  language: common.language,
  asOf: common.asOf,
  /** Where it isn't the layout's own. */
  paper: common.paper.optional(),
  layout: z.union([idSchema, sheetLayoutSchema]),
  month: monthSchema.optional(),
  /** Projects, in the order they are wanted. */
  ids: z.array(idSchema).max(200_000).optional(),
  moneyUnit: z.enum(['wan', 'yi']).optional(),
  /** The filter in words, printed under the title. */
  filterWords: z.string().max(400).optional(),
})
export type LayoutSpec = z.infer<typeof layoutSpecSchema>

/** 产能对标表: the plan's capacity targets against the sums of its projects, and its investment. */
const capacitySpecSchema = z.strictObject({ sheet: z.literal('capacity'), ...common })
/** 规划指标中期评估表: the plan's indicators with actuals, verdicts and their reasons. */
const indicatorsSpecSchema = z.strictObject({ sheet: z.literal('indicators'), ...common })
/** 规划自洽检查表: what doesn't add up. */
const findingsSpecSchema = z.strictObject({ sheet: z.literal('findings'), ...common })

/** 月通报: a Word document in the layout of official papers; always Chinese, always A4. */
export const bulletinSpecSchema = z.strictObject({
  sheet: z.literal('bulletin'),
  format: z.literal('docx'),
  language: z.literal('zh-CN'),
  paper: z.literal('A4'),
  asOf: z.string().max(40).optional(),
  month: monthSchema,
  filter: listFilterSchema.optional(),
  /** The filter in words, printed under the title; empty for the whole ledger. */
  filterWords: z.string().max(400),
})
export type BulletinSpec = z.infer<typeof bulletinSpecSchema>
/** 项目卡: a workbook with a page for each project. */
const cardsSpecSchema = bulletinSpecSchema.extend({
  sheet: z.literal('cards'),
  format: z.literal('xlsx'),
})
export type CardsSpec = z.infer<typeof cardsSpecSchema>

/** Sheets that are laid out in rows and columns. */
const tableSpecs = [
  registerSpecSchema,
  capacitySpecSchema,
  indicatorsSpecSchema,
  findingsSpecSchema,
  layoutSpecSchema,
] as const

/** A sheet that is laid out in rows and columns. */
export const tableSpecSchema = z.discriminatedUnion('sheet', [...tableSpecs])
export type TableSpec = z.infer<typeof tableSpecSchema>

/**
 * A sheet by its name. The figures are read from the ledger by the documents worker; the page sends no value of its own.
 */
export const sheetSpecSchema = z.discriminatedUnion('sheet', [
  ...tableSpecs,
  bulletinSpecSchema,
  cardsSpecSchema,
])
export type SheetSpec = z.infer<typeof sheetSpecSchema>
/** A sheet of the plan itself: all of it, nothing to choose. */
export type PlanSheetSpec = Exclude<TableSpec, RegisterSpec | LayoutSpec>
