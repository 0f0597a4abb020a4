import { describe, expect, it } from 'vitest'
import { orderValues } from '../../renderer/screens/Ledger/filter/columnValues.ts'
import { readRule, ruleDraftOf } from '../../renderer/screens/Ledger/filter/ruleDraft.ts'
import {
  conditionOf,
  countTicked,
  isTicked,
  noTicks,
  withTick,
} from '../../renderer/screens/Ledger/filter/setDraft.ts'
import { createTexts, pageText } from '../../renderer/text/i18n.ts'
import { noFilter } from '../../shared/schemas/viewFilter.ts'

describe('ticks of a column’s values', () => {
  const all = ['甲', '乙', '丙', '']

  it('name what is ticked, until all are, which asks nothing', () => {
    const two = withTick(noTicks, true, ['甲', '丙'], all)
    expect(conditionOf('owner', two)).toEqual({
      kind: 'set',
      column: 'owner',
      values: ['甲', '丙'],
      exclude: false,
    })
    const every = withTick(two, true, ['乙', ''], all)
    expect(conditionOf('owner', every)).toMatchObject({ values: [], exclude: true })
  })

  it('name what is not ticked, once all were', () => {
    const but = withTick(withTick(noTicks, true, all, all), false, ['乙'], all)
    expect(conditionOf('owner', but)).toMatchObject({ values: ['乙'], exclude: true })
    expect([isTicked(but, '乙'), countTicked(but, all)]).toEqual([false, 3])
    expect(withTick(but, false, all, all)).toBe(noTicks)
  })

  it('added by a second search stay beside those of the first', () => {
    const both = withTick(withTick(noTicks, true, ['甲'], all), true, ['丙'], all)
    expect([...both.values]).toEqual(['甲', '丙'])
  })
})

describe('a column’s values', () => {
  it('come by pinyin, with numbers by value, and without 未填', () => {
    expect(orderValues('owner', ['鹏飞10', '金岩', '', '东义', '鹏飞2'], null)).toEqual([
      '东义',
      '金岩',
      '鹏飞2',
      '鹏飞10',
    ])
  })

  it('come in the order of the list they are from, others after it', () => {
    expect(orderValues('stage', ['operation', 'later', 'reserve', 'construction'], null)).toEqual([
      'reserve',
      'construction',
      'operation',
      'later',
    ])
  })

  it('come by size where they are amounts, by day where they are dates', () => {
    expect(orderValues('totalInvestment', ['1000000', '900000', '20'], null)).toEqual([
      '20',
      '900000',
      '1000000',
    ])
    expect(orderValues('plannedEnd', ['2018', '2017-05', '2017'], null)).toEqual([
      '2017',
      '2017-05',
      '2018',
    ])
  })
})

describe('a condition being typed', async () => {
  const text = pageText(await createTexts('zh-CN'))
  const between = (from: string, to: string) => ({ operator: 'between', from, to }) as const

  it('reads amounts in the unit shown and says how each was read', () => {
    const reading = readRule(
      'totalInvestment',
      'number',
      between('3.2亿', '１，０００'),
      'yi',
      text,
    )
    expect(reading.condition).toEqual({
      kind: 'number',
      column: 'totalInvestment',
      operator: 'between',
      from: 320_000_000,
      to: 100_000_000_000,
    })
    expect(reading.notes.map((note) => note.text)).toEqual(['识别为 3.2 亿元', '识别为 1,000 亿元'])
  })

  it('takes bounds typed the wrong way round for the same span', () => {
    const reading = readRule('plannedEnd', 'date', between('2018', '2017年5月'), 'wan', text)
    expect(reading.condition).toMatchObject({ from: '2017-05', to: '2018' })
  })

  it('asks nothing as long as a bound cannot be read, and says which', () => {
    const reading = readRule('plannedEnd', 'date', between('2017', '明年'), 'wan', text)
    expect(reading.condition).toBeNull()
    expect(reading.notes.filter((note) => note.refused).map((note) => note.side)).toEqual(['to'])
  })

  it('opens with what the filter asks, every digit of it', () => {
    const condition = {
      kind: 'number',
      column: 'totalInvestment',
      operator: 'atLeast',
      from: 12_345_678,
      to: null,
    } as const
    const filter = { ...noFilter, conditions: [condition] }
    const draft = ruleDraftOf(filter, 'totalInvestment', 'number', 'wan', text)
    expect(draft).toEqual({ operator: 'atLeast', from: '1234.5678', to: '' })
    expect(readRule('totalInvestment', 'number', draft, 'wan', text).condition).toEqual(condition)
  })
})
