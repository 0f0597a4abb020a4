import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatQuantity, summariseCapacities } from '../../shared/model/capacity.ts'
import { canonicalCapacity, scaleByPower } from '../../shared/model/capacityUnit.ts'

test.each([
  [5000, '吨', 0.5, '万吨/年'],
  [30_000, '吨', 3, '万吨/年'],
  [500, '万吨', 500, '万吨/年'],
  [7.5, '万吨/年', 7.5, '万吨/年'],
  [2, '亿NM³/年', 2, '亿立方米/年'],
  [5, '亿m³', 5, '亿立方米/年'],
  [3, '亿立方', 3, '亿立方米/年'],
  [1, 'G瓦', 1000, 'MW'],
  [35, '万千瓦', 350, 'MW'],
  [100, 'MW', 100, 'MW'],
  [27_538, '户', 27_538, '户'],
])('%d %s is %d %s', (quantity, unit, canonicalQuantity, canonicalUnit) => {
  expect(canonicalCapacity(quantity, unit)).toEqual({ canonicalQuantity, canonicalUnit })
})

test('scaling by a power of ten is exact and can be taken back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: -8, max: 4 }),
      (tenths, power) => {
        const quantity = tenths / 10
        expect(scaleByPower(scaleByPower(quantity, power), -power)).toBe(quantity)
      },
    ),
  )
})

test('a project is summed up in one line', () => {
  expect(
    summariseCapacities([
      { product: '高精铝材', quantity: 110, unit: '万吨', phase: null },
      { product: '高精铝材', quantity: 55, unit: '万吨', phase: '一期' },
    ]),
  ).toBe('高精铝材 110 万吨；高精铝材 55 万吨（一期）')
  expect(summariseCapacities([])).toBeNull()
  expect([7.5, 5000, 27_538].map(formatQuantity)).toEqual(['7.5', '5000', '27,538'])
})
