import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import type { SearchWord } from '../../../../shared/model/search.ts'
import { unfilledValue } from '../../../../shared/schemas/viewFilter.ts'
import { Marked } from '../../../components/Marked.tsx'
import { useText } from '../../../text/i18n.ts'
import { isTicked, type SetDraft } from './setDraft.ts'

interface ValueListProps {
  readonly label: string
  /** Those that are found, in order, without 未填. */
  readonly values: readonly string[]
  readonly hasUnfilled: boolean
  readonly wordOf: (value: string) => string
  readonly countOf: (value: string) => number
  readonly searched: readonly SearchWord[]
  readonly draft: SetDraft
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly onTick: (values: readonly string[], ticked: boolean) => void
  /** The focus goes back above the list. */
  readonly onLeave: () => void
}

/** Pixels. */
const lineHeight = 30
const linesShown = 8
/** Lines drawn above and below those in sight. */
const spare = 4

/**
 * Values with ticks and counts. Only the lines in sight are drawn, since a ledger has thousands of owners. One stop for Tab:
 * arrows walk, Space ticks, Ctrl+A ticks all that are found.
 */
export function ValueList(props: ValueListProps) {
  const { label, values, hasUnfilled, wordOf, countOf, searched, draft, listRef } = props
  const { onTick, onLeave } = props
  const { t } = useText()
  const id = useId()
  const [scrollTop, setScrollTop] = useState(0)
  const [active, setActive] = useState(0)
  const scroll = useRef<HTMLDivElement>(null)
  const lines = hasUnfilled ? [...values, unfilledValue] : values
  const at = Math.min(active, lines.length - 1)
  const first = Math.max(0, Math.floor(scrollTop / lineHeight) - spare)
  const shown = values.slice(first, first + linesShown + 2 * spare)

  const goTo = (next: number) => {
    const line = Math.max(0, Math.min(lines.length - 1, next))
    setActive(line)
    const scroller = scroll.current
    if (scroller === null || line >= values.length) return
    const top = line * lineHeight
    if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (top + lineHeight > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = top + lineHeight - scroller.clientHeight
    }
  }
  const toggle = (value: string) => onTick([value], !isTicked(draft, value))
  const onKeyDown = (event: KeyboardEvent) => {
    const value = lines[at]
    if (event.key === ' ' && value !== undefined) toggle(value)
    else if (event.ctrlKey && event.key.toLowerCase() === 'a') onTick(values, true)
    else if (event.key === 'ArrowUp' && at <= 0) onLeave()
    else if (event.key in steps) goTo(at + (steps[event.key] ?? 0))
    else return
    event.preventDefault()
  }
  const line = (value: string, place: number) => (
    <div
      key={value}
      id={`${id}-${place}`}
      className="valueLine"
      role="option"
      aria-selected={isTicked(draft, value)}
      data-active={place === at ? '' : undefined}
      data-testid={`filter-value-${value === unfilledValue ? 'unfilled' : value}`}
      onClick={() => {
        setActive(place)
        toggle(value)
      }}
    >
      <span className="tick" data-on={isTicked(draft, value) ? '' : undefined} aria-hidden="true" />
      <span className="cellText" title={wordOf(value)}>
        <Marked text={wordOf(value)} words={value === unfilledValue ? [] : searched} />
      </span>
      <span className="valueCount">{countOf(value)}</span>
    </div>
  )
  return (
    <div
      ref={listRef}
      className="valueList"
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        ref={scroll}
        className="valueScroll"
        role="presentation"
        style={{ height: Math.max(1, Math.min(linesShown, values.length)) * lineHeight }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        {values.length === 0 ? (
          <p className="valueNone">{t('filters.sheet.noValue')}</p>
        ) : (
          <div role="presentation" style={{ height: values.length * lineHeight }}>
            <div role="presentation" style={{ transform: `translateY(${first * lineHeight}px)` }}>
              {shown.map((value, index) => line(value, first + index))}
            </div>
          </div>
        )}
      </div>
      {hasUnfilled ? (
        <div className="valueUnfilled">{line(unfilledValue, values.length)}</div>
      ) : null}
    </div>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -linesShown,
  PageDown: linesShown,
  Home: -Infinity,
  End: Infinity,
}
