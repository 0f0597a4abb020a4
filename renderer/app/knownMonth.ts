import { readMonths } from '../state/monthStore.ts'
import type { App } from './appContext.ts'
import { shownMonth } from './monthActions.ts'

/** The month that the screens show; asked for where no screen with a month has been open yet. */
export async function knownMonth(app: App): Promise<string | null> {
  const month = () =>
    shownMonth(app.session.getState(), app.month.getState(), app.ledger.getState())
  if (month() === null) await readMonths(app.month, app.port, app.ledger.getState().revision)
  return month()
}
