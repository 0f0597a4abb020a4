import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SectionRow } from '../../../../shared/schemas/plan.ts'
import { useApp } from '../../../app/appContext.ts'
import type { Found } from '../../../state/planFind.ts'
import { type MarginNote, placeNotes } from '../../../state/planText.ts'
import { useText } from '../../../text/i18n.ts'
import { lineHeight, noteHeight, sheetPadding } from './lineMetrics.ts'
import { NoteColumn } from './NoteColumn.tsx'
import { TextLine } from './TextLine.tsx'

interface TextSheetProps {
  readonly lines: readonly string[]
  readonly sections: readonly SectionRow[]
  readonly boxLines: ReadonlySet<number>
  readonly notes: readonly MarginNote[]
  /** Index 0 is line 1; empty where citations aren't marked. */
  readonly cited: readonly boolean[]
  readonly found: readonly Found[]
  readonly foundAt: Found | null
  /** The line that was clicked. */
  readonly chosen: number | null
  readonly onChoose: (line: number | null) => void
  readonly onShow: (span: readonly [first: number, last: number]) => void
}

/** Lines drawn above and below those that are seen, so that scrolling finds them there. */
const spare = 24

export function TextSheet(props: TextSheetProps) {
  const { lines, sections, boxLines, notes, cited, found, foundAt, chosen, onChoose, onShow } =
    props
  const { t } = useText()
  const { planView } = useApp()
  const highlighted = useStore(planView, (state) => state.lines)
  const asked = useStore(planView, (state) => state.asked)
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<readonly [number, number]>([1, 40])
  const [openNotes, setOpenNotes] = useState<ReadonlySet<string>>(new Set())

  const headings = useMemo(() => new Map(sections.map((each) => [each.line, each])), [sections])
  const parts = useMemo(() => {
    const current = new Set(foundAt)
    return Map.groupBy(
      found.flatMap((one) => one.map((part) => ({ ...part, current: current.has(part) }))),
      (part) => part.line,
    )
  }, [found, foundAt])
  const placed = useMemo(
    () =>
      placeNotes(notes, lineHeight, noteHeight, (note) =>
        openNotes.has(note.key) ? note.citations.length + 1 : 1,
      ),
    [notes, openNotes],
  )

  const look = () => {
    const box = scroller.current
    if (box === null) return
    const first = Math.max(1, Math.floor((box.scrollTop - sheetPadding) / lineHeight) + 1)
    const last = Math.min(lines.length, first + Math.ceil(box.clientHeight / lineHeight))
    if (first === seen[0] && last === seen[1]) return
    setSeen([first, last])
    onShow([first, Math.min(lines.length, last - 1)])
    planView.setState({ topLine: first })
  }

  /** To the lines that were asked for, a third down the window; else to where reading stopped. */
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    const { lines: span, topLine, answered } = planView.getState()
    if (span === null || answered === asked) {
      box.scrollTop = topLine === 1 ? 0 : (topLine - 1) * lineHeight + sheetPadding
    } else {
      box.scrollTop = (span.firstLine - 1) * lineHeight - box.clientHeight / 3
    }
    planView.setState({ answered: asked })
    look()
    // Only when somebody asks: where one reads is written down as one scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])

  useEffect(() => {
    const box = scroller.current
    const line = foundAt?.[0]?.line
    if (box === null || line === undefined) return
    const top = (line - 1) * lineHeight
    if (top < box.scrollTop + lineHeight || top > box.scrollTop + box.clientHeight - 3 * lineHeight)
      box.scrollTop = top - box.clientHeight / 3
  }, [foundAt])

  useEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    const observer = new ResizeObserver(() => look())
    observer.observe(box)
    return () => observer.disconnect()
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return
    if (event.key === 'Escape') {
      planView.setState({ lines: null })
      onChoose(null)
      return
    }
    if (event.key === 'Enter') {
      event.currentTarget.querySelector<HTMLElement>('.noteBox[data-marked] .note')?.focus()
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = Math.min(lines.length, Math.max(1, (chosen ?? seen[0] - step) + step))
    onChoose(next)
    const box = event.currentTarget
    const top = (next - 1) * lineHeight + sheetPadding
    if (top < box.scrollTop + sheetPadding) box.scrollTop = top - sheetPadding
    else if (top + 2 * lineHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = top + 2 * lineHeight - box.clientHeight
  }

  const first = Math.max(1, seen[0] - spare)
  const last = Math.min(lines.length, seen[1] + spare)
  const from = (first - 1) * lineHeight
  const to = last * lineHeight
  const bottom = placed.at(-1)
  const height = Math.max(
    lines.length * lineHeight,
    bottom === undefined ? 0 : bottom.top + bottom.rows * noteHeight,
  )
  return (
    <div
      ref={scroller}
      className="textSheet"
      role="region"
      tabIndex={0}
      aria-label={t('plan.text.lines')}
      data-testid="plan-text"
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div className="textLength" style={{ height: height + 2 * sheetPadding }}>
        <div className="textWindow" style={{ transform: `translateY(${from + sheetPadding}px)` }}>
          {lines.slice(first - 1, last).map((text, at) => {
            const line = first + at
            return (
              <TextLine
                key={line}
                line={line}
                text={text}
                heading={headings.get(line) ?? null}
                isBox={boxLines.has(line)}
                isCited={cited[line - 1] ?? false}
                isHighlighted={
                  highlighted !== null &&
                  line >= highlighted.firstLine &&
                  line <= highlighted.lastLine
                }
                isChosen={line === chosen}
                found={parts.get(line)}
                onChoose={onChoose}
              />
            )
          })}
        </div>
        <NoteColumn
          lines={lines}
          placed={placed.filter(({ top, rows }) => top + rows * noteHeight >= from && top <= to)}
          openNotes={openNotes}
          chosen={chosen}
          highlighted={highlighted}
          onToggle={(key) =>
            setOpenNotes((before) => {
              const next = new Set(before)
              if (!next.delete(key)) next.add(key)
              return next
            })
          }
        />
      </div>
    </div>
  )
}
