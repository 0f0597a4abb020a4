import type { Changed } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { revealProject } from '../../app/actions.ts'
import type { App } from '../../app/appContext.ts'
import { commandOf } from '../../commands/commands.ts'
import { runCommand } from '../../state/ledgerStore.ts'
import {
  followItem,
  followLines,
  type LineSpan,
  type PlanPlace,
  type PlanTab,
  stepBack,
} from '../../state/planViewStore.ts'
import { say, type ToastAction } from '../../state/sessionStore.ts'
import { openProject } from '../../state/viewStore.ts'
import { errorLine } from '../../text/errors.ts'
import { pageText } from '../../text/i18n.ts'
import { spanWords } from '../../text/planWords.ts'

/** Shows lines of the plan highlighted in the text, from wherever the person is; 返回 leads back there. */
export function showLines(app: App, lines: LineSpan): void {
  followLines(app.planView, lines, herePlace(app))
  app.session.setState({ screen: 'plan' })
}

/** Shows a target, an indicator, a park … in its own tab; 返回 leads back. */
export function showItem(app: App, tab: Exclude<PlanTab, 'text'>, itemId: string): void {
  followItem(app.planView, tab, itemId, herePlace(app))
  app.session.setState({ screen: 'plan' })
}

/** Opens a project of the plan in the ledger. The plan stays as it is for whoever comes back. */
export function showProject(app: App, id: string): void {
  revealProject(app, id)
}

export function goBack(app: App): void {
  const place = stepBack(app.planView)
  if (place === null || place.screen === 'plan') return
  if (place.projectId === null) app.session.setState({ screen: 'ledger' })
  else if (app.view.getState().openId === place.projectId) {
    app.session.setState({ screen: 'ledger' })
  } else {
    openProject(app.view, place.projectId)
    app.session.setState({ screen: 'ledger' })
  }
}

function herePlace(app: App): PlanPlace {
  const { t } = pageText(app.texts)
  if (app.session.getState().screen !== 'plan') {
    const { openId } = app.view.getState()
    const name = openId === null ? undefined : projectName(app, openId)
    return { screen: 'ledger', projectId: openId, label: name ?? t('screen.ledger') }
  }
  const { tab, itemId, lines, topLine } = app.planView.getState()
  const label =
    tab === 'text'
      ? `${t('plan.tab.text')} ${t('plan.line', {
          lines: lines === null ? topLine : spanWords(lines.firstLine, lines.lastLine),
        })}`
      : t(`plan.tab.${tab}`)
  return { screen: 'plan', tab, itemId, lines, topLine, label }
}

function projectName(app: App, id: string): string | undefined {
  return app.ledger.getState().rows.byId.get(id)?.project.name
}

/**
 * Sends a command of the plan's screens and says what came of it, with a way to take it back.
 *
 * @param words what to say when it is done, and when it isn't (the reason is handed in)
 */
export async function commitPlan<Value extends Changed>(
  app: App,
  command: () => Promise<Result<Value>>,
  words: { readonly done: string | null; readonly refused: (why: string) => string },
): Promise<boolean> {
  const result = await runCommand(app.ledger, command)
  const { t, language } = pageText(app.texts)
  if (!result.ok) {
    say(app.session, 'refused', words.refused(errorLine(result.error, language)))
    return false
  }
  const undo: ToastAction = {
    label: t('toast.undo'),
    shortcut: 'Ctrl Z',
    perform: () => commandOf('undo').perform(app),
  }
  if (words.done !== null) say(app.session, 'done', words.done, [undo])
  return true
}
