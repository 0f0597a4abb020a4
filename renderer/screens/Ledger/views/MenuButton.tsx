import { type ReactNode, useRef, useState } from 'react'
import type { Anchor } from '../../../components/FloatingSheet.tsx'

interface MenuButtonProps {
  readonly label: string
  readonly className: string
  readonly testId: string
  readonly children: ReactNode
  /** The menu that hangs from the button while it is open. */
  readonly menu: (anchor: Anchor, close: () => void) => ReactNode
}

/** A button with a menu; a second click closes it. */
export function MenuButton({ label, className, testId, children, menu }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  // The browser closes an open menu before the click arrives, which would open it again.
  const wasOpen = useRef(false)
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        data-testid={testId}
        onPointerDown={() => {
          wasOpen.current = anchor !== null
        }}
        onClick={(event) => {
          const { left, top, bottom } = event.currentTarget.getBoundingClientRect()
          setAnchor(wasOpen.current ? null : { left, top, bottom: bottom + 4 })
          wasOpen.current = false
        }}
      >
        {children}
      </button>
      {anchor === null ? null : menu(anchor, () => setAnchor(null))}
    </>
  )
}
