import { z } from 'zod'
import { monthFindingKinds } from '../model/month/monthChecks.ts'
import { idSchema } from './project.ts'

/** A figure as the plan prints it: the text is kept, the number is there only where the text is one. */
export interface PrintedValue {
  /** As printed, blanks removed; empty where nothing is printed. */
  readonly printed: string
  readonly value: number | null
  /** Printed in [ ]: the sum over five years. */
  readonly cumulative: boolean
  /** What stands beside the number: `*`, `左右`, `下降` … */
  readonly mark: string | null
  readonly year: string | null
}

export const targetKinds = [
  'capacity',
  'output',
  'value',
  'investment',
  'count',
  'rate',
  'area',
  'income',
  'other',
] as const
export type TargetKind = (typeof targetKinds)[number]

export const comparators = ['=', '≥', '≤', '≈'] as const
export type Comparator = (typeof comparators)[number]

/** Which capacity lines of which boxes answer a target. */
export interface TargetRule {
  readonly boxes: readonly string[]
  readonly products: readonly string[]
  readonly direction: 'output' | 'input' | 'count'
  readonly unit: string
  readonly note: string | null
}

/** A quantified statement of what is to be reached. */
export interface TargetRow {
  readonly id: string
  readonly planId: string
  readonly position: number
  readonly subject: string
  readonly kind: TargetKind
  readonly quantity: number
  /** The upper end of a printed range. */
  readonly upper: number | null
  readonly comparator: Comparator
  readonly better: 'higher' | 'lower'
  readonly unit: string
  readonly canonicalQuantity: number
  readonly canonicalUnit: string
  /** `2025`, `2021-2025` for the whole period, `annual` for each year. */
  readonly year: string
  readonly baselineQuantity: number | null
  readonly baselineUnit: string | null
  readonly baselineYear: string | null
  readonly baselineFirstLine: number | null
  readonly baselineLastLine: number | null
  readonly park: string | null
  readonly sector: string | null
  readonly box: string | null
  readonly verbatim: string
  readonly firstLine: number
  readonly lastLine: number
  readonly rule: TargetRule | null
  /** The earlier target that says the same thing, with the same or another figure. */
  readonly sameAs: string | null
  /** The indicator of the plan's table that sets the same goal. */
  readonly indicator: string | null
  readonly note: string | null
}

/** A row of the plan's tables of indicators. */
export interface IndicatorRow {
  readonly id: string
  readonly planId: string
  readonly position: number
  /** `1`: results of the plan before; `2`: indicators of this plan. */
  readonly tableNo: number
  readonly no: number
  readonly part: string | null
  readonly groupName: string
  readonly parent: string | null
  readonly name: string
  readonly unit: string
  readonly baseYear: number
  readonly targetYear: number
  readonly base: PrintedValue
  readonly target: PrintedValue
  readonly growth: PrintedValue
  /** 预期性 or 约束性; null in a table that doesn't tell. */
  readonly nature: 'expected' | 'binding' | null
  readonly responsibleUnit: string | null
  readonly better: 'higher' | 'lower'
  /** The target is a ceiling: staying below it is enough. */
  readonly upperLimit: boolean
  readonly firstLine: number
  readonly lastLine: number
  readonly note: string | null
}

/** What was really reached in a year, entered by a person. */
export interface IndicatorActual {
  readonly indicatorId: string
  readonly year: number
  readonly value: number
  readonly source: string | null
  /** The day the source gives, ISO text of any precision. */
  readonly statedOn: string | null
  readonly note: string | null
}

export const indicatorActualSchema = z.strictObject({
  indicatorId: idSchema,
  year: z.int().min(1950).max(2100),
  /** Null takes the figure away: 未填. */
  value: z.number().finite().nullable(),
  source: z.string().min(1).max(200).nullable(),
  statedOn: z.string().min(4).max(10).nullable(),
  note: z.string().min(1).max(400).nullable(),
})

export const verdicts = ['reached', 'ahead', 'onPace', 'behind', 'notComputable'] as const
export type Verdict = (typeof verdicts)[number]

export interface SectionRow {
  readonly id: string
  readonly planId: string
  /** 1 chapter, 2 section, 3 heading, 4 paragraph title */
  readonly level: number
  readonly title: string
  readonly line: number
}

export const citationRoles = [
  'project',
  'stage',
  'investment',
  'park',
  'target',
  'baseline',
  'indicator',
  'parkStatement',
  'finding',
] as const
export type CitationRole = (typeof citationRoles)[number]

/** Something in the ledger that rests on lines of the plan. Several projects that share one basis are one citation. */
export interface Citation {
  readonly role: CitationRole
  readonly firstLine: number
  readonly lastLine: number
  /** Ids of what cites: projects, a target, an indicator … */
  readonly ids: readonly string[]
  /** What to call it beside the lines. */
  readonly label: string
}

export interface PlanContents {
  readonly planId: string
  readonly planName: string
  readonly sections: readonly SectionRow[]
  readonly lines: readonly string[]
  readonly citations: readonly Citation[]
}

export interface ParkStatement {
  readonly id: string
  readonly planId: string
  readonly park: string
  readonly verbatim: string
  readonly firstLine: number
  readonly lastLine: number
}

/** A name a unit is or was known by. */
export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly formerName: string | null
  /** The day of the rename as far as it is known: `2019`, `2019-03` … */
  readonly renamedOn: string | null
  readonly renameNote: string | null
  readonly contact: string | null
  readonly phone: string | null
  readonly notes: string | null
  readonly position: number
}

const unitText = (max: number) => z.string().min(1).max(max).nullable()
export const unitInputSchema = z.strictObject({
  id: idSchema.optional(),
  name: z.string().min(1).max(100),
  aliases: z.array(z.string().min(1).max(100)).max(20).readonly(),
  formerName: unitText(100),
  renamedOn: unitText(10),
  renameNote: unitText(200),
  contact: unitText(100),
  phone: unitText(40),
  notes: unitText(1000),
})
export type UnitInput = z.infer<typeof unitInputSchema>

export const findingKinds = [
  'sumAgainstTarget',
  'sameWorkTwice',
  'twoCapacities',
  'rateAgainstEnds',
  'printedTwice',
  'alreadyReached',
  'constructionType',
  'printingSlip',
  'noOwner',
  'noPark',
  'noStage',
  'malformedCode',
  'duplicateName',
  ...monthFindingKinds,
] as const
export type FindingKind = (typeof findingKinds)[number]

export interface FindingPlace {
  readonly firstLine: number
  readonly lastLine: number
  readonly text: string
}

/** Something that doesn't add up, computed by a rule. The plan's text is never corrected. */
export interface Finding {
  /** Stable for the same finding, so that a note stays with it. */
  readonly key: string
  readonly kind: FindingKind
  readonly about: 'plan' | 'ledger'
  readonly severity: 'high' | 'medium' | 'low'
  readonly title: string
  readonly arithmetic: string
  readonly places: readonly FindingPlace[]
  readonly projectIds: readonly string[]
  readonly targetIds: readonly string[]
  readonly note: string | null
  readonly settled: boolean
}

export const findingNoteSchema = z.strictObject({
  key: z.string().min(1).max(120),
  note: unitText(1000),
  settled: z.boolean(),
})
