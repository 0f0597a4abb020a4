import {
  askName,
  deleteView,
  moveView,
  type OfferedView,
  saveActiveView,
  setDefaultView,
  showView,
} from '../../../app/viewActions.ts'
import type { App } from '../../../app/appContext.ts'
import type { MenuGroups } from '../../../grid/menus/menuItem.ts'

/** The tab whose menu was opened. */
export interface TabTarget {
  readonly view: OfferedView
  readonly isActive: boolean
  readonly isChanged: boolean
}

const isOwn = ({ view }: TabTarget) => !view.isBuiltIn
const placeOf = ({ view }: TabTarget, app: App) =>
  app.views.getState().saved.findIndex((one) => one.id === view.id)

/** What can be done with a view. A built-in one can be copied, not changed. */
export const viewMenu: MenuGroups<TabTarget> = [
  [
    {
      id: 'saveView',
      label: (_, { t }) => t('views.saveChanges'),
      isOffered: (target) => isOwn(target) && target.isChanged,
      perform: (_, app) => void saveActiveView(app),
    },
    {
      id: 'revertView',
      label: (_, { t }) => t('views.revertMenu'),
      isOffered: ({ isChanged }) => isChanged,
      perform: ({ view }, app) => showView(app, view.id),
    },
    {
      id: 'saveViewAs',
      label: (_, { t }) => t('views.saveAsMenu'),
      isOffered: ({ isActive }) => isActive,
      perform: (_, app) => askName(app, { kind: 'new' }),
    },
  ],
  [
    {
      id: 'renameView',
      label: (_, { t }) => t('views.rename'),
      shortcut: 'F2',
      isOffered: isOwn,
      perform: ({ view }, app) => askName(app, { kind: 'rename', id: view.id }),
    },
    {
      id: 'moveViewLeft',
      label: (_, { t }) => t('views.moveLeft'),
      shortcut: 'Ctrl+Shift+←',
      isOffered: isOwn,
      isEnabled: (target, app) => placeOf(target, app) > 0,
      perform: (target, app) => void moveView(app, target.view.id, placeOf(target, app) - 1),
    },
    {
      id: 'moveViewRight',
      label: (_, { t }) => t('views.moveRight'),
      shortcut: 'Ctrl+Shift+→',
      isOffered: isOwn,
      isEnabled: (target, app) => placeOf(target, app) < app.views.getState().saved.length - 1,
      perform: (target, app) => void moveView(app, target.view.id, placeOf(target, app) + 1),
    },
    {
      id: 'defaultView',
      label: (_, { t }) => t('views.setDefault'),
      isChecked: ({ view }, app) =>
        (app.ledger.getState().settings.defaultView ?? 'all') === view.id,
      perform: ({ view }, app) => void setDefaultView(app, view.id),
    },
  ],
  [
    {
      id: 'deleteView',
      label: (_, { t }) => t('views.delete'),
      shortcut: 'Delete',
      danger: true,
      isOffered: isOwn,
      perform: ({ view }, app) => void deleteView(app, view.id),
    },
  ],
]
