import { z } from 'zod'
import type { Columnar } from './columnar.ts'
import type { UndoState } from './events.ts'
import type { Result } from './result.ts'
import type {
  ChangeEntry,
  CheckReport,
  LedgerInfo,
  ProjectDetail,
  SourceLine,
  SummaryGroup,
} from './schemas/ledger.ts'
import {
  historyInputSchema,
  listFilterSchema,
  settingSchema,
  summaryInputSchema,
} from './schemas/ledger.ts'
import {
  milestoneInputSchema,
  type MilestoneRow,
  problemInputSchema,
  type ProblemRow,
  procedureInputSchema,
  procedureKeySchema,
  type ProcedureRow,
  stageChangeSchema,
} from './schemas/followUp.ts'
import {
  lightOverrideSchema,
  type LightPreview,
  type LightRules,
  lightRuleSchema,
  lightRulesSaveSchema,
} from './schemas/lights.ts'
import {
  boardInputSchema,
  type BoardRow,
  explainInputSchema,
  type LocatedFinding,
  type MonthBoard,
  type MonthExplanation,
  type Overview,
  overviewInputSchema,
  type ProjectProgress,
  reportingInputSchema,
  type ReportingStatus,
} from './schemas/monthBoard.ts'
import {
  daySchema,
  type MonthEntry,
  monthSaveSchema,
  monthSchema,
  openingBalanceSaveSchema,
  progressSaveSchema,
  shownMonthSchema,
  yearPlanSaveSchema,
} from './schemas/progress.ts'
import {
  findingNoteSchema,
  indicatorActualSchema,
  unitInputSchema,
  type Finding,
  type PlanContents,
  type UnitRow,
} from './schemas/plan.ts'
import { packSpecSchema, type WrittenPack } from './schemas/pack.ts'
import { mostPackItems } from './schemas/packChoice.ts'
import type { ProofCounts, ProofReport } from './schemas/proof.ts'
import type { PieceOutline, PiecePreview } from './schemas/piecePreview.ts'
import type { IndicatorReport, ParkPage, TargetReport } from './schemas/planReports.ts'
import {
  type ListedTemplate,
  templatesResetSchema,
  templatesSaveSchema,
} from './schemas/bulletinTemplate.ts'
import type { BulletinDocument } from './model/bulletin/bulletinDocument.ts'
import { bulletinSpecSchema, sheetSpecSchema, tableSpecSchema } from './schemas/sheet.ts'
import { layoutFileSchema, layoutInputSchema, type ListedLayout } from './schemas/sheetLayout.ts'
import type { SheetPreview } from './schemas/sheetPreview.ts'
import { type SavedView, viewInputSchema } from './schemas/view.ts'
import {
  capacityInputSchema,
  type CapacityRow,
  idSchema,
  projectPatchSchema,
  type ProjectRow,
} from './schemas/project.ts'

type Place = 'store' | 'documents' | 'host'

interface Operation<Input extends z.ZodType, Output, Where extends Place> {
  readonly runsIn: Where
  /** A command may change the ledger or a file; a query never does. */
  readonly kind: 'query' | 'command'
  readonly input: Input
  /** Type only: what our own code built is not parsed again on the way out. */
  readonly output?: Output
}

/** `define('store', 'query')(inputSchema).as<Output>()`: the place first, so that the rest is inferred. */
function define<Where extends Place>(runsIn: Where, kind: 'query' | 'command') {
  return <Input extends z.ZodType>(input: Input) => ({
    as: <Output>(): Operation<Input, Output, Where> => ({ runsIn, kind, input }),
  })
}

const storeQuery = define('store', 'query')
const storeCommand = define('store', 'command')
const documentsQuery = define('documents', 'query')
const documentsCommand = define('documents', 'command')
const hostQuery = define('host', 'query')
const hostCommand = define('host', 'command')

const nothing = z.strictObject({})
const reason = z.string().min(1).max(400).optional()
/** Projects that one batch may change. */
export const mostProjectChanges = 10_000
const ids = z.array(idSchema).min(1).max(mostProjectChanges)

