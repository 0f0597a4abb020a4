import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { MonthState } from '../state/monthStore.ts'
import { readMonths } from '../state/monthStore.ts'
import { useApp } from './appContext.ts'
import { shownMonth } from './monthActions.ts'

export function useMonth<Value>(select: (state: MonthState) => Value): Value {
  return useStore(useApp().month, select)
}

/** The month that all screens with one show; null until it is known. The months are read anew with every change. */
export function useShownMonth(): string | null {
  const { session, ledger, month, port } = useApp()
  const revision = useStore(ledger, (state) => state.revision)
  useEffect(() => void readMonths(month, port, revision), [month, port, revision])
  const sessionState = useStore(session)
  const monthState = useStore(month)
  const ledgerState = useStore(ledger)
  return shownMonth(sessionState, monthState, ledgerState)
}
