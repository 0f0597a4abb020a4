import type { CapacityRow, ProjectRow } from '../schemas/project.ts'
import { terms } from '../text/terms.ts'
import { describeCapacity } from './capacity.ts'
import { knownPinyinKey } from './pinyin.ts'
import { type SearchWord, searchText, searchWords } from './search.ts'
import { type Stage, stages } from './vocabulary.ts'

/**
 * What a project is found by, in the window and on the command line. By a part of a word or its pinyin: name, owner, park,
 * sector, category, stage, responsible unit, leader and the products of its capacity lines. By a part of a word alone: id,
 * code, place, notes, whole capacity lines and the plan's words. And by the word 未填, where any of `unfilledFields` is.
 */
export interface ProjectIndex {
  /** Name, id, code and capacity lines as `searchText` writes them; then place, notes and the plan's words. */
  readonly text: string
  /** Where in `text` the latter begin. */
  readonly proseAt: number
  readonly nameKey: string
  /** Values that many projects share, as places in `sharedValues`. */
  readonly shared: readonly number[]
  readonly stage: Stage | null
  readonly hasUnfilled: boolean
}

/** What the word 未填 asks about: the five things a clerk is sent to fill in. */
export const unfilledFields = [
  'stage',
  'park',
  'owner',
  'responsibleUnit',
  'totalInvestment',
] as const satisfies readonly (keyof ProjectRow)[]

/** A word of a query, with what it has found so far among the values that projects share. */
export interface ProjectWord extends SearchWord {
  /** The word names a stage in full: then the plan's words and notes are not looked at, which speak of stages all the time. */
  readonly isStage: boolean
  readonly isUnfilled: boolean
  readonly stages: ReadonlySet<Stage>
  /** For each of `sharedValues`: 0 not asked yet, 1 found, 2 not found. Grows with them. */
  verdicts: Uint8Array
}

interface SharedValue {
  readonly text: string
  readonly key: string
}

const sharedValues: SharedValue[] = []
const placeOf = new Map<string, number>()

/** @param capacities its own lines, and for a bundled entry those of its children */
export function projectIndex(
  project: ProjectRow,
  capacities: readonly CapacityRow[],
): ProjectIndex {
  const { name, owner, id, code, park, sector, category, responsibleUnit, leader } = project
  const identity = searchText([name, id, code, ...capacities.map(describeCapacity)])
  const prose = searchText([project.place, project.notes, project.verbatim])
  const products = capacities.map((line) => line.product)
  return {
    text: `${identity}\n${prose}`,
    proseAt: identity.length,
    nameKey: project.pinyin ?? knownPinyinKey(name),
    shared: [owner, park, sector, category, responsibleUnit, leader, ...products]
      .filter((value) => value !== null)
      .map(sharedPlace),
    stage: project.stage,
    hasUnfilled: unfilledFields.some((field) => project[field] === null),
  }
}

/** The words of a query. To be kept while the query is the same: they remember what they have been asked. */
export function projectWords(query: string): readonly ProjectWord[] {
  return searchWords(query).map((word) => {
    const named = stages.filter((stage) => stageSounds(stage, word.text))
    return {
      ...word,
      isStage: stages.some((stage) => terms['zh-CN'].stage[stage] === word.text),
      isUnfilled: unfilledWords.has(word.text),
      stages: new Set(named),
      verdicts: new Uint8Array(sharedValues.length),
    }
  })
}

/** Whether each word finds the project. */
export function matchesProject(index: ProjectIndex, words: readonly ProjectWord[]): boolean {
  for (const word of words) if (!matchesWord(index, word)) return false
  return true
}

/** Whether each word finds a child, or the entry that it belongs to: what the child leaves blank stands with its entry. */
export function matchesChild(
  child: ProjectIndex,
  entry: ProjectIndex,
  words: readonly ProjectWord[],
): boolean {
  return words.every((word) =>
    word.isUnfilled
      ? matchesWord(entry, word)
      : matchesWord(child, word) || matchesWord(entry, word),
  )
}

/** Whether whatever `after` finds is among what `before` found, so that only that need be asked. */
export function narrows(before: readonly ProjectWord[], after: readonly ProjectWord[]): boolean {
  return before.every((old) =>
    after.some(
      (word) =>
        word.text === old.text ||
        // A longer word finds less, but for those that mean more than their letters.
        (word.text.startsWith(old.text) && !isMeaning(old) && !isMeaning(word)),
    ),
  )
}

function isMeaning({ isStage, isUnfilled }: ProjectWord): boolean {
  return isStage || isUnfilled
}

function matchesWord(index: ProjectIndex, word: ProjectWord): boolean {
  if (word.isUnfilled) return index.hasUnfilled
  if (index.stage !== null && word.stages.has(index.stage)) return true
  const at = index.text.indexOf(word.text)
  if (at >= 0 && (!word.isStage || at < index.proseAt)) return true
  if (word.pinyin?.test(index.nameKey) === true) return true
  for (const place of index.shared) if (sharedMatches(place, word)) return true
  return false
}

function sharedMatches(place: number, word: ProjectWord): boolean {
  const known = word.verdicts[place] ?? 0
  if (known !== 0) return known === 1
  const value = sharedValues[place]
  const matches =
    value !== undefined && (value.text.includes(word.text) || word.pinyin?.test(value.key) === true)
  if (place >= word.verdicts.length) {
    const grown = new Uint8Array(2 * place + 64)
    grown.set(word.verdicts)
    word.verdicts = grown
  }
  word.verdicts[place] = matches ? 1 : 2
  return matches
}

function sharedPlace(value: string): number {
  let place = placeOf.get(value)
  if (place === undefined) {
    place = sharedValues.push({ text: searchText([value]), key: knownPinyinKey(value) }) - 1
    placeOf.set(value, place)
  }
  return place
}

/** 未填, its pinyin in full and its English word. Anything less would find nearly all rows by chance. */
const unfilledWords: ReadonlySet<string> = new Set(['未填', 'weitian', 'unfilled'])

/** Shorter beginnings of English words are far more often pinyin. */
const leastLatinLetters = 4

/** Whether a word is a part of a stage's Chinese word, its pinyin, or the beginning of one of its English words. */
function stageSounds(stage: Stage, word: string): boolean {
  const chinese = terms['zh-CN'].stage[stage]
  const english = terms.en.stage[stage].toLowerCase().split(' ')
  const [pattern] = searchWords(word)
  return (
    chinese.includes(word) ||
    pattern?.pinyin?.test(knownPinyinKey(chinese)) === true ||
    (word.length >= leastLatinLetters && english.some((part) => part.startsWith(word)))
  )
}
