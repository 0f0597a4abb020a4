import { type RefObject, useEffect, useRef, useState } from 'react'
import { useApp } from '../../app/appContext.ts'

/**
 * Which rows of a list are open. The one that a link led to is open from the start, scrolled to and focused: a list is
 * mounted anew for each link that leads to it, and only when its rows are there.
 */
export function useShownItem(): {
  readonly open: ReadonlySet<string>
  readonly toggle: (id: string) => void
  readonly list: RefObject<HTMLDivElement | null>
} {
  const { planView } = useApp()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    const { itemId } = planView.getState()
    return new Set(itemId === null ? [] : [itemId])
  })
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { itemId } = planView.getState()
    if (itemId === null) return
    const row = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }, [planView])
  const toggle = (id: string) =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return { open, toggle, list }
}
