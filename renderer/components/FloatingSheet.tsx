import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** What a sheet hangs from, in pixels of the window; for a point both edges are the same. */
export interface Anchor {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

interface FloatingSheetProps {
  readonly label: string
  readonly role: 'dialog' | 'menu'
  readonly className: string
  readonly anchor: Anchor
  readonly testId?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

const margin = 8

/**
 * A sheet that is open from the start, below its anchor or, where there is no room, above it. The browser closes it at Escape and
 * at a click elsewhere, and gives the focus back to where it was.
 */
export function FloatingSheet(props: FloatingSheetProps) {
  const { label, role, className, anchor, testId, onClose, children } = props
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const opened = sheet.current
    if (opened === null) return undefined
    opened.showPopover()
    place(opened, anchor)
    opened.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
    return () => {
      if (opened.matches(':popover-open')) opened.hidePopover()
    }
    // Where it hangs is settled when it opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <div
      ref={sheet}
      popover="auto"
      className={`popover ${className}`}
      role={role}
      aria-label={label}
      data-testid={testId}
      onToggle={(event) => {
        if (event.target === sheet.current && event.newState === 'closed') onClose()
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </div>
  )
}

function place(sheet: HTMLElement, { left, top, bottom }: Anchor): void {
  const { offsetWidth: width, offsetHeight: height } = sheet
  const below = window.innerHeight - bottom - margin
  const y = height <= below || below >= top ? bottom : Math.max(margin, top - height)
  sheet.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`
  sheet.style.top = `${Math.max(margin, Math.min(y, window.innerHeight - height - margin))}px`
}
