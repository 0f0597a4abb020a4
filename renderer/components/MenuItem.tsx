import { Check } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'

interface MenuItemProps {
  readonly children: ReactNode
  /** Beside the words: a figure, a key. */
  readonly note?: ReactNode
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly danger?: boolean
  readonly testId?: string
  readonly onChoose: () => void
}

/** One line of a menu in a `Popover`; choosing it closes the menu. */
export function MenuItem(props: MenuItemProps) {
  const { children, note, checked = false, disabled = false, danger = false, testId } = props
  return (
    <button
      type="button"
      role="menuitem"
      className="menuItem"
      disabled={disabled}
      data-danger={danger ? '' : undefined}
      data-testid={testId}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
        props.onChoose()
      }}
    >
      <span className="menuCheck">{checked ? <Check size={14} strokeWidth={2} /> : null}</span>
      <span className="menuWord">{children}</span>
      {note === undefined ? null : <span className="menuNote">{note}</span>}
    </button>
  )
}

/** Up and down go from line to line, round at the ends. */
export function MenuItems({ children }: { readonly children: ReactNode }) {
  return (
    <div className="menuItems" role="presentation" onKeyDown={moveBetweenItems}>
      {children}
    </div>
  )
}

function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled')]
  const at = items.findIndex((item) => item === document.activeElement)
  const next = nextPlace(event.key, at, items.length)
  if (next === null) return
  event.preventDefault()
  event.stopPropagation()
  items.at(next)?.focus()
}

function nextPlace(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return -1
    default:
      return null
  }
}
