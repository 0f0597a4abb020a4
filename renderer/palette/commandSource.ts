import { commandEntry, type CommandId, commandIds, shownKeys } from '../../shared/commandList.ts'
import { knownPinyinKey } from '../../shared/model/pinyin.ts'
import { matchesSearch, type SearchIndex, searchIndex } from '../../shared/model/search.ts'
import type { Language } from '../../shared/text/terms.ts'
import type { App } from '../app/appContext.ts'
import { commandOf, runById } from '../commands/commands.ts'
import { pageText } from '../text/i18n.ts'
import { type PaletteItem, type PaletteSource, recentFirst } from './paletteItem.ts'

const prefix = 'command:'

/** Every command of the list but the palette itself. One that can't be run now says why, or is left out. */
export const commandSource: PaletteSource = {
  kind: 'command',
  find: (app, words, most) => {
    const { language } = pageText(app.texts)
    const items = commandIds
      .filter((id) => matchesSearch(indexOf(id, language), words))
      .map((id) => itemOf(app, id))
      .filter((item) => item !== null)
    const listed =
      words.length === 0 ? items : recentFirst(items, app.session.getState().recentItems)
    const best = listed.toSorted(
      (left, right) => Number(left.why !== null) - Number(right.why !== null),
    )
    return { items: best.slice(0, most), total: items.length }
  },
  byId: (app, id) => {
    const name = commandIds.find((one) => prefix + one === id)
    const item = name === undefined ? null : itemOf(app, name)
    return item?.why === null ? item : null
  },
}

function itemOf(app: App, id: CommandId): PaletteItem | null {
  if (id === 'palette') return null
  const { t } = pageText(app.texts)
  const { why, isEnabled } = commandOf(id)
  const enabled = isEnabled(app)
  if (!enabled && why === undefined) return null
  const title = t(`command.${id}`)
  return {
    id: prefix + id,
    kind: 'command',
    title,
    titleKey: knownPinyinKey(title),
    detail: t(`palette.group.${commandEntry(id).group}`),
    keys: shownKeys(id),
    why: enabled || why === undefined ? null : t(`palette.why.${why}`),
    perform: (on) => runById(on, id),
  }
}

const indexes = new Map<string, SearchIndex>()

/** Commands are found by their words in the page's language and by their Chinese ones: an English page may have a Chinese reader. */
function indexOf(id: CommandId, language: Language): SearchIndex {
  const key = `${language} ${id}`
  let index = indexes.get(key)
  if (index === undefined) {
    const { words, also = '' } = commandEntry(id)
    const said = [words[language], words['zh-CN'], ...also.split(' ')]
    index = searchIndex(said, said.map(knownPinyinKey))
    indexes.set(key, index)
  }
  return index
}
