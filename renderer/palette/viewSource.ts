import { knownPinyinKey } from '../../shared/model/pinyin.ts'
import { matchesSearch, searchIndex } from '../../shared/model/search.ts'
import type { App } from '../app/appContext.ts'
import { offeredViews, showView } from '../app/viewActions.ts'
import type { PaletteItem, PaletteSource } from './paletteItem.ts'

/** The ledger's views, in the order of their tabs. */
export const viewSource: PaletteSource = {
  kind: 'view',
  find: (app, words, most) => {
    const items = viewItems(app).filter(({ title }) =>
      matchesSearch(searchIndex([title], [knownPinyinKey(title)]), words),
    )
    return { items: items.slice(0, most), total: items.length }
  },
  byId: (app, id) => viewItems(app).find((item) => item.id === id) ?? null,
}

/** As many have a key of their own. */
const numbered = 9

function viewItems(app: App): readonly PaletteItem[] {
  return offeredViews(app).map(({ id, name }, at) => ({
    id: `view:${id}`,
    kind: 'view',
    title: name,
    titleKey: knownPinyinKey(name),
    detail: null,
    keys: at < numbered ? `Alt+${at + 1}` : null,
    perform: (on) => showView(on, id),
  }))
}
