import type { LayoutFile, ListedLayout, SheetLayout } from '../../shared/schemas/sheetLayout.ts'
import { layoutFileSchema, sheetLayoutSchema } from '../../shared/schemas/sheetLayout.ts'
import { chooseLayout, dropLayout } from '../state/formsStore.ts'
import { runCommand } from '../state/ledgerStore.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import { said, undoAction } from './actions.ts'
import type { App } from './appContext.ts'
import { sayWritten } from './writtenFile.ts'

/** Saves the layout that was changed. @returns whether nothing is left unsaved */
export async function saveLayoutDraft(app: App): Promise<boolean> {
  const { layoutDraft } = app.forms.getState()
  if (layoutDraft === null) return true
  const { id, layout } = layoutDraft
  if (!sheetLayoutSchema.safeParse(layout).success) return false
  const saved = await runCommand(app.ledger, () => app.port.call('layouts.save', { id, layout }))
  if (!saved.ok && saved.error.code === 'conflict') {
    say(app.session, 'refused', pageText(app.texts).t('layoutForms.fault.nameTaken'))
    return false
  }
  if (!said(app, saved)) return false
  dropLayout(app.forms)
  sayDone(app, 'saved', layout.name)
  return true
}

/** Adds a layout of one's own that begins as another, and shows it. */
export async function duplicateLayout(
  app: App,
  layout: SheetLayout,
  listed: readonly ListedLayout[],
): Promise<void> {
  const name = freeName(app, layout.name, new Set(listed.map((each) => each.layout.name)))
  const saved = await runCommand(app.ledger, () =>
    app.port.call('layouts.save', { layout: { ...layout, name } }),
  )
  if (!said(app, saved)) return
  chooseLayout(app.forms, saved.value.id)
  sayDone(app, 'copied', name)
}

/** Takes a layout of one's own away; a changed built-in one is the program's own again. */
export async function removeLayout(app: App, { id, layout, origin }: ListedLayout): Promise<void> {
  const removed = await runCommand(app.ledger, () => app.port.call('layouts.delete', { id }))
  if (!said(app, removed)) return
  dropLayout(app.forms)
  sayDone(app, origin === 'own' ? 'removed' : 'restored', layout.name)
}

export async function exportLayouts(app: App, layouts: readonly ListedLayout[]): Promise<void> {
  const { t, language } = pageText(app.texts)
  const [only, ...others] = layouts
  if (only === undefined) return
  const written = await app.port.call('host.saveLayouts', {
    ids: layouts.map(({ id }) => id),
    language,
    fileName:
      others.length === 0
        ? t('layoutForms.exportName', { name: only.layout.name })
        : t('layoutForms.exportAllName'),
  })
  if (!said(app, written) || written.value === null) return
  const { rows, path } = written.value
  sayWritten(app, t('layoutForms.exported', { n: rows, path }), path, ['reveal'])
}

/** A layout of a file with what becomes of it here. */
export interface TakenLayout {
  readonly id: string
  readonly nameInFile: string
  /** Named so that no other has its name. */
  readonly layout: SheetLayout
  readonly into: 'replaceBuiltIn' | 'replace' | 'add' | 'rename'
}

/** Reads a file that layouts were handed on in. Null, and said, where it is none. */
export async function readLayoutFile(
  app: App,
  file: File,
  listed: readonly ListedLayout[],
): Promise<readonly TakenLayout[] | null> {
  const read = layoutFileSchema.safeParse(parsed(await file.text()))
  if (!read.success) {
    const { t } = pageText(app.texts)
    say(app.session, 'refused', t('layoutForms.importFailed', { name: file.name }))
    return null
  }
  const given = new Set(read.data.layouts.map(({ id }) => id))
  const taken = new Set(listed.filter(({ id }) => !given.has(id)).map(({ layout }) => layout.name))
  return read.data.layouts.map(({ id, layout }): TakenLayout => {
    const here = listed.find((each) => each.id === id)
    const name = taken.has(layout.name) ? freeName(app, layout.name, taken) : layout.name
    taken.add(name)
    const own = { id, nameInFile: layout.name, layout: { ...layout, name } }
    if (name !== layout.name) return { ...own, into: 'rename' }
    if (here === undefined) return { ...own, into: 'add' }
    return { ...own, into: here.origin === 'builtIn' ? 'replaceBuiltIn' : 'replace' }
  })
}

/** Takes the layouts in as one step. */
export async function takeLayoutsIn(app: App, taken: readonly TakenLayout[]): Promise<void> {
  const layouts: LayoutFile['layouts'] = taken.map(({ id, layout }) => ({ id, layout }))
  const result = await runCommand(app.ledger, () =>
    app.port.call('layouts.takeIn', { kind: 'sheet-layouts', version: 1, layouts }),
  )
  if (!said(app, result)) return
  const [first] = taken
  if (first !== undefined) chooseLayout(app.forms, first.id)
  const { t } = pageText(app.texts)
  say(app.session, 'done', t('layoutForms.imported', { n: taken.length }), [undoAction(app)])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function freeName(app: App, name: string, taken: ReadonlySet<string>): string {
  const { t } = pageText(app.texts)
  let free = t('layoutForms.copyName', { name })
  for (let n = 2; taken.has(free); n += 1) free = t('layoutForms.copyNameN', { name, n })
  return free
}

function sayDone(app: App, what: 'saved' | 'copied' | 'removed' | 'restored', name: string): void {
  const { t } = pageText(app.texts)
  say(app.session, 'done', t(`layoutForms.${what}`, { name }), [undoAction(app)])
}
