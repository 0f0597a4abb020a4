import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../app/appContext.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { milestoneStanding, procedureStanding } from '../../state/projectSteps.ts'
import type { ProblemTab } from '../../state/problemsStore.ts'

/** How much in each tab asks for attention; null while it isn't known. */
export function useTabCounts(): Readonly<Record<ProblemTab, number | null>> {
  const { problems: store } = useApp()
  const month = useShownMonth()
  const { problems, procedures, milestones, rows } = useStore(store)
  return useMemo(() => {
    const isLate = (standing: { readonly kind: string }) => standing.kind === 'late'
    return {
      list: problems?.filter((problem) => problem.state !== 'done').length ?? null,
      procedures:
        month === null || procedures === null
          ? null
          : procedures.filter((each) => isLate(procedureStanding(each, month))).length,
      milestones:
        month === null || milestones === null
          ? null
          : milestones.filter((each) => isLate(milestoneStanding(each, month))).length,
      statistics:
        rows?.filter(({ findings }) =>
          findings.some((kind) => kind === 'notInStatistics' || kind === 'statisticsGap'),
        ).length ?? null,
    }
  }, [problems, procedures, milestones, rows, month])
}
