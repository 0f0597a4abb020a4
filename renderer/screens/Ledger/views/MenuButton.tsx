import { type ReactNode, useRef, useState } from 'react'
import type { Anchor } from '../../../components/FloatingSheet.tsx'
import type { MenuGroups } from '../../../grid/menus/menuItem.ts'
import { Menu } from '../menus/Menu.tsx'

interface MenuButtonProps<Target> {
  readonly label: string
  readonly className: string
  readonly testId: string
  readonly children: ReactNode
  readonly groups: MenuGroups<Target>
  readonly target: Target
}

/** A button with a menu; a second click closes it. */
export function MenuButton<Target>(props: MenuButtonProps<Target>) {
  const { label, className, testId, groups, target } = props
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
        {props.children}
      </button>
      {anchor === null ? null : (
        <Menu
          label={label}
          groups={groups}
          target={target}
          anchor={anchor}
          testId={`${testId}-open`}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  )
}
