import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure, Result } from '../../shared/result.ts'
import type { Finding, PlanContents, UnitRow } from '../../shared/schemas/plan.ts'
import type { IndicatorReport, ParkPage, TargetReport } from '../../shared/schemas/planReports.ts'
import type { Language } from '../../shared/text/terms.ts'
import type { Port } from '../bridge.ts'

/** The plan as the page holds it; each part is null until it was first read. */
export interface PlanState {
  readonly contents: PlanContents | null
  readonly targets: TargetReport | null
  readonly indicators: IndicatorReport | null
  readonly parks: readonly ParkPage[] | null
  readonly units: readonly UnitRow[] | null
  readonly findings: readonly Finding[] | null
  readonly failure: Failure | null
}

export type PlanPart = Exclude<keyof PlanState, 'failure'>
export type PlanStore = StoreApi<PlanState>

export function createPlanStore(): PlanStore {
  return createStore<PlanState>(() => ({
    contents: null,
    targets: null,
    indicators: null,
    parks: null,
    units: null,
    findings: null,
    failure: null,
  }))
}

/** For each part, which ledger and language it was last asked for. */
const asked = new WeakMap<PlanStore, Map<PlanPart, string>>()

/**
 * Reads parts of the plan as they are at a revision, unless they were already asked for at that revision. An answer
 * that a later question overtook is dropped.
 */
export async function readPlan(
  store: PlanStore,
  port: Port,
  parts: readonly PlanPart[],
  revision: number,
  language: Language,
): Promise<void> {
  const last = asked.get(store) ?? new Map<PlanPart, string>()
  asked.set(store, last)
  const question = `${revision} ${language}`
  const due = parts.filter((part) => last.get(part) !== question)
  for (const part of due) last.set(part, question)
  await Promise.all(
    due.map(async (part) => {
      const result = await askPart(port, part, language)
      if (last.get(part) !== question) return
      if (result.ok) {
        store.setState({ [part]: result.value, failure: null })
        return
      }
      last.delete(part)
      store.setState({ failure: result.error })
    }),
  )
}

function askPart(port: Port, part: PlanPart, language: Language): Promise<Result<unknown>> {
  switch (part) {
    case 'contents':
      return port.call('plan.contents', {})
    case 'targets':
      return port.call('targets.list', {})
    case 'indicators':
      return port.call('indicators.list', {})
    case 'parks':
      return port.call('parks.list', {})
    case 'units':
      return port.call('units.list', {})
    case 'findings':
      return port.call('findings.list', { language })
    default:
      return part satisfies never
  }
}
