import { type RefObject, useEffect, useRef, useState } from 'react'

/** Rows kept ready beyond what can be seen, so that arrow keys and Tab always find the next one. */
const spare = 12

interface RowWindow {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly first: number
  /** One past the last row to draw. */
  readonly end: number
  /** Heights that stand for the rows not drawn, in pixels. */
  readonly above: number
  readonly below: number
}

/** Which rows of a long table are drawn: those in sight and a few around them. All rows are of one height, in pixels. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 900 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = () => {
      const { scrollTop, clientHeight } = element
      // In steps of some rows: between them the same rows are drawn.
      const step = rowHeight * 4
      const top = Math.floor(scrollTop / step) * step
      setView((before) =>
        before.top === top && before.height === clientHeight
          ? before
          : { top, height: clientHeight },
      )
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [rowHeight])
  const first = Math.min(count, Math.max(0, Math.floor(view.top / rowHeight) - spare))
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare + 4)
  return {
    scroller,
    first,
    end,
    above: first * rowHeight,
    below: (count - end) * rowHeight,
  }
}
