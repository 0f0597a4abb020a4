import fc from 'fast-check'
import { expect, test } from 'vitest'
import { impliedGrowth } from '../../shared/model/investmentPlan.ts'

test('268 growing to a five-year sum of 1680 implies 7.63 percent a year', () => {
  expect(impliedGrowth(268, 1680, 5)).toBeCloseTo(0.0763, 4)
  expect(impliedGrowth(100, 500, 5)).toBeCloseTo(0, 10)
})

test('years at the implied growth add up to the target', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.double({ min: 0.3, max: 4, noNaN: true }),
      fc.integer({ min: 1, max: 10 }),
      (base, times, years) => {
        const target = base * years * times
        const growth = impliedGrowth(base, target, years)
        if (growth === null) throw new Error('no growth was found')
        let sum = 0
        for (let year = 1; year <= years; year += 1) sum += base * (1 + growth) ** year
        expect(sum / target).toBeCloseTo(1, 9)
      },
    ),
  )
})

test('nothing is implied where no growth would do', () => {
  expect(impliedGrowth(0, 100, 5)).toBeNull()
  expect(impliedGrowth(100, 1, 5)).toBeNull()
})
