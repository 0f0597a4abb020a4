import type { Figures } from '../../../shared/model/month/progressFigures.ts'
import type { MilestoneRow, ProblemRow, ProcedureRow } from '../../../shared/schemas/followUp.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { ProjectRow } from '../../../shared/schemas/project.ts'

/** What one project's card (项目卡) prints. Amounts in yuan, shares as fractions; null is 未填. */
export interface Card {
  /** Its place among the cards, from 1. */
  readonly number: number
  /** `YYYY-MM` */
  readonly month: string
  readonly bureau: string
  readonly project: ProjectRow
  readonly row: BoardRow
  readonly figures: Figures
  /** One line per product. */
  readonly capacities: readonly string[]
  /** Why its light has its colour; empty where there is nothing to say. */
  readonly lightReason: string
  readonly contact: string | null
  readonly procedures: readonly ProcedureRow[]
  readonly milestones: readonly MilestoneRow[]
  /** Not done yet, the nearest day first. */
  readonly problems: readonly ProblemRow[]
}
