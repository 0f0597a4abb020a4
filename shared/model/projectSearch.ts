import type { ProjectRow } from '../schemas/project.ts'
import { pinyinKey } from './pinyin.ts'
import { searchIndex, type SearchIndex } from './search.ts'

const keys = new Map<string, string>()

/** Owners, parks, sectors and units recur: their pinyin is worked out once. */
function keyOf(text: string): string {
  let key = keys.get(text)
  if (key === undefined) {
    key = pinyinKey(text)
    keys.set(text, key)
  }
  return key
}

/**
 * What a project is found by, in the window and on the command line: name, id, owner, park, sector, unit, capacities and
 * the plan's words; names also by pinyin.
 */
export function projectSearchIndex(
  project: ProjectRow,
  capacitySummary: string | null,
): SearchIndex {
  const { name, owner, id, park, sector, responsibleUnit, verbatim, pinyin } = project
  const others = [owner, park, sector, responsibleUnit]
  return searchIndex(
    [name, id, verbatim, ...others, capacitySummary],
    [pinyin ?? keyOf(name), ...others.filter((text) => text !== null).map(keyOf)],
  )
}
