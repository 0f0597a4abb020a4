import { describe, expect, it } from 'vitest'
import { fitNameColumn } from '../../renderer/grid/fitColumns.ts'
import { type ChipSize, fitChips } from '../../renderer/screens/Ledger/fitChips.ts'

describe('fitting the name column', () => {
  const after = [100, 200, 300].map((width, at) => ({ id: String(at), width }))
  const limits = { min: 240, max: 400 }

  it('widens it by what is left after the last column that is wholly in view', () => {
    expect(fitNameColumn(1000, 40, after, limits)).toBe(360)
    expect(fitNameColumn(660, 40, after, limits)).toBe(320)
  })

  it('never makes it narrower than it may be', () => {
    expect(fitNameColumn(100, 40, after, limits)).toBe(240)
  })
})

describe('fitting chips into a row', () => {
  const chip = (value: string, rank: ChipSize['rank']): ChipSize => ({ value, width: 50, rank })

  it('shows all where all fit', () => {
    expect(fitChips([chip('a', 'empty'), chip('b', 'held')], 108, 30, 4)).toEqual(['a', 'b'])
  })

  it('keeps chosen ones first, then those with projects, in their own order', () => {
    const chips = [chip('a', 'empty'), chip('b', 'held'), chip('c', 'held'), chip('d', 'chosen')]
    expect(fitChips(chips, 140, 30, 4)).toEqual(['b', 'd'])
  })
})
