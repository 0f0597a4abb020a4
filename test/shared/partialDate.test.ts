import { expect, test } from 'vitest'
import {
  formatPartialDate,
  isPartialDate,
  parsePartialDate,
} from '../../shared/model/partialDate.ts'

test.each([
  ['2017', '2017'],
  ['2017年', '2017'],
  ['2017.5', '2017-05'],
  ['2017年5月', '2017-05'],
  ['2017-05', '2017-05'],
  ['２０１７．５', '2017-05'],
  ['2017年5月底', '2017-05'],
  ['201705', '2017-05'],
  ['2017/5/3', '2017-05-03'],
  ['2016.2.29', '2016-02-29'],
  ['20170503', '2017-05-03'],
])('%s is %s', (text, iso) => {
  expect(parsePartialDate(text)).toBe(iso)
})

test.each(['', '5月', '2017.13', '2017-02-29', '1.5', '明年', '20175'])(
  '%s is not guessed at',
  (text) => {
    expect(parsePartialDate(text)).toBeNull()
  },
)

test('only real days in ISO form are dates', () => {
  expect(['2017', '2017-05', '2017-05-31'].every(isPartialDate)).toBe(true)
  expect(['2017-5', '2017-05-32', '2017-00', '17', '2017-05-1'].some(isPartialDate)).toBe(false)
})

test('is shown as short as it is known', () => {
  expect(['2017', '2017-05', '2017-05-03'].map((iso) => formatPartialDate(iso, 'zh-CN'))).toEqual([
    '2017年',
    '2017年5月',
    '2017-05-03',
  ])
})
