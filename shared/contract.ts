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
  findingNoteSchema,
  indicatorActualSchema,
  unitInputSchema,
  type Finding,
  type PlanContents,
  type UnitRow,
} from './schemas/plan.ts'
import type { IndicatorReport, ParkPage, TargetReport } from './schemas/planReports.ts'
import { sheetSpecSchema } from './schemas/sheet.ts'
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
const documentsCommand = define('documents', 'command')
const hostQuery = define('host', 'query')
const hostCommand = define('host', 'command')

const nothing = z.strictObject({})
const reason = z.string().min(1).max(400).optional()
const ids = z.array(idSchema).min(1).max(5000)

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
        .max(5000),
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
  'findings.list': storeQuery(z.strictObject({ language: z.enum(['zh-CN', 'en']) })).as<
    readonly Finding[]
  >(),
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
  'settings.set': storeCommand(settingSchema).as<{ readonly revision: number }>(),
  /** Writes a sheet beside its target, verifies and renames it. Announces `progress`. */
  'sheets.write': documentsCommand(
    z.strictObject({
      spec: sheetSpecSchema,
      path: z.string().min(1).max(4096),
      job: z.string().max(64),
    }),
  ).as<WrittenFile>(),
  'sheets.cancel': documentsCommand(z.strictObject({ job: z.string().max(64) })).as<null>(),
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