/** What every command that changes the ledger answers with: the rows as they now are. */
export interface Changed {
  readonly revision: number
  /** Projects touched, in the recycle bin or not; one that is gone altogether (an undone creation) is not among them. */
  readonly projects: readonly ProjectRow[]
  readonly capacities: readonly CapacityRow[]
  readonly removedIds: readonly string[]
  readonly undoState: UndoState
  readonly savedAt: string
}

/** What a command on a month answers with besides: the touched rows as the shown month has them; empty where none was named. */
export interface MonthChanged extends Changed {
  readonly rows: readonly BoardRow[]
}

export interface ProjectTables {
  readonly revision: number
  readonly projects: Columnar<ProjectRow>
  readonly capacities: Columnar<CapacityRow>
}

export interface HostInfo {
  readonly language: 'zh-CN' | 'en'
  /** `dialog`: asks where to save. `folder`: saves into the user's documents folder and says where. */
  readonly saveFile: 'dialog' | 'folder'
  readonly openFile: boolean
  readonly revealFile: boolean
  readonly printPdf: boolean
  readonly nativeMenu: boolean
  readonly version: string
}

export interface WrittenFile {
  readonly path: string
  readonly fileName: string
  readonly bytes: number
  /** Data rows written, without headings and totals. */
  readonly rows: number
  /** 核数, of what has figures. */
  readonly proof?: ProofCounts
}

/** A page complete in itself. */
export interface PrintedPage {
  readonly html: string
  /** Data rows on it, without headings and totals. */
  readonly rows: number
  readonly proof: ProofCounts
}

