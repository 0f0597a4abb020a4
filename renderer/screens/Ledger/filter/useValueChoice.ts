import { useEffect, useMemo, useState } from 'react'
import { type SearchWord, searchWords } from '../../../../shared/model/search.ts'
import { unfilledValue } from '../../../../shared/schemas/viewFilter.ts'
import { useLedger } from '../../../app/appContext.ts'
import type { ColumnId } from '../../../grid/columnIds.ts'
import { testOf } from '../../../state/conditions.ts'
import type { ColumnValues } from '../../../state/filterRows.ts'
import { useText } from '../../../text/i18n.ts'
import { valueWord } from '../../../text/valueWord.ts'
import { findsWord, orderValues, prepareWords } from './columnValues.ts'
import { conditionOf, countTicked, noTicks, type SetDraft, withTick } from './setDraft.ts'

/** The values of a column with what is ticked and searched among them. */
export interface ValueChoiceState {
  readonly query: string
  readonly search: (query: string) => void
  readonly searched: readonly SearchWord[]
  /** In order, without 未填. */
  readonly found: readonly string[]
  readonly hasUnfilled: boolean
  readonly draft: SetDraft
  /** What 应用 takes over: the ticks, or all that is found where nothing is ticked. */
  readonly toApply: SetDraft
  readonly tick: (values: readonly string[], ticked: boolean) => void
  /** Ticks all that is found, or none of it. */
  readonly tickFound: (ticked: boolean) => void
  readonly wordOf: (value: string) => string
  readonly countOf: (value: string) => number
  readonly summary: string
}

export function useValueChoice(
  column: ColumnId,
  { counts, rows }: ColumnValues,
  first: SetDraft,
): ValueChoiceState {
  const text = useText()
  const { t } = text
  const info = useLedger((state) => state.info)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [query, search] = useState('')
  const [draft, setDraft] = useState(first)
  const [ticked] = useState(first.values)
  const hasUnfilled = column !== 'name' && column !== 'id'
  const wordOf = (value: string) => valueWord(column, value, text, unit)
  const values = useMemo(
    () => orderValues(column, [...counts.keys(), ...ticked], info),
    [column, counts, ticked, info],
  )
  const all = hasUnfilled ? [...values, unfilledValue] : values
  const searched = searchWords(query)
  const isSearched = searched.length > 0
  const finds = (value: string) => findsWord(wordOf(value), searched)
  const found = isSearched ? values.filter(finds) : values
  const allFound = isSearched ? all.filter(finds) : all
  // As in Excel: what was searched for is what is wanted, if nothing else was said.
  const takesFound = isSearched && allFound.length > 0 && draft === noTicks
  const toApply = takesFound ? withTick(draft, true, allFound, all) : draft

  const inWords = values.map(wordOf)
  const wordList = inWords.join('\n')
  useEffect(() => prepareWords(wordList.split('\n')), [wordList])

  const rowsOf = rows.filter(testOf(conditionOf(column, toApply))).length
  const summary = () => {
    if (takesFound) return t('filters.sheet.willChoose', { n: allFound.length, rows: rowsOf })
    if (draft.values.size > 0) {
      return t('filters.sheet.chosen', { n: countTicked(draft, all), rows: rowsOf })
    }
    return t(draft.exclude ? 'filters.sheet.chosenAll' : 'filters.sheet.nothing', { rows: rowsOf })
  }
  const tick = (some: readonly string[], on: boolean) => setDraft(withTick(draft, on, some, all))
  return {
    query,
    search,
    searched,
    found,
    hasUnfilled,
    draft,
    toApply,
    tick,
    tickFound: (on) => tick(allFound, on),
    wordOf,
    countOf: (value) => counts.get(value) ?? 0,
    summary: summary(),
  }
}
