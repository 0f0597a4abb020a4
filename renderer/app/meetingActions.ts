import type { ProblemRow } from '../../shared/schemas/followUp.ts'
import { shownProblems } from '../state/problemRows.ts'
import { everyUnsolved, type ProblemsState, readProblems } from '../state/problemsStore.ts'
import { say, showScreen } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'

/** The problems a meeting would go through: those the list shows, without the done ones unless they are asked for. */
export function meetingRows(state: ProblemsState): readonly ProblemRow[] {
  const shown = shownProblems(state)
  if (state.filter.choice === 'done' || state.filter.choice === 'all') return shown
  return shown.filter((problem) => problem.state !== 'done')
}

/**
 * Goes through problems one by one, in projector size. Which they are is settled at the start: one that is done meanwhile
 * stays in its place.
 *
 * @param from the problem to begin with, where it isn't the first
 */
export async function startMeeting(app: App, from?: string): Promise<void> {
  const { problems: store, session, port, ledger } = app
  const isShown = session.getState().screen === 'problems'
  showScreen(session, 'problems')
  await readProblems(store, port, ledger.getState().revision)
  const state = store.getState()
  const rows = meetingRows(
    isShown ? state : { ...state, filter: everyUnsolved, keptIds: new Set() },
  )
  if (rows.length === 0) {
    say(session, 'refused', pageText(app.texts).t('problems.meetingNone'))
    return
  }
  const ids = rows.map((row) => row.id)
  store.setState({
    tab: 'list',
    meeting: { ids, at: Math.max(0, from === undefined ? 0 : ids.indexOf(from)) },
  })
}

/** @returns false at either end, where there is nowhere to go */
export function moveMeeting(app: App, to: 'next' | 'previous' | 'first' | 'last'): boolean {
  const { meeting } = app.problems.getState()
  if (meeting === null) return false
  const last = meeting.ids.length - 1
  const wanted = {
    next: meeting.at + 1,
    previous: meeting.at - 1,
    first: 0,
    last,
  }[to]
  const at = Math.min(last, Math.max(0, wanted))
  if (at === meeting.at) return false
  app.problems.setState({ meeting: { ...meeting, at } })
  return true
}

export function endMeeting(app: App): void {
  app.problems.setState({ meeting: null })
}
