import { shownRows } from '../state/monthStore.ts'
import { say } from '../state/sessionStore.ts'
import { filterWords } from '../text/filterWords.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'

/**
 * Puts projects on the wall one by one: from 月调度 the rows that it shows, else those of the ledger's view, in their order.
 * The one that is open in the ledger comes first.
 */
export function startProjector(app: App): void {
  const text = pageText(app.texts)
  const isMonth = app.session.getState().screen === 'month'
  const ids = isMonth
    ? shownRows(app.month.getState()).map(({ id }) => id)
    : app.grid.sheet(false).ids
  if (ids.length === 0) {
    say(app.session, 'refused', text.t('projector.none'))
    return
  }
  const { filter, openId } = app.view.getState()
  const unit = app.ledger.getState().settings.moneyUnit ?? 'wan'
  const words = isMonth ? text.t('screen.month') : filterWords(filter, text, unit)
  app.projector.setState({
    run: {
      ids,
      startId: isMonth ? null : openId,
      from: words === '' ? text.t('screen.ledger') : words,
    },
  })
}

export function endProjector(app: App): void {
  app.projector.setState({ run: null })
}
