import type { PlanContents } from '../../shared/schemas/plan.ts'
import type { App } from '../app/appContext.ts'
import { type FindIndex, findAll, findIndex } from '../state/planFind.ts'
import { showLines } from '../screens/Plan/planActions.ts'
import { pageText } from '../text/i18n.ts'
import { nothingFound, type PaletteItem, type PaletteSource } from './paletteItem.ts'

const prefix = 'text:'

/** Lines of the plan in which all the words stand as they were typed. The text is there once the page has read it. */
export const planTextSource: PaletteSource = {
  kind: 'text',
  find: (app, words, most) => {
    const { contents } = app.plan.getState()
    if (contents === null || words.length === 0) return nothingFound
    const [first, ...others] = words.map(
      ({ text }) => new Set(findAll(indexOf(contents), text).map((found) => found[0]?.line ?? 0)),
    )
    const lines = [...(first ?? [])].filter((line) => others.every((set) => set.has(line)))
    return {
      items: lines.slice(0, most).map((line) => itemOf(app, contents, line)),
      total: lines.length,
    }
  },
  byId: (app, id) => {
    const { contents } = app.plan.getState()
    const line = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN
    return contents?.lines[line - 1] === undefined ? null : itemOf(app, contents, line)
  },
}

function itemOf(app: App, { lines }: PlanContents, line: number): PaletteItem {
  const { t } = pageText(app.texts)
  return {
    id: `${prefix}${line}`,
    kind: 'text',
    title: (lines[line - 1] ?? '').trim(),
    titleKey: null,
    detail: t('panel.lines', { lines: line }),
    perform: (on) => showLines(on, { firstLine: line, lastLine: line }),
  }
}

const indexes = new WeakMap<PlanContents, FindIndex>()

function indexOf(contents: PlanContents): FindIndex {
  let index = indexes.get(contents)
  if (index === undefined) {
    index = findIndex(contents.lines)
    indexes.set(contents, index)
  }
  return index
}
