import { type RefObject, useLayoutEffect, useRef } from 'react'

/** For the browser's own modal dialog: open while mounted, the focus inside; closing gives the focus back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page, or the focus would not go back to where it was.
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return dialog
}
