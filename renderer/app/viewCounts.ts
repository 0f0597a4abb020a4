import { builtInIds } from '../state/builtInViews.ts'
import { filterRows } from '../state/filterRows.ts'
import { knownValues } from '../state/knownValues.ts'
import { usableView } from '../state/viewDefinition.ts'
import { definitionById } from '../state/viewsStore.ts'
import type { App } from './appContext.ts'

/**
 * Keeps the counts on the tabs of views that choose rows; a view that only groups or sorts needs none. Each view is counted in an
 * idle moment of its own, so that an edit never waits for it.
 *
 * @param whenIdle runs work when the page has nothing better to do
 * @returns a function that ends it
 */
export function followViewCounts(app: App, whenIdle: (work: () => void) => void): () => void {
  let isOn = true
  let counting = false
  const countAll = () => {
    const { rows } = app.ledger.getState()
    const { saved } = app.views.getState()
    const ids = [...builtInIds, ...saved.map((view) => view.id)]
    const counts = new Map<string, number>()
    const next = () => {
      const isCurrent = app.ledger.getState().rows === rows && app.views.getState().saved === saved
      if (!isOn || !isCurrent) {
        counting = false
        if (isOn) begin()
        return
      }
      const id = ids.shift()
      if (id === undefined) {
        counting = false
        app.views.setState({ counts })
        return
      }
      const n = countOf(app, id)
      if (n !== null) counts.set(id, n)
      whenIdle(next)
    }
    whenIdle(next)
  }
  const begin = () => {
    if (counting) return
    counting = true
    countAll()
  }
  const endRows = app.ledger.subscribe((state, before) => {
    if (state.rows !== before.rows) begin()
  })
  const endViews = app.views.subscribe((state, before) => {
    if (state.saved !== before.saved) begin()
  })
  begin()
  return () => {
    isOn = false
    endRows()
    endViews()
  }
}

function countOf(app: App, id: string): number | null {
  const definition = definitionById(app.views.getState(), id)
  if (definition === null) return null
  const { rows, info } = app.ledger.getState()
  const { filter } = usableView(definition, knownValues(rows, info)).shown
  const asks = filter.conditions.length > 0 || filter.query !== '' || filter.scope !== 'entries'
  return asks || id === 'all' ? filterRows(rows, filter).entries : null
}
