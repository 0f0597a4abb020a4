import { clearAsked } from '../state/monthStore.ts'
import { showScreen } from '../state/sessionStore.ts'
import type { App } from './appContext.ts'

/** Goes to a project's row in 月调度, whatever was filtered away there; one without a plan is listed for it. */
export function showMonthRow(app: App, id: string): void {
  const { explanation } = app.detail.getState()
  const isListed =
    explanation?.row.id === id &&
    (explanation.row.planned !== null || explanation.row.yearToDate !== null)
  clearAsked(app.month)
  app.month.setState({ wantedId: id, ...(isListed ? {} : { scope: 'all' as const }) })
  showScreen(app.session, 'month')
}