export const contract = {
  'ledger.info': storeQuery(nothing).as<LedgerInfo>(),
  'ledger.check': storeQuery(nothing).as<CheckReport>(),
  'projects.list': storeQuery(listFilterSchema).as<ProjectTables>(),
  'projects.get': storeQuery(z.strictObject({ id: idSchema })).as<ProjectDetail>(),
  'projects.add': storeCommand(z.strictObject({ fields: projectPatchSchema, reason })).as<
    Changed & { readonly id: string }
  >(),
  /** Several edits as one undoable batch. `expected` holds the values the page saw: where one differs, all is refused. */
  'projects.update': storeCommand(
    z.strictObject({
      changes: z
        .array(
          z.strictObject({
            id: idSchema,
            set: projectPatchSchema,
            expected: projectPatchSchema.optional(),
          }),
        )
        .min(1)
        .max(mostProjectChanges),
      reason,
    }),
  ).as<Changed>(),
  'projects.delete': storeCommand(z.strictObject({ ids, reason })).as<Changed>(),
  'projects.restore': storeCommand(z.strictObject({ ids, reason })).as<Changed>(),
  /** Replaces the list of capacity lines: a line without an id is new, one that is missing is deleted. */
  'capacities.save': storeCommand(
    z.strictObject({
      projectId: idSchema,
      capacities: z.array(capacityInputSchema).max(200),
      reason,
    }),
  ).as<Changed>(),
  'history.list': storeQuery(historyInputSchema).as<readonly ChangeEntry[]>(),
  'history.undo': storeCommand(nothing).as<Changed & { readonly operation: string }>(),
  'history.redo': storeCommand(nothing).as<Changed & { readonly operation: string }>(),
  'sourceText.read': storeQuery(
    z.strictObject({
      planId: idSchema,
      firstLine: z.int().positive(),
      lastLine: z.int().positive(),
    }),
  ).as<readonly SourceLine[]>(),
  'summary.by': storeQuery(summaryInputSchema).as<readonly SummaryGroup[]>(),
  /** Of the ledger's first plan, unless another is named. */
  'plan.contents': storeQuery(z.strictObject({ planId: idSchema.optional() })).as<PlanContents>(),
  'targets.list': storeQuery(nothing).as<TargetReport>(),
  'indicators.list': storeQuery(nothing).as<IndicatorReport>(),
  'indicators.setActual': storeCommand(indicatorActualSchema).as<Changed>(),
  'parks.list': storeQuery(nothing).as<readonly ParkPage[]>(),
  'units.list': storeQuery(nothing).as<readonly UnitRow[]>(),
  'units.save': storeCommand(unitInputSchema).as<Changed>(),
  /** With `shown`, also what the month's figures give rise to. */
  'findings.list': storeQuery(
    z.strictObject({ language: z.enum(['zh-CN', 'en']), shown: shownMonthSchema.optional() }),
  ).as<readonly Finding[]>(),
  'findings.note': storeCommand(findingNoteSchema).as<Changed>(),
  /** The category of a sector and of its projects, where a person has not entered another. */
  'sectors.setCategory': storeCommand(
    z.strictObject({ sectorId: idSchema, category: z.string().min(1).max(60) }),
  ).as<Changed>(),
  /** In the order of their tabs. */
  'views.list': storeQuery(nothing).as<readonly SavedView[]>(),
  /** Adds a view, or with an id changes that one. Refused with `conflict` where another view has the name. */
  'views.save': storeCommand(viewInputSchema).as<Changed & { readonly id: string }>(),
  'views.delete': storeCommand(z.strictObject({ id: idSchema })).as<Changed>(),
  /** Puts a view at a place among the saved ones, counted from 0; past the end is the end. */
  'views.move': storeCommand(
    z.strictObject({ id: idSchema, to: z.int().nonnegative() }),
  ).as<Changed>(),
  /** The program's own layouts of sheets, and those that people changed or made. */
  'layouts.list': storeQuery(z.strictObject({ language: z.enum(['zh-CN', 'en']) })).as<
    readonly ListedLayout[]
  >(),
  /** Adds a layout, or with an id changes that one. Refused with `conflict` where another layout has the name. */
  'layouts.save': storeCommand(layoutInputSchema).as<Changed & { readonly id: string }>(),
  /** Takes a kept layout away: the program's own stands again in its place. */
  'layouts.delete': storeCommand(z.strictObject({ id: idSchema })).as<Changed>(),
  /** The layouts of a file, in one step. */
  'layouts.takeIn': storeCommand(layoutFileSchema).as<Changed>(),
  /** Every sentence of the monthly bulletin (通报模板), in the order they are printed. */
  'bulletinTemplates.list': storeQuery(nothing).as<readonly ListedTemplate[]>(),
  /** Refused with `bad-input` where a sentence names a field it doesn't have, or a bracket lacks its other half. */
  'bulletinTemplates.save': storeCommand(templatesSaveSchema).as<Changed>(),
  /** The program's own sentences again. */
  'bulletinTemplates.reset': storeCommand(templatesResetSchema).as<Changed>(),
  /** The month's grid in one answer: rows, totals, lights, counts, deadline, closing. */
  'months.board': storeQuery(boardInputSchema).as<MonthBoard>(),
  /** Every month with a figure or a closing, in order. */
  'months.list': storeQuery(nothing).as<readonly MonthEntry[]>(),
  /** One project's figures with their terms, its lights with reasons: the hover card and the panel. */
  'months.explain': storeQuery(explainInputSchema).as<MonthExplanation>(),
  /** 校核: soft findings, each with the cell it opens. */
  'months.findings': storeQuery(shownMonthSchema).as<readonly LocatedFinding[]>(),
  /** 关账. Refused with `month-closed` where it is. */
  'months.close': storeCommand(z.strictObject({ month: monthSchema, reason })).as<Changed>(),
  /** Refused with `month-open` where it isn't closed. */
  'months.reopen': storeCommand(
    z.strictObject({ month: monthSchema, reason: z.string().trim().min(1).max(400) }),
  ).as<Changed>(),
  'progress.save': storeCommand(progressSaveSchema).as<MonthChanged>(),
  /** All that is kept of one project's progress, in all months. */
  'progress.ofProject': storeQuery(
    z.strictObject({ projectId: idSchema, today: daySchema }),
  ).as<ProjectProgress>(),
  'yearPlans.save': storeCommand(yearPlanSaveSchema).as<MonthChanged>(),
  'openingBalances.save': storeCommand(openingBalanceSaveSchema).as<MonthChanged>(),
  /** All three of the above as one batch: what is pasted over columns of different kinds. */
  'months.save': storeCommand(monthSaveSchema).as<MonthChanged>(),
  /** Of one project or of all; the nearest day first, those without a day last. */
  'problems.list': storeQuery(
    z.strictObject({ projectId: idSchema.optional(), today: daySchema }),
  ).as<readonly ProblemRow[]>(),
  'problems.save': storeCommand(
    z.strictObject({ problems: z.array(problemInputSchema).min(1).max(5000), reason }),
  ).as<Changed>(),
  'problems.remove': storeCommand(z.strictObject({ ids, reason })).as<Changed>(),
  /** Cells of the matrix that are filled in; a missing one is 未填. */
  'procedures.list': storeQuery(z.strictObject({ projectId: idSchema.optional() })).as<
    readonly ProcedureRow[]
  >(),
  'procedures.save': storeCommand(
    z.strictObject({ procedures: z.array(procedureInputSchema).min(1).max(5000), reason }),
  ).as<Changed>(),
  /** Cells of the matrix go back to 未填; one that is so already is left alone. */
  'procedures.clear': storeCommand(
    z.strictObject({ procedures: z.array(procedureKeySchema).min(1).max(5000), reason }),
  ).as<Changed>(),
  'milestones.list': storeQuery(z.strictObject({ projectId: idSchema.optional() })).as<
    readonly MilestoneRow[]
  >(),
  'milestones.save': storeCommand(
    z.strictObject({
      projectId: idSchema,
      milestones: z.array(milestoneInputSchema).max(200),
      reason,
    }),
  ).as<Changed>(),
  'stages.change': storeCommand(stageChangeSchema).as<MonthChanged>(),
  'lights.rules': storeQuery(nothing).as<LightRules>(),
  'lights.saveRules': storeCommand(lightRulesSaveSchema).as<Changed>(),
  /** Which projects of a month would change colour under these rules. */
  'lights.preview': storeQuery(
    shownMonthSchema.extend({ rules: z.array(lightRuleSchema).min(1).max(20) }),
  ).as<LightPreview>(),
  'lights.override': storeCommand(lightOverrideSchema).as<MonthChanged>(),
  'reporting.status': storeQuery(reportingInputSchema).as<ReportingStatus>(),
  /** The overview (总览) of a month in one answer. */
  overview: storeQuery(overviewInputSchema).as<Overview>(),
  /** Two years of made-up figures for the plan's projects. Refused with `sample-beside-real` beside real ones. */
  'sample.add': storeCommand(nothing).as<Changed>(),
  /** Takes every sample record away, edited or not, as one batch. Refused with `sample-absent`. */
  'sample.remove': storeCommand(nothing).as<Changed>(),
  'settings.set': storeCommand(settingSchema).as<{ readonly revision: number }>(),
  /** A sheet as it would be printed: laid-out rows, page by page. With `mostPages` only the rows of the first ones. */
  'sheets.preview': documentsQuery(
    z.strictObject({ spec: tableSpecSchema, mostPages: z.int().positive().max(1000).optional() }),
  ).as<SheetPreview>(),
  /** Writes a sheet beside its target, verifies and renames it. Announces `progress`. */
  'sheets.write': documentsCommand(
    z.strictObject({
      spec: sheetSpecSchema,
      path: z.string().min(1).max(4096),
      job: z.string().max(64),
    }),
  ).as<WrittenFile>(),
  /** Writes a meeting pack (会议材料包) from one moment of the ledger. Announces `progress`; `sheets.cancel` ends it. */
  'packs.write': documentsCommand(
    z.strictObject({
      spec: packSpecSchema,
      path: z.string().min(1).max(4096),
      job: z.string().max(64),
      /** What a host has printed of each document, in the pack's order; null where there was nothing. */
      pdfs: z.array(z.string().min(1).max(4096).nullable()).max(mostPackItems).optional(),
    }),
  ).as<WrittenPack>(),
  /** One document of a pack as a page for a browser to print; null where there is nothing to print. Ends with its job. */
  'packs.print': documentsQuery(
    z.strictObject({
      spec: packSpecSchema,
      at: z.int().nonnegative(),
      job: z.string().max(64),
    }),
  ).as<PrintedPage | null>(),
  /** What each document of a pack comes to: its name and pages. */
  'packs.outline': documentsQuery(z.strictObject({ spec: packSpecSchema })).as<
    readonly PieceOutline[]
  >(),
  /** The first document of a pack as it would be printed; of the cards the one named, from 0. */
  'packs.piece': documentsQuery(
    z.strictObject({ spec: packSpecSchema, card: z.int().nonnegative() }),
  ).as<PiecePreview>(),
  /**
   * 核数 of some documents, without writing any: every figure is counted again from the rows behind it, by a way of its own. What
   * has nothing to print has no sheet in the report. Every export does the same first, and is refused with `proof-failed`.
   */
  'proof.run': documentsQuery(z.strictObject({ spec: packSpecSchema })).as<ProofReport>(),
  'sheets.cancel': documentsCommand(z.strictObject({ job: z.string().max(64) })).as<null>(),
  /** The bulletin as it would be with these sentences in the place of the kept ones; null where there is nothing to report. */
  'bulletin.preview': documentsQuery(
    templatesSaveSchema.extend({ spec: bulletinSpecSchema }),
  ).as<BulletinDocument | null>(),
  /** A sheet or bulletin as a page for a browser to print: no script in it, and nothing from elsewhere. */
  'print.html': documentsQuery(z.strictObject({ spec: sheetSpecSchema })).as<PrintedPage>(),
  'ledger.backup': documentsCommand(
    z.strictObject({ path: z.string().min(1).max(4096) }),
  ).as<WrittenFile>(),
  'host.info': hostQuery(nothing).as<HostInfo>(),
  /** Asks or decides where the sheet goes, then has the documents worker write it. `null`: the person changed their mind. */
  'host.saveSheet': hostCommand(
    z.strictObject({
      spec: sheetSpecSchema,
      fileName: z.string().min(1).max(200),
      job: z.string().max(64),
    }),
  ).as<WrittenFile | null>(),
  /** Prints a sheet or bulletin into a PDF. Refused with `not-available` where the host can't (`HostInfo.printPdf`). */
  'host.savePdf': hostCommand(
    z.strictObject({ spec: sheetSpecSchema, fileName: z.string().min(1).max(200) }),
  ).as<WrittenFile | null>(),
  /** As `host.saveSheet`, for a meeting pack. */
  'host.savePack': hostCommand(
    z.strictObject({
      spec: packSpecSchema,
      fileName: z.string().min(1).max(200),
      job: z.string().max(64),
    }),
  ).as<WrittenPack | null>(),
  /** Writes layouts of sheets to a file that others can take in. */
  'host.saveLayouts': hostCommand(
    z.strictObject({
      ids: z.array(idSchema).min(1).max(200),
      language: z.enum(['zh-CN', 'en']),
      fileName: z.string().min(1).max(200),
    }),
  ).as<WrittenFile | null>(),
  'host.backup': hostCommand(nothing).as<WrittenFile | null>(),
  /** Only a file that this run of the program wrote can be opened or shown. */
  'host.openFile': hostCommand(z.strictObject({ path: z.string().max(4096) })).as<null>(),
  'host.revealFile': hostCommand(z.strictObject({ path: z.string().max(4096) })).as<null>(),
} as const

export type Contract = typeof contract
export type OperationName = keyof Contract
export type InputOf<Name extends OperationName> = z.input<Contract[Name]['input']>
export type OutputOf<Name extends OperationName> = Exclude<Contract[Name]['output'], undefined>

export type OperationsIn<Where extends Place> = {
  [Name in OperationName]: Contract[Name]['runsIn'] extends Where ? Name : never
}[OperationName]

/** A function for every operation of one place; leave one out and it doesn't compile. */
export type Handlers<Where extends Place> = {
  readonly [Name in OperationsIn<Where>]: (
    input: z.output<Contract[Name]['input']>,
  ) => OutputOf<Name> | Promise<OutputOf<Name>>
}

/** The one channel between a page (or the command line) and the core. */
export interface Bridge {
  call<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<Result<OutputOf<Name>>>
}

export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
