import { type ReactNode, useId } from 'react'
import { useModal } from './useModal.ts'

interface DialogProps {
  readonly title: string
  readonly text?: string
  /** For a width or layout of its own. */
  readonly className?: string
  readonly testId?: string
  /** The element that has the focus at first, where it isn't the first one that can. */
  readonly focusId?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back. It writes no style the policy would refuse. */
export function Dialog({
  title,
  text,
  className,
  testId,
  focusId,
  onClose,
  children,
}: DialogProps) {
  const titleId = useId()
  const dialog = useModal(focusId)
  return (
    <dialog
      ref={dialog}
      className={className === undefined ? 'dialog' : `dialog ${className}`}
      data-testid={testId}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId} className="dialogTitle">
        {title}
      </h2>
      {text === undefined ? null : <p className="dialogText">{text}</p>}
      {children}
    </dialog>
  )
}
