import type { SavedView } from '../../shared/schemas/view.ts'
import { builtInIds, isBuiltInId } from '../state/builtInViews.ts'
import { knownValues } from '../state/knownValues.ts'
import { runCommand, showUnit } from '../state/ledgerStore.ts'
import { say, showScreen } from '../state/sessionStore.ts'
import { allOpen } from '../state/viewGrouping.ts'
import { definitionOf, sameView, type ShownView, usableView } from '../state/viewDefinition.ts'
import { definitionById, type Naming, readViews } from '../state/viewsStore.ts'
import { pageText } from '../text/i18n.ts'
import { said, setSetting, undo, undoAction } from './actions.ts'
import type { App } from './appContext.ts'

/** What people do with views. */

/** A view as tabs, palette and shortcuts offer it. */
export interface OfferedView {
  readonly id: string
  readonly name: string
  readonly isBuiltIn: boolean
}

/** All views in the order of their tabs, in the language of the page: built-in ones, then those saved. */
export function offeredViews(app: App): readonly OfferedView[] {
  return offered(app.views.getState().saved, pageText(app.texts).t)
}

export function offered(
  saved: readonly SavedView[],
  t: ReturnType<typeof pageText>['t'],
): readonly OfferedView[] {
  return [
    ...builtInIds.map((id) => ({ id, name: t(`views.builtIn.${id}`), isBuiltIn: true })),
    ...saved.map(({ id, name }) => ({ id, name, isBuiltIn: false })),
  ]
}

/** Whether what the window shows differs from the active view as it is kept. */
export function isViewChanged(app: App): boolean {
  const { activeId } = app.views.getState()
  const usable = usableById(app, activeId)
  const { settings } = app.ledger.getState()
  return (
    usable !== null &&
    (!sameView(app.view.getState(), usable.shown) ||
      (usable.moneyUnit !== null && usable.moneyUnit !== (settings.moneyUnit ?? 'wan')))
  )
}

/** Shows a view as it is kept. Changes of a saved view that this leaves behind can be taken back from the message. */
export function showView(app: App, id: string): void {
  const usable = usableById(app, id)
  if (usable === null) return
  const { activeId, saved } = app.views.getState()
  const left = saved.find((view) => view.id === activeId)
  if (left !== undefined && isViewChanged(app)) {
    const { t } = pageText(app.texts)
    const { columns, filter, grouping, sortings } = app.view.getState()
    const changed = { columns, filter, grouping, sortings }
    const again = { label: t('views.backToChanges'), perform: () => put(app, left.id, changed) }
    say(app.session, 'refused', t('views.leftChanges', { name: left.name }), [again])
  }
  put(app, id, usable.shown)
  showUnit(app.ledger, usable.moneyUnit)
  showScreen(app.session, 'ledger')
  complain(app, id, usable.dropped)
}

/** The view that a window opens with: the ledger's default, or 全部 where there is none. */
export function showFirstView(app: App): void {
  const { defaultView } = app.ledger.getState().settings
  if (defaultView !== undefined) showView(app, defaultView)
}

/** The next view in the order of the tabs, or the one before; round at the ends. */
export function stepView(app: App, step: 1 | -1): void {
  const views = offeredViews(app)
  const at = views.findIndex((view) => view.id === app.views.getState().activeId)
  const next = views.at((at + step) % views.length)
  if (next !== undefined) showView(app, next.id)
}

/** Asks for a name: of the present state as a new view, or of a view that has one. */
export function askName(app: App, naming: Naming | null): void {
  if (naming?.kind === 'new') showScreen(app.session, 'ledger')
  app.views.setState({ naming })
}

/** Keeps the present state as a view of its own, which becomes the active one. */
export async function saveNewView(app: App, name: string): Promise<boolean> {
  const definition = presentDefinition(app)
  const result = await runCommand(app.ledger, () =>
    app.port.call('views.save', { name, definition }),
  )
  if (!said(app, result)) return false
  await readViews(app.views, app.port)
  app.views.setState({ activeId: result.value.id })
  const { t } = pageText(app.texts)
  say(app.session, 'done', t('views.saved', { name }), [undoAction(app)])
  return true
}

