import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * For the browser's own modal dialog: open while mounted, the focus inside; closing gives the focus back.
 *
 * @param focusId the element that has the focus at first; where left out it is the first one that can
 */
export function useModal(focusId?: string): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page, or the focus would not go back to where it was.
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    if (focusId !== undefined) document.getElementById(focusId)?.focus()
    return () => opened?.close()
    // Only at first: later the person is somewhere else.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return dialog
}
