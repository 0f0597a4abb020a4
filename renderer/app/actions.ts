import type { Result } from '../../shared/result.ts'
import type { Setting } from '../../shared/schemas/ledger.ts'
import type {
  CapacityInput,
  ProjectField,
  ProjectPatch,
  ProjectRow,
} from '../../shared/schemas/project.ts'
import { keepSetting, runCommand } from '../state/ledgerStore.ts'
import { say, type ToastAction } from '../state/sessionStore.ts'
import { leaveFilteredView } from '../state/viewsStore.ts'
import { clearFilter, openProject, toggleExpanded } from '../state/viewStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import { operationWord } from '../text/operationWords.ts'
import type { App } from './appContext.ts'

/** All but the grid, which itself is made with what is done here. */
export type AppBelowGrid = Omit<App, 'grid'>

/** What people do with the ledger. Each sends a command and says what came of it. */

/** Changes one field, unless it was changed elsewhere since the page last saw it. */
export async function editField(
  app: AppBelowGrid,
  id: string,
  field: ProjectField,
  value: ProjectRow[ProjectField],
): Promise<boolean> {
  const row = app.ledger.getState().rows.byId.get(id)
  if (row === undefined || row.project[field] === value) return true
  const before = row.project[field]
  const result = await runCommand(app.ledger, () =>
    app.port.call('projects.update', {
      changes: [
        {
          id,
          set: { [field]: value },
          expected: { [field]: before },
        },
      ],
    }),
  )
  if (!result.ok) {
    const { t, language, words } = pageText(app.texts)
    const why = errorLine(result.error, language)
    say(app.session, 'refused', t('edit.notApplied', { field: words.field[field], why }))
  }
  return result.ok
}

export async function addProject(app: App, fields: ProjectPatch): Promise<boolean> {
  const result = await runCommand(app.ledger, () => app.port.call('projects.add', { fields }))
  if (!said(app, result)) return false
  const { t } = pageText(app.texts)
  showAllRows(app)
  openProject(app.view, result.value.id)
  say(app.session, 'done', t('add.done', { name: fields.name ?? '' }), [undoAction(app)])
  return true
}

export async function deleteProject(app: App, id: string): Promise<void> {
  const row = app.ledger.getState().rows.byId.get(id)
  if (row === undefined) return
  const result = await runCommand(app.ledger, () => app.port.call('projects.delete', { ids: [id] }))
  if (!said(app, result)) return
  const { t } = pageText(app.texts)
  const { name } = row.project
  const n = row.childIds.length
  const text = n === 0 ? t('panel.deleted', { name }) : t('panel.deletedWithChildren', { name, n })
  if (app.view.getState().openId === id) openProject(app.view, null)
  say(app.session, 'done', text, [undoAction(app)])
}

export async function restoreProject(app: App, project: ProjectRow): Promise<void> {
  const result = await runCommand(app.ledger, () =>
    app.port.call('projects.restore', { ids: [project.id] }),
  )
  if (!said(app, result)) return
  const { t } = pageText(app.texts)
  say(app.session, 'done', t('history.restored', { name: project.name }), [undoAction(app)])
}

export async function saveCapacities(
  app: App,
  projectId: string,
  capacities: CapacityInput[],
): Promise<boolean> {
  const result = await runCommand(app.ledger, () =>
    app.port.call('capacities.save', { projectId, capacities }),
  )
  return said(app, result)
}

export async function undo(app: AppBelowGrid): Promise<void> {
  const result = await runCommand(app.ledger, () => app.port.call('history.undo', {}))
  if (!said(app, result)) return
  const { t } = pageText(app.texts)
  const what = operationWord(result.value.operation, t)
  say(app.session, 'done', t('toast.undone', { what }))
}

export async function redo(app: AppBelowGrid): Promise<void> {
  const result = await runCommand(app.ledger, () => app.port.call('history.redo', {}))
  if (!said(app, result)) return
  const { t } = pageText(app.texts)
  const what = operationWord(result.value.operation, t)
  say(app.session, 'done', t('toast.redone', { what }))
}

export async function setSetting(app: App, setting: Setting): Promise<void> {
  said(app, await keepSetting(app.ledger, app.port, setting))
}

/** Shows a project in the ledger, whatever was filtered away or folded up before. */
export function revealProject(app: App, id: string): void {
  const { byId } = app.ledger.getState().rows
  const row = byId.get(id)
  if (row === undefined) return
  showAllRows(app)
  const { parentId } = row
  if (parentId !== null && !app.view.getState().expanded.has(parentId)) {
    toggleExpanded(app.view, parentId)
  }
  app.session.setState({ screen: 'ledger' })
  openProject(app.view, id)
}

/** Takes away all that could hide a row; a view that is a choice of rows is left for 全部. */
function showAllRows(app: App): void {
  clearFilter(app.view)
  leaveFilteredView(app.views)
}

export function undoAction(app: AppBelowGrid): ToastAction {
  const { t } = pageText(app.texts)
  return { label: t('toast.undo'), shortcut: 'Ctrl Z', perform: () => void undo(app) }
}

/** Whether it went well; a refusal is said at the foot of the window. */
export function said<Value>(
  app: AppBelowGrid,
  result: Result<Value>,
): result is Extract<Result<Value>, { ok: true }> {
  if (result.ok) return true
  say(app.session, 'refused', errorLine(result.error, pageText(app.texts).language))
  return false
}
