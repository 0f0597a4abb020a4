import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger, useView } from '../../../app/appContext.ts'
import { isBuiltInId } from '../../../state/builtInViews.ts'
import { knownValues } from '../../../state/knownValues.ts'
import { sameView, usableView } from '../../../state/viewDefinition.ts'
import { definitionById } from '../../../state/viewsStore.ts'

export interface ActiveView {
  readonly id: string
  readonly isBuiltIn: boolean
  /** Whether the window shows something else than the view as it is kept. */
  readonly isChanged: boolean
}

export function useActiveView(): ActiveView {
  const { views } = useApp()
  const id = useStore(views, (state) => state.activeId)
  const definition = useStore(views, (state) => definitionById(state, state.activeId))
  const rows = useLedger((state) => state.rows)
  const info = useLedger((state) => state.info)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const columns = useView((state) => state.columns)
  const filter = useView((state) => state.filter)
  const grouping = useView((state) => state.grouping)
  const sortings = useView((state) => state.sortings)
  const usable = useMemo(
    () => (definition === null ? null : usableView(definition, knownValues(rows, info))),
    [definition, rows, info],
  )
  const isChanged = useMemo(
    () =>
      usable !== null &&
      (!sameView({ columns, filter, grouping, sortings }, usable.shown) ||
        (usable.moneyUnit !== null && usable.moneyUnit !== unit)),
    [usable, columns, filter, grouping, sortings, unit],
  )
  return { id, isBuiltIn: isBuiltInId(id), isChanged }
}
