import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWidth } from '../useWidth.ts'
import { moveBetweenFigures } from './moveBetweenFigures.ts'
import { pxPerMm } from './paper.ts'

export type Zoom = 'fit' | 'full'

/** Of its own size: an upright page as wide as a window would show a few lines at a time. */
const widest = 1.2

interface PaperViewProps {
  readonly label: string
  /** Of the paper. */
  readonly widthMm: number
  readonly zoom: Zoom
  /** From 0. */
  readonly index: number
  readonly pages: number
  readonly onTurn: (index: number) => void
  /** @param widthPx of the paper on the screen */
  readonly children: (widthPx: number) => ReactNode
}

/** A desk with one page on it: PageUp and PageDown turn pages, arrow keys go from figure to figure. */
export function PaperView(props: PaperViewProps) {
  const { label, widthMm, zoom, index, pages, onTurn, children } = props
  const desk = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const width = useWidth(room)
  const paper = widthMm * pxPerMm
  useEffect(() => {
    desk.current?.scrollTo({ top: 0, left: 0 })
    // A page that is turned to begins at its top.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [index])
  const answerKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = turned(event.key, index, pages)
    const isAnswered =
      to === null ? moveBetweenFigures(event.currentTarget as HTMLElement, event.key) : true
    if (!isAnswered) return
    event.preventDefault()
    if (to !== null && to !== index) {
      // The figure that had the focus goes with its page.
      desk.current?.focus()
      onTurn(to)
    }
  }
  return (
    <div
      ref={desk}
      className="paperDesk"
      role="region"
      aria-label={label}
      // A region that scrolls is reached by keys.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-testid="paper-desk"
      onKeyDown={answerKey}
    >
      <div ref={room} className="paperRoom">
        {width > 0 ? children(zoom === 'fit' ? Math.min(width, widest * paper) : paper) : null}
      </div>
    </div>
  )
}

function turned(key: string, index: number, pages: number): number | null {
  switch (key) {
    case 'PageDown':
      return Math.min(pages - 1, index + 1)
    case 'PageUp':
      return Math.max(0, index - 1)
    case 'Home':
      return 0
    case 'End':
      return Math.max(0, pages - 1)
    default:
      return null
  }
}
