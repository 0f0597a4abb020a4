import type { OfferedView } from '../../../app/viewActions.ts'
import { type ChipSize, fitChips } from '../fitChips.ts'

export interface TabSize {
  readonly view: OfferedView
  /** Pixels, without the gap to the next. */
  readonly width: number
}

/** Pixels. */
export const tabGap = 20
const addWidth = 36
const moreWidth = 64

export interface FittedTabs {
  readonly shown: ReadonlySet<string>
  /** What is left at the right, in pixels. */
  readonly room: number
}

/**
 * Which tabs fit: the active one first, then 全部 and those that people made, then the other built-in ones, which everybody knows
 * how to find under 更多.
 */
export function fitTabs(
  sizes: readonly TabSize[],
  activeId: string,
  available: number,
): FittedTabs {
  const chips = sizes.map(({ view, width }): ChipSize => ({
    value: view.id,
    width,
    rank: view.id === activeId ? 'chosen' : view.isBuiltIn && view.id !== 'all' ? 'empty' : 'held',
  }))
  const shown = new Set(fitChips(chips, available - addWidth, moreWidth, tabGap))
  const taken = sizes
    .filter(({ view }) => shown.has(view.id))
    .reduce((sum, { width }) => sum + width + tabGap, addWidth - tabGap)
  const more = shown.size === sizes.length ? 0 : moreWidth
  return { shown, room: available - taken - more }
}
