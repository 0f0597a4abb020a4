import { expect, test } from 'vitest'
import { standingOf } from '../../../shared/model/month/stepDelay.ts'

test('a step is late from the month after the one it was due in', () => {
  const at = (month: string) => standingOf({ due: '2017-05-10', done: null }, month)
  expect(at('2017-04')).toEqual({ kind: 'ahead' })
  expect(at('2017-05')).toEqual({ kind: 'thisMonth' })
  expect(at('2017-06')).toEqual({ kind: 'late', months: 1 })
  expect(at('2018-06')).toEqual({ kind: 'late', months: 13 })
})

test('a year means its end', () => {
  expect(standingOf({ due: '2017', done: null }, '2017-11')).toEqual({ kind: 'ahead' })
  expect(standingOf({ due: '2017', done: null }, '2018-01')).toEqual({ kind: 'late', months: 1 })
})

test('what was done after the month shown was late then', () => {
  const step = { due: '2017-05', done: '2017-08' }
  expect(standingOf(step, '2017-07')).toEqual({ kind: 'late', months: 2 })
  expect(standingOf(step, '2017-08')).toEqual({ kind: 'done', months: 3 })
})

test('a day within the printed month or year is in time', () => {
  expect(standingOf({ due: '2017', done: '2017-03' }, '2017-12')).toEqual({
    kind: 'done',
    months: 0,
  })
  expect(standingOf({ due: '2017-06-30', done: '2017-06' }, '2017-12')).toEqual({
    kind: 'done',
    months: 0,
  })
  expect(standingOf({ due: '2017-06', done: '2017-04-02' }, '2017-12')).toEqual({
    kind: 'done',
    months: -2,
  })
})

test('without a day nothing is said of early or late', () => {
  expect(standingOf({ due: null, done: null }, '2017-12')).toEqual({ kind: 'undated' })
  expect(standingOf({ due: '2017-01', done: '' }, '2017-12')).toEqual({
    kind: 'done',
    months: null,
  })
})
