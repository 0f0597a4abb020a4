import { useState } from 'react'

/** Lines drawn at first, and more at each wish: thousands take seconds to lay out. */
const step = 200

interface ShownCount {
  readonly shown: number
  /** How many the next wish adds; 0 where all are shown. */
  readonly next: number
  readonly showMore: () => void
}

/** @param subject what the list is of; another one starts at the top again */
export function useShownCount(total: number, subject: unknown): ShownCount {
  const [state, setState] = useState({ subject, shown: step })
  const most = state.subject === subject ? state.shown : step
  return {
    shown: Math.min(most, total),
    next: Math.min(step, Math.max(0, total - most)),
    showMore: () => setState({ subject, shown: most + step }),
  }
}
