export interface ChipSize {
  readonly value: string
  readonly width: number
  /** Chosen chips stay in sight; empty ones are the first to go. */
  readonly rank: 'chosen' | 'held' | 'empty'
}

/**
 * Which chips fit into a row, in their own order. Where not all do, chosen ones come first, then those that some project holds, from
 * the left; `more` is the room the button for the rest takes. All in pixels.
 */
export function fitChips(
  chips: readonly ChipSize[],
  available: number,
  more: number,
  gap: number,
): readonly string[] {
  const whole = chips.reduce((sum, chip) => sum + chip.width + gap, 0)
  if (whole <= available) return chips.map((chip) => chip.value)
  let room = available - more
  const shown = new Set<string>()
  for (const rank of ['chosen', 'held', 'empty'] as const) {
    for (const chip of chips) {
      if (chip.rank !== rank) continue
      if (chip.width + gap > room) break
      room -= chip.width + gap
      shown.add(chip.value)
    }
  }
  return chips.map((chip) => chip.value).filter((value) => shown.has(value))
}
