import { type ReactNode, useEffect, useId, useRef } from 'react'

interface PopoverProps {
  readonly label: string
  readonly trigger: ReactNode
  readonly triggerClass: string
  /** Which edge of the trigger the popover keeps to. */
  readonly align?: 'left' | 'right'
  readonly testId?: string
  /** Counts up each time it is to open by itself. */
  readonly asked?: number
  /** Whether what it sets is in force: the button then stands out. */
  readonly active?: boolean
  readonly children: ReactNode
}

/** A button and the sheet that drops from it: in the top layer, closed by Escape or a click elsewhere, by the browser itself. */
export function Popover(props: PopoverProps) {
  const { label, trigger, triggerClass, align = 'left', testId, children } = props
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { asked = 0 } = props
  const answered = useRef(asked)
  useEffect(() => {
    if (asked === answered.current) return
    answered.current = asked
    sheet.current?.showPopover()
  }, [asked])
  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        popoverTarget={id}
        aria-haspopup="dialog"
        data-testid={testId}
        data-active={props.active === true ? '' : undefined}
      >
        {trigger}
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        className="popover"
        role="dialog"
        aria-label={label}
        onBeforeToggle={(event) => {
          if (event.newState !== 'open' || event.target !== sheet.current) return
          place(sheet.current, button.current, align)
        }}
        onToggle={(event) => {
          if (event.newState !== 'open' || event.target !== sheet.current) return
          place(sheet.current, button.current, align)
          const first =
            sheet.current.querySelector<HTMLElement>('input[type=radio]:checked') ??
            sheet.current.querySelector<HTMLElement>('input, button')
          first?.focus()
        }}
      >
        {children}
      </div>
    </>
  )
}

function place(sheet: HTMLElement, button: HTMLElement | null, align: 'left' | 'right'): void {
  if (button === null) return
  const { left, right, bottom } = button.getBoundingClientRect()
  sheet.style.top = `${bottom + 4}px`
  const margin = 8
  if (align === 'right') {
    sheet.style.right = `${Math.max(margin, window.innerWidth - right)}px`
    sheet.style.left = 'auto'
  } else {
    sheet.style.left = `${Math.min(left, Math.max(margin, window.innerWidth - sheet.offsetWidth - margin))}px`
  }
}
