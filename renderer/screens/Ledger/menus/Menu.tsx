import { Check } from 'lucide-react'
import { type KeyboardEvent, Fragment } from 'react'
import { useApp } from '../../../app/appContext.ts'
import { type Anchor, FloatingSheet } from '../../../components/FloatingSheet.tsx'
import { type MenuGroups, type MenuItem, offeredItems } from '../../../grid/menus/menuItem.ts'
import { useText } from '../../../text/i18n.ts'

interface MenuProps<Target> {
  readonly label: string
  readonly groups: MenuGroups<Target>
  readonly target: Target
  readonly anchor: Anchor
  readonly testId: string
  /** @param performed whether something was chosen */
  readonly onClose: (performed: boolean) => void
}

/** A list of things to do with what it was opened on. Arrows, Home and End walk; Enter and Space choose. */
export function Menu<Target>(props: MenuProps<Target>) {
  const { label, groups, target, anchor, testId, onClose } = props
  const text = useText()
  const app = useApp()
  const offered = offeredItems(groups, target, app)
  const line = (item: MenuItem<Target>, isFirst: boolean) => {
    const checked = item.isChecked?.(target, app)
    return (
      <button
        key={item.id}
        type="button"
        className="menuLine"
        role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked={checked}
        tabIndex={-1}
        disabled={item.isEnabled?.(target, app) === false}
        data-first={isFirst ? '' : undefined}
        data-danger={item.danger === true ? '' : undefined}
        data-testid={`menu-${item.id}`}
        onClick={() => {
          onClose(true)
          item.perform(target, app)
        }}
        onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
      >
        <span className="menuMark">
          {checked === true ? <Check size={14} strokeWidth={2} aria-hidden /> : null}
        </span>
        <span className="menuWord">{item.label(target, text, app)}</span>
        {item.shortcut === undefined ? null : <kbd>{item.shortcut}</kbd>}
      </button>
    )
  }
  const first = offered.flat().find((item) => item.isEnabled?.(target, app) !== false)
  return (
    <FloatingSheet
      label={label}
      role="menu"
      className="menu"
      anchor={anchor}
      testId={testId}
      onClose={() => onClose(false)}
    >
      <div role="presentation" onKeyDown={moveInMenu}>
        {offered.map((group, at) => (
          <Fragment key={group[0]?.id}>
            {at === 0 ? null : <div className="menuRule" role="separator" />}
            {group.map((item) => line(item, item === first))}
          </Fragment>
        ))}
      </div>
    </FloatingSheet>
  )
}

function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.menuLine:enabled')]
  const at = lines.findIndex((line) => line === document.activeElement)
  const next = {
    ArrowDown: (at + 1) % lines.length,
    ArrowUp: (at - 1 + lines.length) % lines.length,
    Home: 0,
    End: lines.length - 1,
  }[event.key]
  if (next === undefined) {
    // Tab would leave the menu open behind the focus.
    if (event.key === 'Tab') event.preventDefault()
    return
  }
  event.preventDefault()
  lines[next]?.focus()
}
