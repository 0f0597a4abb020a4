import { expect, test } from 'vitest'
import {
  dayIn,
  deadlineOf,
  isReportMonth,
  monthOfDate,
  parseReportMonth,
} from '../../../shared/model/month/reportMonth.ts'

test.each([
  ['2017-05', '2017-05'],
  ['2017.5', '2017-05'],
  ['2017年5月', '2017-05'],
  ['２０１７年12月', '2017-12'],
  ['201705', '2017-05'],
  ['2017', null],
  ['2017-13', null],
  ['5月', null],
])('reads “%s” as %s', (text, month) => {
  expect(parseReportMonth(text)).toBe(month)
})

test('knows a month by its form', () => {
  expect(['2017-05', '2017-5', '2017-00', '17-05'].map(isReportMonth)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('a report is due on a day of the month after', () => {
  expect(deadlineOf('2017-05', 5)).toBe('2017-06-05')
  expect(deadlineOf('2017-12', 5)).toBe('2018-01-05')
  expect(deadlineOf('2017-01', 31)).toBe('2017-02-28')
  expect(dayIn('2016-02', 31)).toBe('2016-02-29')
})

test('a year stands for its first or its last month', () => {
  expect(monthOfDate('2017', 'first')).toBe('2017-01')
  expect(monthOfDate('2017', 'last')).toBe('2017-12')
  expect(monthOfDate('2017-05-03', 'last')).toBe('2017-05')
})
