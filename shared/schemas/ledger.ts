import { z } from 'zod'
import type { UndoState } from '../events.ts'
import { isReportMonth } from '../model/month/reportMonth.ts'
import { stages } from '../model/vocabulary.ts'
import { packChoiceSchema } from './packChoice.ts'
import { type CapacityRow, idSchema, type ProjectRow } from './project.ts'

const names = z.array(z.string().min(1).max(200)).max(200).optional()

/** Which projects: every list given must hold the row's value; `unfilled` stands for 未填 in any of them. */
export const listFilterSchema = z.strictObject({
  bin: z.boolean().optional(),
  park: names,
  sector: names,
  stage: z.array(z.enum([...stages, 'unfilled'])).optional(),
  category: names,
  owner: names,
  unit: names,
  kind: z.array(z.enum(['project', 'programme'])).optional(),
  /** A printed box (专栏), the running text (正文), or a person (新增). */
  origin: z.array(z.enum(['box', 'text', 'added'])).optional(),
  search: z.string().max(200).optional(),
  /** The ledger as it was at the end of this day (`YYYY-MM-DD`) or at this moment (ISO time). */
  asOf: z.string().max(40).optional(),
})
export type ListFilter = z.infer<typeof listFilterSchema>

export const summaryKeys = ['park', 'sector', 'stage', 'category', 'unit'] as const
export const summaryInputSchema = z.strictObject({
  by: z.enum(summaryKeys),
  filter: listFilterSchema.optional(),
})
export type SummaryKey = (typeof summaryKeys)[number]

export const historyInputSchema = z.strictObject({
  projectId: idSchema.optional(),
  limit: z.int().positive().max(5000),
})

/** Preferences of whoever works with this ledger. Logged like all else, but never undone by Ctrl+Z. */
export const settingSchema = z.discriminatedUnion('key', [
  z.strictObject({ key: z.literal('language'), value: z.enum(['zh-CN', 'en']) }),
  z.strictObject({ key: z.literal('theme'), value: z.enum(['light', 'dark', 'system']) }),
  z.strictObject({ key: z.literal('moneyUnit'), value: z.enum(['wan', 'yi']) }),
  z.strictObject({ key: z.literal('density'), value: z.enum(['compact', 'roomy']) }),
  z.strictObject({ key: z.literal('hintDismissed'), value: z.boolean() }),
  /** Id of the view that a window opens with, saved or built in. One that is gone counts as none. */
  z.strictObject({ key: z.literal('defaultView'), value: idSchema }),
  /** The reporting month chosen last. */
  z.strictObject({
    key: z.literal('reportMonth'),
    value: z.string().refine(isReportMonth, { error: '2017-05' }),
  }),
  /** The day of the next month up to which a report is in time; 5 unless set. */
  z.strictObject({ key: z.literal('deadlineDay'), value: z.int().min(1).max(28) }),
  /** The day of the month up to which its figures count; the last unless set. */
  z.strictObject({ key: z.literal('cutOffDay'), value: z.int().min(1).max(31) }),
  /** Contents, scope and form of the last meeting pack. */
  z.strictObject({ key: z.literal('meetingPack'), value: packChoiceSchema }),
  z.strictObject({ key: z.literal('panelWidth'), value: z.int().min(320).max(560) }),
])
export type Setting = z.infer<typeof settingSchema>
export type SettingKey = Setting['key']
export type Settings = { readonly [Key in SettingKey]?: Extract<Setting, { key: Key }>['value'] }

export interface PlanRow {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly region: string
  readonly regionCode: string
  readonly bureau: string
  readonly firstYear: number
  readonly lastYear: number
  readonly categories: readonly string[]
}

export interface SectorRow {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly boxTitle: string
  readonly boxLine: number | null
  readonly category: string
  /** The plan maps no box to a category: inferred until a person has entered one. */
  readonly categoryBasis: 'inferred' | 'entered' | null
  readonly position: number
}

export interface ParkRow {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly position: number
}

export interface LedgerInfo {
  readonly path: string
  readonly fileName: string
  readonly schemaVersion: number
  readonly revision: number
  readonly createdAt: string
  readonly plans: readonly PlanRow[]
  readonly sectors: readonly SectorRow[]
  readonly parks: readonly ParkRow[]
  readonly categories: readonly string[]
  readonly settings: Settings
  readonly undoState: UndoState
  /** Projects that have sample data (示例): 0 in a real ledger. */
  readonly sampleProjects: number
}

export interface SourceLine {
  readonly line: number
  readonly text: string
}

export interface RelatedProject {
  readonly id: string
  readonly name: string
}

export interface ProjectDetail {
  readonly project: ProjectRow
  readonly capacities: readonly CapacityRow[]
  readonly children: readonly ProjectRow[]
  /** Entries that the plan's text connects with it, in either direction: an entry of the running text and those of boxes. */
  readonly related: readonly RelatedProject[]
  /** The cited lines and one line of context on either side; empty for an entry made by a person. */
  readonly citation: readonly SourceLine[]
  readonly boxTitle: string | null
  readonly history: readonly ChangeEntry[]
}

/** One changed field of one record, newest first. */
export interface ChangeEntry {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly batch: string
  readonly source: string
  readonly operation: string
  readonly entity: string
  readonly entityId: string
  /** The project the record belongs to, where there is one. */
  readonly projectId: string | null
  readonly projectName: string | null
  /** What the record is called where it belongs to no project: an indicator, a unit, a sector. */
  readonly recordName: string | null
  readonly field: string
  readonly before: string | number | null
  readonly after: string | number | null
  readonly reason: string | null
  readonly undoes: string | null
}

export interface SummaryGroup {
  /** Null stands for 未填. */
  readonly value: string | null
  /** Printed entries, and the same with bundled entries split into their children. */
  readonly entries: number
  readonly split: number
  /** Entries that only the running text names; they are not among `entries`. */
  readonly textEntries: number
  /** yuan, of the entries */
  readonly totalInvestment: number
  readonly investmentFilled: number
  readonly investmentUnfilled: number
  readonly stageUnfilled: number
}

export interface CheckReport {
  readonly ok: boolean
  readonly problems: readonly string[]
  readonly changes: number
  readonly projects: number
}
