import { compareGroups } from '../../../shared/model/groupOrder.ts'
import { countEntries } from '../../../shared/model/total.ts'
import { stages } from '../../../shared/model/vocabulary.ts'
import type { RegisterSpec } from '../../../shared/schemas/sheet.ts'
import type { GroupKey } from '../../../shared/schemas/viewFilter.ts'
import { groupWords } from '../../../shared/text/groupWords.ts'
import { type Language, terms } from '../../../shared/text/terms.ts'
import type { Database } from '../../store/connection.ts'
import { readCategories, readParks, readSectors } from '../../store/plans.ts'

/** What a row needs to have to be put into groups. */
export interface Grouped {
  readonly id: string
  readonly parentId: string | null
  /** Printed under its parent, which is on the sheet too. */
  readonly isChild: boolean
  /** Its value for each level of the sheet's groups. */
  readonly places: readonly (string | null)[]
}

/** A group's projects in order, and the groups they are divided into. */
export interface EntryGroup<Entry> {
  readonly label: string | null
  readonly entries: readonly Entry[]
  readonly groups: readonly EntryGroup<Entry>[]
}

/** The rows in the groups that the sheet asks for, in the plan's order of each level; all in one where it asks for none. */
export function groupEntries<Entry extends Grouped>(
  database: Database,
  spec: RegisterSpec,
  entries: readonly Entry[],
): readonly EntryGroup<Entry>[] {
  if (spec.groupBy.length === 0) return [{ label: null, entries, groups: [] }]
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  // A child stands with its parent, whatever it says itself.
  const placeOf = (entry: Entry) =>
    (entry.isChild && entry.parentId !== null ? byId.get(entry.parentId) : entry)?.places ?? []
  const levels = spec.groupBy.map((key) => ({
    key,
    compare: compareGroups(readListed(database, key)),
  }))
  const { heading, counted, count } = groupWords[spec.language]
  const divide = (members: readonly Entry[], level: 0 | 1): readonly EntryGroup<Entry>[] => {
    const by = levels[level]
    if (by === undefined) return []
    return [...Map.groupBy(members, (entry) => placeOf(entry)[level] ?? null)]
      .toSorted(([left], [right]) => by.compare(left, right))
      .map(([value, within], index) => {
        const name = value === null ? null : shownValue(by.key, value, spec.language)
        const label = heading(level, index + 1, by.key, name)
        return {
          label: counted(label, count(countEntries(within))),
          entries: within,
          groups: level === 0 ? divide(within, 1) : [],
        }
      })
  }
  return divide(entries, 0)
}

/** What a group is called: a stage is kept as a key, all else as it reads. */
function shownValue(key: GroupKey, value: string, language: Language): string {
  const stage = key === 'stage' ? stages.find((one) => one === value) : undefined
  return stage === undefined ? value : terms[language].stage[stage]
}

/** The plan's own order of a group's values; empty where there is none. */
export function readListed(database: Database, key: GroupKey): readonly string[] {
  switch (key) {
    case 'stage':
      return stages
    case 'sector':
      return readSectors(database).map(({ name }) => name)
    case 'park':
      return readParks(database).map(({ name }) => name)
    case 'category':
      return readCategories(database)
    case 'owner':
    case 'responsibleUnit':
      return []
    default:
      return key satisfies never
  }
}
