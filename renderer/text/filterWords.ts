import { axes, type Filter, unfilledValue } from '../state/filterRows.ts'
import { stages } from '../../shared/model/vocabulary.ts'
import { type PageText, shortFieldWord } from './i18n.ts'

/** The filter in words: `板块＝焦化、现代煤化工，搜索“金岩”`; empty where nothing is filtered. */
export function filterWords(filter: Filter, text: PageText): string {
  const { t, words } = text
  const parts = axes
    .filter((axis) => filter.chosen[axis].length > 0)
    .map((axis) =>
      t('filter.axis', {
        axis: shortFieldWord(axis, text),
        values: filter.chosen[axis]
          .map((value) => {
            if (value === unfilledValue) return words.unfilled
            const stage = axis === 'stage' ? stages.find((one) => one === value) : undefined
            return stage === undefined ? value : words.stage[stage]
          })
          .join(t('filter.valueSeparator')),
      }),
    )
  const query = filter.query.trim()
  if (query !== '') parts.push(t('filter.search', { query }))
  return parts.join(t('filter.axisSeparator'))
}
