import { fieldKinds } from '../fields/fieldKind.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import type { ProjectField } from '../../shared/schemas/project.ts'
import type { Language } from '../../shared/text/terms.ts'

/** Columns of the ledger grid. They are also the column keys of a register sheet. */
export type ColumnId = 'number' | 'id' | 'capacity' | Exclude<ProjectField, 'kind' | 'pinyin'>

export type ColumnGroupId =
  'construction' | 'belonging' | 'investment' | 'schedule' | 'responsibility' | 'other'

interface ColumnPlan {
  readonly id: ColumnId
  readonly width: number
  /** Width where words are Latin, which take more room. */
  readonly latinWidth?: number
  readonly hidden?: boolean
}

export const nameColumnWidth = { min: 240, max: 400 } as const
/** Room for four digits, or for six, in pixels. */
export function numberColumnWidth(rowCount: number): number {
  return rowCount < 10_000 ? 44 : 60
}

/** Groups and their columns in order, with widths in pixels and which are hidden at first. */
export const columnPlan: Readonly<Record<ColumnGroupId, readonly ColumnPlan[]>> = {
  construction: [
    { id: 'stage', width: 86, latinWidth: 156 },
    { id: 'capacity', width: 172 },
    { id: 'constructionType', width: 128, latinWidth: 200, hidden: true },
    { id: 'constructionTypePrinted', width: 120, hidden: true },
  ],
  belonging: [
    { id: 'sector', width: 104 },
    { id: 'park', width: 160, latinWidth: 176 },
    { id: 'category', width: 92, hidden: true },
    { id: 'place', width: 140, hidden: true },
  ],
  investment: [{ id: 'totalInvestment', width: 112, latinWidth: 164 }],
  schedule: [
    { id: 'plannedStart', width: 92, latinWidth: 148, hidden: true },
    { id: 'plannedEnd', width: 92, latinWidth: 148 },
    { id: 'actualStart', width: 92, latinWidth: 148, hidden: true },
    { id: 'actualEnd', width: 92, latinWidth: 148, hidden: true },
  ],
  responsibility: [
    { id: 'owner', width: 196 },
    { id: 'responsibleUnit', width: 112, latinWidth: 140 },
    { id: 'leader', width: 92, latinWidth: 120 },
    { id: 'level', width: 84, hidden: true },
  ],
  other: [
    { id: 'code', width: 200, hidden: true },
    { id: 'id', width: 84 },
    { id: 'notes', width: 240 },
  ],
}

// Object.entries forgets that the keys are the groups.
export const columnGroups = Object.entries(columnPlan) as readonly (readonly [
  ColumnGroupId,
  readonly ColumnPlan[],
])[]

export const choosableColumns: readonly ColumnPlan[] = columnGroups.flatMap(([, plans]) => plans)

const plans = new Map<string, ColumnPlan>(choosableColumns.map((plan) => [plan.id, plan]))

/** Width that a column has by itself in the language shown, in pixels. */
export function ownWidth(id: string, language: Language): number {
  const plan = plans.get(id)
  if (plan === undefined) return nameColumnWidth.min
  return language === 'en' ? (plan.latinWidth ?? plan.width) : plan.width
}

const columnIds: ReadonlySet<string> = new Set([
  'number',
  'name',
  ...choosableColumns.map((plan) => plan.id),
])

export function isColumnId(id: string): id is ColumnId {
  return columnIds.has(id)
}

/** The field behind a column, or null for those that are worked out or fixed. */
export function fieldOf(id: ColumnId): ProjectField | null {
  return id === 'number' || id === 'id' || id === 'capacity' ? null : id
}

/** Whether a column holds amounts, which are added up. */
export function isMoneyColumn(id: string): boolean {
  const field = isColumnId(id) ? fieldOf(id) : null
  return field !== null && fieldKinds[field].kind === 'money'
}

/** The bare value of a row in a column: text, yuan, or null for 未填. */
export function valueOf(row: LedgerRow, id: ColumnId): string | number | null {
  switch (id) {
    case 'number':
      return null
    case 'id':
      return row.id
    case 'capacity':
      return row.capacitySummary
    default:
      return row.project[id]
  }
}
