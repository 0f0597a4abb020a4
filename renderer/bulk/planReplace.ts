import type { TextRange } from '../../shared/model/searchRanges.ts'
import type { ProjectField } from '../../shared/schemas/project.ts'
import { fieldKinds } from '../fields/fieldKind.ts'
import type { CellChange } from '../grid/range/cellChange.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'

/** What to look for: the letters as they stand, no pattern. */
export interface ReplaceQuery {
  readonly find: string
  readonly replacement: string
  readonly matchCase: boolean
  /** Only where nothing else stands in the cell. */
  readonly wholeCell: boolean
}

/** A cell in which the words stand. */
export interface ReplaceHit {
  readonly change: CellChange
  /** Where they stand. */
  readonly found: readonly TextRange[]
  /** Where their replacement would stand. */
  readonly replaced: readonly TextRange[]
  /** Why it can't be replaced: what would come of it is no change, or nothing that the field takes. */
  readonly problem: 'same' | 'tooLong' | 'nameRequired' | null
}

/** Fields of free text. Others take only what stands in a list, or are no text at all. */
export const textFields = (Object.keys(fieldKinds) as readonly ProjectField[]).filter(
  (field) => fieldKinds[field].kind === 'text' && field !== 'pinyin',
)

/** Every cell in which the words stand, row by row. A cell left with nothing becomes 未填. */
export function planReplace(
  rows: readonly LedgerRow[],
  fields: readonly ProjectField[],
  query: ReplaceQuery,
): readonly ReplaceHit[] {
  if (query.find === '') return []
  const pattern = literalPattern(query)
  return rows.flatMap((row) =>
    fields.flatMap((field) => {
      const before = row.project[field]
      if (typeof before !== 'string') return []
      const found = [...before.matchAll(pattern)].map(({ 0: match, index }): TextRange => [
        index,
        index + match.length,
      ])
      return found.length === 0 ? [] : [hitOf(row, field, before, found, query.replacement)]
    }),
  )
}

function hitOf(
  row: LedgerRow,
  field: ProjectField,
  before: string,
  found: readonly TextRange[],
  replacement: string,
): ReplaceHit {
  let text = ''
  let done = 0
  const replaced = found.map(([start, end]): TextRange => {
    text += before.slice(done, start)
    done = end
    const at = text.length
    text += replacement
    return [at, text.length]
  })
  text += before.slice(done)
  // The ledger keeps no blanks at the ends, and no text is 未填.
  const kept = text.trim()
  const cut = text.length - text.trimStart().length
  return {
    change: { row, field, before, after: kept === '' ? null : kept },
    found,
    replaced: replaced
      .map(([start, end]): TextRange => [
        Math.max(0, start - cut),
        Math.min(kept.length, end - cut),
      ])
      .filter(([start, end]) => end > start),
    problem: kept === before ? 'same' : problemOf(field, kept),
  }
}

function problemOf(field: ProjectField, text: string): ReplaceHit['problem'] {
  const kind = fieldKinds[field]
  if (kind.kind !== 'text') return null
  if (text.length > kind.maxLength) return 'tooLong'
  return text === '' && kind.required === true ? 'nameRequired' : null
}

/** The unicode flag keeps the two halves of a rare character together. */
function literalPattern({ find, matchCase, wholeCell }: ReplaceQuery): RegExp {
  const literal = find.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(wholeCell ? `^${literal}$` : literal, matchCase ? 'gu' : 'giu')
}
