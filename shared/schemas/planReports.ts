import type { CapacityComparison } from '../model/capacityTarget.ts'
import type { InvestmentComparison } from '../model/investmentPlan.ts'
import type { Judgement } from '../model/indicatorVerdict.ts'
import type { IndicatorActual, IndicatorRow, ParkStatement, TargetRow, Verdict } from './plan.ts'
import type { ParkRow } from './ledger.ts'

/** The plan's targets, and what the projects' figures say of those that a sum can answer. */
export interface TargetReport {
  readonly targets: readonly TargetRow[]
  readonly comparisons: readonly CapacityComparison[]
  readonly investment: InvestmentComparison | null
}

export interface JudgedIndicator {
  readonly indicator: IndicatorRow
  readonly actuals: readonly IndicatorActual[]
  readonly judgement: Judgement
}

/** Both tables, with yearly actuals and verdicts, and how many verdicts of each kind a group of table 2 has. */
export interface IndicatorReport {
  readonly indicators: readonly JudgedIndicator[]
  readonly counts: readonly {
    readonly group: string
    readonly verdicts: Readonly<Record<Verdict, number>>
  }[]
}

export interface ParkCapacity {
  readonly product: string
  readonly unit: string
  readonly sum: number
}

export interface ParkPage {
  readonly park: ParkRow
  readonly statements: readonly ParkStatement[]
  readonly targets: readonly TargetRow[]
  readonly projectIds: readonly string[]
  readonly entries: number
  readonly split: number
  /** yuan */
  readonly totalInvestment: number
  readonly investmentUnfilled: number
  readonly capacities: readonly ParkCapacity[]
}
