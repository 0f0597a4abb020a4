import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { readProblems, readRows, readSteps } from '../../state/problemsStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { ProblemList } from './List/ProblemList.tsx'
import { MeetingView } from './Meeting/MeetingView.tsx'
import { MilestoneList } from './Milestones/MilestoneList.tsx'
import { ProcedureMatrix } from './Procedures/ProcedureMatrix.tsx'
import { StatisticsList } from './Statistics/StatisticsList.tsx'

/** 问题: what stands in the way of projects, and the meeting that goes through it. */
export function ProblemsScreen() {
  const { t, language } = useText()
  const { problems: store, port } = useApp()
  const month = useShownMonth()
  const revision = useLedger((state) => state.revision)
  const failure = useStore(store, (state) => state.failure)
  const meeting = useStore(store, (state) => state.meeting)
  useEffect(() => {
    void readProblems(store, port, revision)
    void readSteps(store, port, revision)
    if (month !== null) void readRows(store, port, { month, revision })
  }, [store, port, month, revision])
  return (
    <div className="problemsScreen" data-testid="problems-screen">
      {failure === null ? (
        <ProblemsTab />
      ) : (
        <p className="boardFailure" role="alert">
          {t('problems.failed', { why: errorLine(failure, language) })}
        </p>
      )}
      {meeting === null ? null : <MeetingView meeting={meeting} />}
    </div>
  )
}

function ProblemsTab(): ReactNode {
  const { problems } = useApp()
  const tab = useStore(problems, (state) => state.tab)
  switch (tab) {
    case 'list':
      return <ProblemList />
    case 'procedures':
      return <ProcedureMatrix />
    case 'milestones':
      return <MilestoneList />
    case 'statistics':
      return <StatisticsList />
    default:
      return tab satisfies never
  }
}
