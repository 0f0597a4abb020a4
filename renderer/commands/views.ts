import { isBuiltInId } from '../state/builtInViews.ts'
import {
  askName,
  isViewChanged,
  offeredViews,
  saveActiveView,
  showView,
  stepView,
} from '../app/viewActions.ts'
import { type Command, isReady } from './command.ts'

export const viewCommands: readonly Command[] = [
  {
    id: 'showView',
    whileTyping: true,
    isEnabled: isReady,
    perform: (app, shortcut) => {
      const view = offeredViews(app)[Number(shortcut?.at(-1)) - 1]
      if (view !== undefined) showView(app, view.id)
      else if (shortcut === undefined) focusTabs()
    },
  },
  {
    id: 'nextView',
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => stepView(app, 1),
  },
  {
    id: 'previousView',
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => stepView(app, -1),
  },
  {
    id: 'saveView',
    whileTyping: false,
    isEnabled: (app) =>
      isReady(app) && isViewChanged(app) && !isBuiltInId(app.views.getState().activeId),
    perform: (app) => void saveActiveView(app),
  },
  {
    id: 'saveViewAs',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => askName(app, { kind: 'new' }),
  },
  {
    id: 'revertView',
    whileTyping: false,
    isEnabled: (app) => isReady(app) && isViewChanged(app),
    perform: (app) => showView(app, app.views.getState().activeId),
  },
]

/** Chosen from a list rather than by a key: which view is meant is said on the tabs. */
function focusTabs(): void {
  document.querySelector<HTMLElement>('.viewTabName[aria-pressed="true"]')?.focus()
}
