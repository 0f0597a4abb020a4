import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { type Axis, unfilledValue } from '../../../shared/schemas/viewFilter.ts'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import { Popover } from '../../components/Popover.tsx'
import { isChosen, setOn } from '../../state/editFilter.ts'
import type { FilteredRows } from '../../state/filterRows.ts'
import { clearCondition, toggleValue } from '../../state/viewStore.ts'
import { shortFieldWord, useText } from '../../text/i18n.ts'
import { valueWord } from '../../text/valueWord.ts'
import { axisValues } from './axisValues.ts'
import { type ChipSize, fitChips } from './fitChips.ts'
import { textWidth } from './textWidth.ts'
import { useWidth } from '../../components/useWidth.ts'

/** Padding, the gap before the count, and room for the bolder look of a chosen chip. */
const chipPadding = 22
const chipGap = 4
const moreWidth = 84
const labelWidth = 56

export function ChipRow({
  axis,
  filtered,
  shared = false,
}: {
  readonly axis: Axis
  readonly filtered: FilteredRows
  /** Whether another row stands beside it: then each takes room as it needs it. */
  readonly shared?: boolean
}) {
  const text = useText()
  const { t, words } = text
  const { view } = useApp()
  const info = useLedger((state) => state.info)
  const condition = useView((state) => setOn(state.filter, axis))
  const row = useRef<HTMLDivElement>(null)
  const available = useWidth(row)
  const counts = filtered.counts[axis]
  const countOf = (value: string) => counts.get(value) ?? 0
  const values = axisValues(axis, info, filtered, condition?.values ?? [])
  const wordOf = (value: string) => valueWord(axis, value, text, 'wan')
  const widthOf = (word: string, count: number) =>
    textWidth(word) + textWidth(String(count)) + chipPadding
  const fixed =
    widthOf(t('filter.all'), filtered.allOf[axis]) +
    widthOf(words.unfilled, countOf(unfilledValue)) +
    2 * chipGap
  const sizes = values.map((value): ChipSize => ({
    value,
    width: widthOf(wordOf(value), countOf(value)),
    rank: isChosen(condition, value) ? 'chosen' : countOf(value) > 0 ? 'held' : 'empty',
  }))
  const shown = fitChips(sizes, available - fixed, moreWidth, chipGap)
  const natural = sizes.reduce((sum, size) => sum + size.width + chipGap, labelWidth + fixed)
  const firstChosen = [...shown, unfilledValue].find((value) => isChosen(condition, value))
  const rest = values.filter((value) => !shown.includes(value))
  const label = shortFieldWord(axis, text)
  const chip = (value: string) => (
    <button
      key={value}
      type="button"
      className="chip"
      aria-pressed={isChosen(condition, value)}
      tabIndex={value === firstChosen ? 0 : -1}
      data-empty={countOf(value) === 0 ? '' : undefined}
      data-testid={`chip-${axis}-${value === unfilledValue ? 'unfilled' : value}`}
      onClick={() => toggleValue(view, axis, value)}
    >
      {wordOf(value)} <span className="chipCount">{countOf(value)}</span>
    </button>
  )
  return (
    <div
      className="chipRow"
      role="group"
      aria-label={t('filter.group', { axis: label })}
      style={shared ? { flexGrow: natural } : undefined}
    >
      <span className="chipLabel">{label}</span>
      <div ref={row} className="chips" onKeyDown={moveBetweenChips}>
        <button
          type="button"
          className="chip"
          aria-pressed={condition === null}
          tabIndex={firstChosen === undefined ? 0 : -1}
          onClick={() => clearCondition(view, axis, 'set')}
        >
          {t('filter.all')} <span className="chipCount">{filtered.allOf[axis]}</span>
        </button>
        {shown.map(chip)}
        {rest.length === 0 ? null : (
          <Popover
            label={t('filter.moreTitle', { axis: label })}
            triggerClass="chip chipMore"
            testId={`chip-${axis}-more`}
            trigger={
              <>
                {t('filter.more', { n: rest.length })}
                <ChevronDown size={13} />
              </>
            }
          >
            <div className="chipList">
              {rest.map((value) => (
                <label key={value} className="checkLine">
                  <input
                    type="checkbox"
                    checked={isChosen(condition, value)}
                    onChange={() => toggleValue(view, axis, value)}
                  />
                  <span className="checkWord">{wordOf(value)}</span>
                  <span className="chipCount">{countOf(value)}</span>
                </label>
              ))}
            </div>
          </Popover>
        )}
        {chip(unfilledValue)}
      </div>
    </div>
  )
}

/** Left and right go from chip to chip; for Tab the whole row is one stop. */
function moveBetweenChips(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const chips = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > button')]
  const at = chips.findIndex((chip) => chip === document.activeElement)
  chips[at + step]?.focus()
}
