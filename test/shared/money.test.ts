import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  exactMoney,
  formatMoney,
  formatNumber,
  parseMoney,
  roundHalfUp,
} from '../../shared/model/money.ts'

test.each([
  ['5亿', 500_000_000],
  ['约3.2亿元', 320_000_000],
  ['1.05亿', 105_000_000],
  ['12,000', 120_000_000],
  ['１２，０００', 120_000_000],
  ['４８．２亿', 4_820_000_000],
  ['3000万', 30_000_000],
  ['0.5', 5_000],
  ['500元', 500],
  ['￥ 1,234.5 万元', 12_345_000],
  ['0', 0],
])('%s in a 万元 cell is %d yuan', (text, yuan) => {
  expect(parseMoney(text, 'wan')).toMatchObject({ kind: 'amount', yuan })
})

test('约 is understood and said so', () => {
  expect(parseMoney('约3.2亿', 'wan')).toEqual({
    kind: 'amount',
    yuan: 320_000_000,
    approximate: true,
  })
})

test('a bare number is in the unit of its column', () => {
  expect(parseMoney('3.2', 'yi')).toMatchObject({ yuan: 320_000_000 })
  expect(parseMoney('3.2', 'wan')).toMatchObject({ yuan: 32_000 })
  expect(parseMoney('32000', 'yuan')).toMatchObject({ yuan: 32_000 })
})

test.each(['', '  ', '未填', '—'])('"%s" is unknown, not zero', (text) => {
  expect(parseMoney(text, 'wan')).toEqual({ kind: 'empty' })
})

test.each(['三亿多', '1,2', '12,00', '1.2.3', '0.00001', '1e5', '5亿吨', '-3'])(
  '%s is not guessed at',
  (text) => {
    expect(parseMoney(text, 'wan')).toEqual({ kind: 'unreadable' })
  },
)

test('what an editor opens with reads back as the same amount', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.constantFrom('wan' as const, 'yi' as const), (yuan, unit) => {
      expect(parseMoney(exactMoney(yuan, unit), unit)).toMatchObject({ kind: 'amount', yuan })
    }),
  )
})

test('万元 without decimals; 亿元 with one, two below 10 亿', () => {
  expect(formatMoney(4_820_000_000, 'wan')).toBe('482,000')
  expect(formatMoney(4_820_000_000, 'yi')).toBe('48.2')
  expect(formatMoney(482_000_000, 'yi')).toBe('4.82')
  expect(formatMoney(0, 'wan')).toBe('0')
})

test('rounds halves away from zero on decimal digits, with a real minus sign', () => {
  expect(roundHalfUp(1.005, 2)).toBe(1.01)
  expect(roundHalfUp(-2.5, 0)).toBe(-3)
  // What a difference of shares leaves of 5.25 and 57.35.
  expect(roundHalfUp((0.3641666666666667 - 5 / 12) * 100, 1)).toBe(-5.3)
  expect(roundHalfUp(0.5735 * 100, 1)).toBe(57.4)
  expect(formatNumber(-1234.5, 1)).toBe('\u22121,234.5')
})
