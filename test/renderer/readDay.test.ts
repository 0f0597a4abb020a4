import { expect, test } from 'vitest'
import { readDay } from '../../renderer/fields/readDay.ts'

const today = '2017-06-02'

test.each([
  ['2017-06-30', '2017-06-30'],
  ['2017年6月30日', '2017-06-30'],
  ['6月30日', '2017-06-30'],
  ['6.30', '2017-06-30'],
  ['１２／５', '2017-12-05'],
  ['+15', '2017-06-17'],
  ['30天', '2017-07-02'],
  ['20170630', '2017-06-30'],
])('reads %s as a day', (typed, day) => {
  expect(readDay(typed, today)).toBe(day)
})

test.each(['', '6月', '2017-06', '2月30日', '尽快', '+'])('does not take %s for a day', (typed) => {
  expect(readDay(typed, today)).toBeNull()
})
