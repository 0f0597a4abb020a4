import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import { Popover } from '../../components/Popover.tsx'
import { type Axis, type FilteredRows, unfilledValue } from '../../state/filterRows.ts'
import { clearAxis, toggleValue } from '../../state/viewStore.ts'
import { shortFieldWord, useText } from '../../text/i18n.ts'
import { axisValues, axisWord } from './axisValues.ts'
import { type ChipSize, fitChips } from './fitChips.ts'
import { textWidth } from './textWidth.ts'
import { useWidth } from './useWidth.ts'

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
  const chosen = useView((state) => state.filter.chosen[axis])
  const row = useRef<HTMLDivElement>(null)
  const available = useWidth(row)
  const counts = filtered.counts[axis]
  const countOf = (value: string) => counts.get(value) ?? 0
  const values = axisValues(axis, info, filtered, chosen)
  const widthOf = (word: string, count: number) =>
    textWidth(word) + textWidth(String(count)) + chipPadding
  const fixed =
    widthOf(t('filter.all'), filtered.allOf[axis]) +
    widthOf(words.unfilled, countOf(unfilledValue)) +
    2 * chipGap
  const sizes = values.map((value): ChipSize => ({
    value,
    width: widthOf(axisWord(axis, value, words), countOf(value)),
    rank: chosen.includes(value) ? 'chosen' : countOf(value) > 0 ? 'held' : 'empty',
  }))
  const shown = fitChips(sizes, available - fixed, moreWidth, chipGap)
  const natural = sizes.reduce((sum, size) => sum + size.width + chipGap, labelWidth + fixed)
  const rest = values.filter((value) => !shown.includes(value))
  const label = shortFieldWord(axis, text)
  const chip = (value: string) => (
    <button
      key={value}
      type="button"
      className="chip"
      aria-pressed={chosen.includes(value)}
      tabIndex={value === chosen[0] ? 0 : -1}
      data-empty={countOf(value) === 0 ? '' : undefined}
      data-testid={`chip-${axis}-${value === unfilledValue ? 'unfilled' : value}`}
      onClick={() => toggleValue(view, axis, value)}
    >
      {axisWord(axis, value, words)} <span className="chipCount">{countOf(value)}</span>
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
          aria-pressed={chosen.length === 0}
          tabIndex={chosen.length === 0 ? 0 : -1}
          onClick={() => clearAxis(view, axis)}
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
                    checked={chosen.includes(value)}
                    onChange={() => toggleValue(view, axis, value)}
                  />
                  <span className="checkWord">{axisWord(axis, value, words)}</span>
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
