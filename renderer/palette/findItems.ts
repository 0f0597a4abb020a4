import { projectWords } from '../../shared/model/projectSearch.ts'
import type { App } from '../app/appContext.ts'
import { commandSource } from './commandSource.ts'
import type { PaletteItem, PaletteKind, PaletteSource } from './paletteItem.ts'
import { planTextSource } from './planTextSource.ts'
import { projectSource } from './projectSource.ts'
import { viewSource } from './viewSource.ts'

const sources: readonly PaletteSource[] = [viewSource, projectSource, commandSource, planTextSource]

export interface PaletteSection {
  readonly heading: PaletteKind | 'recent'
  readonly items: readonly PaletteItem[]
  /** Matches that are not among the items. */
  readonly more: number
}

export type PaletteScope = 'all' | PaletteKind

/** Items of a kind beside other kinds, and alone. */
const itemsBeside = 7
const itemsAlone = 20
/** Unasked, the list of commands is what people read to see what there is. */
const commandsUnasked = 100
const recentShown = 5

/** What the palette lists for what was typed, by kind; what was lately chosen comes first. */
export function findItems(app: App, query: string, scope: PaletteScope): readonly PaletteSection[] {
  const words = projectWords(query)
  const { recentItems } = app.session.getState()
  const recent = recentItems.flatMap((id) => {
    const item = itemById(app, id)
    return item === null || (scope !== 'all' && item.kind !== scope) ? [] : [item]
  })
  const asked = words.length > 0
  const sections = sources
    .filter(({ kind }) => scope === 'all' || scope === kind)
    .map(({ kind, find }) => {
      const most = scope !== 'all' ? itemsAlone : itemsBeside
      const found = find(app, words, asked ? most : commandsUnasked)
      return { heading: kind, items: found.items, more: found.total - found.items.length }
    })
  const unasked =
    asked || recent.length === 0
      ? []
      : [{ heading: 'recent' as const, items: recent.slice(0, recentShown), more: 0 }]
  return [...unasked, ...sections].filter(({ items }) => items.length > 0)
}

const remembered = 20

/** Does what an item leads to, and remembers it. */
export function chooseItem(app: App, item: PaletteItem): void {
  app.session.setState(({ recentItems }) => ({
    recentItems: [item.id, ...recentItems.filter((id) => id !== item.id)].slice(0, remembered),
  }))
  item.perform(app)
}

function itemById(app: App, id: string): PaletteItem | null {
  for (const source of sources) {
    const item = source.byId(app, id)
    if (item !== null) return item
  }
  return null
}
