import { matchesProject } from '../../shared/model/projectSearch.ts'
import { matchesSearch, searchIndex } from '../../shared/model/search.ts'
import { revealProject } from '../app/actions.ts'
import type { App } from '../app/appContext.ts'
import { indexOf, type LedgerRow } from '../state/ledgerRow.ts'
import { nothingFound, type PaletteItem, type PaletteSource } from './paletteItem.ts'

const prefix = 'project:'

/** The ledger's projects: those whose name matches come before those that are found by something else. */
export const projectSource: PaletteSource = {
  kind: 'project',
  find: (app, words, most) => {
    if (words.length === 0) return nothingFound
    const recent = app.session.getState().recentItems.flatMap((id) => {
      const row = rowOf(app, id)
      return row !== undefined && matchesProject(indexOf(row), words) ? [row] : []
    })
    const byName: LedgerRow[] = []
    const byOther: LedgerRow[] = []
    let total = 0
    for (const row of app.ledger.getState().rows.rows) {
      if (!matchesProject(indexOf(row), words)) continue
      total += 1
      if (byName.length === most) continue
      if (matchesSearch(searchIndex([row.project.name], [row.nameKey]), words)) byName.push(row)
      else if (byOther.length < most) byOther.push(row)
    }
    const best = [...new Set([...recent, ...byName, ...byOther])].slice(0, most)
    return { items: best.map((row) => itemOf(app, row)), total }
  },
  byId: (app, id) => {
    const row = rowOf(app, id)
    return row === undefined ? null : itemOf(app, row)
  },
}

function rowOf(app: App, id: string): LedgerRow | undefined {
  return id.startsWith(prefix)
    ? app.ledger.getState().rows.byId.get(id.slice(prefix.length))
    : undefined
}

function itemOf(app: App, row: LedgerRow): PaletteItem {
  const { name, owner, stage } = row.project
  const parent =
    row.parentId === null ? undefined : app.ledger.getState().rows.byId.get(row.parentId)
  return {
    id: prefix + row.id,
    kind: 'project',
    title: name,
    titleKey: row.nameKey,
    detail: parent?.project.name ?? owner,
    stage,
    perform: (on) => revealProject(on, row.id),
  }
}
