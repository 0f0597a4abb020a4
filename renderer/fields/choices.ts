import { pinyinKey } from '../../shared/model/pinyin.ts'
import {
  matchesSearch,
  type SearchIndex,
  searchIndex,
  searchWords,
} from '../../shared/model/search.ts'
import {
  constructionTypes,
  levels,
  stages,
  statisticsEntries,
} from '../../shared/model/vocabulary.ts'
import type { LedgerInfo } from '../../shared/schemas/ledger.ts'
import { type Language, terms } from '../../shared/text/terms.ts'
import type { ChoiceList } from './fieldKind.ts'

/** One value a field can take, with its word. `value: null` is 未填. */
export interface Choice {
  readonly value: string | null
  readonly word: string
}

/** The values of a list in the order people know them by, 未填 last. */
export function choicesOf(
  list: ChoiceList,
  info: LedgerInfo | null,
  language: Language,
): readonly Choice[] {
  const words = terms[language]
  const unfilled: Choice = { value: null, word: words.unfilled }
  switch (list) {
    case 'stage':
      return [...stages.map((value) => ({ value, word: words.stage[value] })), unfilled]
    case 'level':
      return [...levels.map((value) => ({ value, word: words.level[value] })), unfilled]
    case 'constructionType':
      return [
        ...constructionTypes.map((value) => ({ value, word: words.constructionType[value] })),
        unfilled,
      ]
    case 'kind':
      return [
        { value: 'project', word: words.kind.project },
        { value: 'programme', word: words.kind.programme },
      ]
    case 'statisticsEntry':
      return [
        ...statisticsEntries.map((value) => ({ value, word: words.statisticsEntry[value] })),
        unfilled,
      ]
    case 'park':
      return [...named(info?.parks.map((park) => park.name)), unfilled]
    case 'sector':
      return [...named(info?.sectors.map((sector) => sector.name)), unfilled]
    case 'category':
      return [...named(info?.categories), unfilled]
    default:
      return list satisfies never
  }
}

const indexes = new Map<string, SearchIndex>()

/** Whether a choice is found by what was typed: a part of its word, or its pinyin. */
export function matchesChoice(choice: Choice, typed: string): boolean {
  let index = indexes.get(choice.word)
  if (index === undefined) {
    index = searchIndex([choice.word], [pinyinKey(choice.word)])
    indexes.set(choice.word, index)
  }
  return matchesSearch(index, searchWords(typed))
}

function named(values: readonly string[] = []): readonly Choice[] {
  return [...new Set(values)].map((value) => ({ value, word: value }))
}
