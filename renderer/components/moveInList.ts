import type { KeyboardEvent } from 'react'

/** The keys of a list of things to open: ↑ and ↓ go to the one beside and open it. @param selector what is in the list */
export function moveInList(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = entries.findIndex((entry) => entry === document.activeElement)
  const next = entries[at + step]
  event.preventDefault()
  next?.focus()
  next?.click()
}
