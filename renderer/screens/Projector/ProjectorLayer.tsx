import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { readProblems, readRows } from '../../state/problemsStore.ts'
import type { ProjectorRun } from '../../state/projectorStore.ts'
import { ProjectorView } from './ProjectorView.tsx'

/** The projected pages, over whatever screen they were started from. */
export function ProjectorLayer() {
  const run = useStore(useApp().projector, (state) => state.run)
  return run === null ? null : <Running run={run} />
}

function Running({ run }: { readonly run: ProjectorRun }) {
  const { problems, port } = useApp()
  const month = useShownMonth()
  const revision = useLedger((state) => state.revision)
  useEffect(() => {
    void readProblems(problems, port, revision)
    if (month !== null) void readRows(problems, port, { month, revision })
  }, [problems, port, month, revision])
  return <ProjectorView run={run} month={month} />
}