/** Keeps the present state in the active view, unless that is a built-in one. */
export async function saveActiveView(app: App): Promise<void> {
  const view = activeSaved(app)
  if (view === null) return
  const { id, name } = view
  const definition = presentDefinition(app)
  if (!(await change(app, { id, name, definition }))) return
  const { t } = pageText(app.texts)
  say(app.session, 'done', t('views.savedChanges', { name }), [undoAction(app)])
}

export async function renameView(app: App, id: string, name: string): Promise<boolean> {
  const view = app.views.getState().saved.find((one) => one.id === id)
  return view !== undefined && change(app, { id, name, definition: view.definition })
}

/** Deletes a view. Where it was the active one 全部 takes its place, and taking the deletion back shows it again. */
export async function deleteView(app: App, id: string): Promise<void> {
  const { saved, activeId } = app.views.getState()
  const view = saved.find((one) => one.id === id)
  if (view === undefined) return
  const result = await runCommand(app.ledger, () => app.port.call('views.delete', { id }))
  if (!said(app, result)) return
  if (activeId === id) showView(app, 'all')
  await readViews(app.views, app.port)
  const { t } = pageText(app.texts)
  const takeBack = async () => {
    await undo(app)
    await readViews(app.views, app.port)
    if (activeId === id) showView(app, id)
  }
  const action = { ...undoAction(app), perform: () => void takeBack() }
  say(app.session, 'done', t('views.deleted', { name: view.name }), [action])
}

/** @param to the place among the saved views, counted from 0 */
export async function moveView(app: App, id: string, to: number): Promise<void> {
  const { saved } = app.views.getState()
  const at = saved.findIndex((view) => view.id === id)
  const place = Math.min(Math.max(to, 0), saved.length - 1)
  if (at < 0 || at === place) return
  const result = await runCommand(app.ledger, () => app.port.call('views.move', { id, to: place }))
  if (said(app, result)) await readViews(app.views, app.port)
}

export async function setDefaultView(app: App, id: string): Promise<void> {
  await setSetting(app, { key: 'defaultView', value: id })
  const { t } = pageText(app.texts)
  const name = offeredViews(app).find((view) => view.id === id)?.name ?? ''
  say(app.session, 'done', t('views.isDefault', { name }))
}

/** Why a name can't be a view's, or null where it can. Names are told apart from those of built-in views too. */
export function refusedName(app: App, name: string, ownId: string | null): string | null {
  const { t } = pageText(app.texts)
  if (name.trim() === '') return t('views.nameRequired')
  const taken = offeredViews(app).some((view) => view.id !== ownId && view.name === name.trim())
  return taken ? t('views.nameTaken', { name: name.trim() }) : null
}

function usableById(app: App, id: string): ReturnType<typeof usableView> | null {
  const definition = definitionById(app.views.getState(), id)
  if (definition === null) return null
  const { rows, info } = app.ledger.getState()
  return usableView(definition, knownValues(rows, info))
}

function put(app: App, activeId: string, shown: ShownView): void {
  app.views.setState({ activeId })
  const isSameGrouping = app.view.getState().grouping.join() === shown.grouping.join()
  app.view.setState(isSameGrouping ? shown : { ...shown, ...allOpen() })
}

function activeSaved(app: App): SavedView | null {
  const { saved, activeId } = app.views.getState()
  return isBuiltInId(activeId) ? null : (saved.find((view) => view.id === activeId) ?? null)
}

function presentDefinition(app: App): SavedView['definition'] {
  return definitionOf(app.view.getState(), app.ledger.getState().settings.moneyUnit ?? 'wan')
}

async function change(
  app: App,
  view: Pick<SavedView, 'id' | 'name' | 'definition'>,
): Promise<boolean> {
  const result = await runCommand(app.ledger, () => app.port.call('views.save', view))
  if (!said(app, result)) return false
  await readViews(app.views, app.port)
  return true
}

/** Says once of each view that something of it is gone. */
function complain(app: App, id: string, dropped: number): void {
  const { saved, complainedOf } = app.views.getState()
  const view = saved.find((one) => one.id === id)
  if (view === undefined || complainedOf.has(id)) return
  const n = dropped + view.unknownParts
  if (n === 0) return
  app.views.setState({ complainedOf: new Set([...complainedOf, id]) })
  const { t } = pageText(app.texts)
  say(app.session, 'refused', t('views.partsGone', { name: view.name, n }))
}
