import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { explainFigure } from '../../../shared/model/month/figureTerms.ts'
import { groupFigures } from '../../../shared/model/month/groupFigures.ts'
import {
  figuresFromFacts,
  gapInPoints,
  type MonthFact,
  roundPoints,
  scheduleOf,
} from '../../../shared/model/month/progressFigures.ts'
import { addMonths, monthsBetween, monthsOfYear } from '../../../shared/model/month/reportMonth.ts'

const wan = 10_000
const none = { plan: null, totalInvestment: null, startedOn: null } as const

function factsOf(from: string, ...amounts: readonly (number | null)[]): readonly MonthFact[] {
  return amounts.map((invested, index) => ({ month: addMonths(from, index), invested }))
}

describe('a project’s figures', () => {
  it('add up as a dispatch sheet does', () => {
    const facts = factsOf('2016-11', 100 * wan, 200 * wan, 30 * wan, null, 50 * wan, 0, 70 * wan)
    const figures = figuresFromFacts('2017-05', facts, [{ year: 2016, invested: 1000 * wan }], {
      plan: { planned: 600 * wan, monthly: null },
      totalInvestment: 5800 * wan,
      startedOn: '2015-03',
    })
    expect(figures).toMatchObject({
      thisMonth: 70 * wan,
      yearToDate: 150 * wan,
      toLastYearEnd: 1300 * wan,
      sinceStart: 1450 * wan,
      shareOfYearPlan: 0.25,
      shareOfTotal: 0.25,
      scheduleBasis: 'months',
      unreported: ['2017-02'],
      openingUnfilled: false,
    })
    expect(roundPoints(figures.gap ?? Number.NaN)).toBe(-16.7)
  })

  it('are rounded once, after the difference: 629.0 of 647.4 in October is 13.8 points ahead', () => {
    const { schedule } = scheduleOf('2024-10', null)
    expect(roundPoints(gapInPoints(629 / 647.4, schedule) ?? Number.NaN)).toBe(13.8)
    // What rounding the shares first would give.
    expect(roundPoints(97.2 - 83.3)).toBe(13.9)
  })

  it('are unknown, not zero, where nothing was reported', () => {
    expect(figuresFromFacts('2017-03', factsOf('2017-01', null, null), [], none)).toMatchObject({
      thisMonth: null,
      yearToDate: null,
      toLastYearEnd: null,
      sinceStart: null,
      shareOfYearPlan: null,
      gap: null,
      unreported: ['2017-01', '2017-02', '2017-03'],
    })
  })

  it('keep a reported zero as zero', () => {
    const figures = figuresFromFacts('2017-01', factsOf('2017-01', 0), [], none)
    expect(figures).toMatchObject({ thisMonth: 0, yearToDate: 0, unreported: [] })
  })

  it('say that what was done before the first report is unknown, unless the project began after it', () => {
    const facts = factsOf('2016-06', 10)
    const of = (startedOn: string | null) =>
      figuresFromFacts('2017-01', facts, [], { ...none, startedOn }).openingUnfilled
    expect([of(null), of('2015-05'), of('2016-03')]).toEqual([true, true, false])
  })

  it('take an opening balance of a later year over the months before it, and keep both', () => {
    const facts = factsOf('2016-12', 5, 7)
    const openings = [
      { year: 2016, invested: 100 },
      { year: 2017, invested: 120 },
    ]
    const figures = figuresFromFacts('2017-01', facts, openings, none)
    expect(figures).toMatchObject({ toLastYearEnd: 120, sinceStart: 127 })
    expect(figures.earlier).toMatchObject({ computedOpening: 105, sum: 0, reported: 0 })
  })

  it('measure by the plan of the months where there is one: nothing is due in a frozen January', () => {
    const monthly = [0, 0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]
    expect(scheduleOf('2017-02', monthly)).toEqual({ schedule: 0, basis: 'monthlyPlan' })
    expect(scheduleOf('2017-07', monthly)).toEqual({ schedule: 0.5, basis: 'monthlyPlan' })
    expect(
      scheduleOf(
        '2017-06',
        monthly.map(() => 0),
      ),
    ).toEqual({ schedule: 0.5, basis: 'months' })
  })

  it('explain themselves by their terms and the months behind them', () => {
    const figures = figuresFromFacts('2017-02', factsOf('2016-12', 5, null, 7), [], none)
    expect(explainFigure('yearToDate', figures)).toEqual({
      key: 'yearToDate',
      value: 7,
      operation: 'sum',
      terms: [
        { kind: 'month', month: '2017-01', value: null },
        { kind: 'month', month: '2017-02', value: 7 },
      ],
      unreported: ['2017-01'],
      openingUnfilled: false,
    })
    expect(explainFigure('toLastYearEnd', figures)).toMatchObject({
      value: 5,
      terms: [{ kind: 'earlierMonths', from: '2016-12', to: '2016-12', count: 1, value: 5 }],
      openingUnfilled: true,
    })
  })
})

const amount = fc.option(fc.nat(1_000_000_000), { freq: 4 })

test('累计 is the sum of the months, whatever order they come in and whatever comes later', () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 36 }),
      fc.nat(35),
      fc.func(fc.integer()),
      (amounts, at, order) => {
        const facts = factsOf('2016-01', ...amounts)
        const month = addMonths('2016-01', at)
        const figures = figuresFromFacts(month, facts, [], none)
        const upTo = facts.filter((fact) => fact.month <= month && fact.invested !== null)
        const sum = (list: readonly MonthFact[]) =>
          list.length === 0 ? null : list.reduce((total, fact) => total + (fact.invested ?? 0), 0)
        const ofYear = upTo.filter((fact) => fact.month.slice(0, 4) === month.slice(0, 4))
        expect(figures.sinceStart).toBe(sum(upTo))
        expect(figures.yearToDate).toBe(sum(ofYear))
        const shuffled = facts.toSorted((left, right) => order(left.month) - order(right.month))
        expect(figuresFromFacts(month, shuffled, [], none)).toEqual(figures)
        const before = facts.filter((fact) => fact.month <= month)
        expect(figuresFromFacts(month, before, [], none)).toEqual(figures)
      },
    ),
  )
})

test('every explanation’s terms make its value', () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 13, maxLength: 24 }),
      fc.option(fc.nat(1e9)),
      fc.integer({ min: 1, max: 1e9 }),
      (amounts, opening, planned) => {
        const openings = opening === null ? [] : [{ year: 2016, invested: opening }]
        const month = addMonths('2016-01', amounts.length - 1)
        const figures = figuresFromFacts(month, factsOf('2016-01', ...amounts), openings, {
          plan: { planned, monthly: null },
          totalInvestment: planned * 3,
          startedOn: null,
        })
        for (const key of ['yearToDate', 'toLastYearEnd', 'sinceStart'] as const) {
          const { value, terms } = explainFigure(key, figures)
          const known = terms.flatMap((term) => (term.value === null ? [] : [term.value]))
          expect(known.length === 0 ? null : known.reduce((sum, each) => sum + each)).toBe(value)
        }
        const [done, whole] = explainFigure('shareOfTotal', figures).terms
        if (done?.value != null) {
          expect(figures.shareOfTotal).toBe(done.value / (whole?.value ?? Number.NaN))
        }
      },
    ),
  )
})

describe('a group', () => {
  const member = {
    planned: null,
    invested: null,
    yearToDate: null,
    sinceStart: null,
    totalInvestment: null,
    schedule: 5 / 12,
  }

  it('sums what is known, and says how many it leaves out', () => {
    const group = groupFigures([
      { ...member, planned: 100, yearToDate: 40, invested: 10, totalInvestment: 300 },
      { ...member, planned: 300, totalInvestment: 900 },
      { ...member, yearToDate: 50, invested: 0 },
    ])
    expect(group).toMatchObject({
      projects: 3,
      planned: 400,
      withPlan: 2,
      yearToDate: 90,
      thisMonth: 10,
      unreported: 1,
      totalInvestment: 1200,
      withTotal: 2,
      // The 50 of a project without a plan is no share of the plans.
      shareOfYearPlan: 0.1,
    })
    expect(roundPoints(group.gap ?? Number.NaN)).toBe(-31.7)
  })

  it('weighs the schedules by the plans', () => {
    const group = groupFigures([
      { ...member, planned: 300, schedule: 0.5 },
      { ...member, planned: 100, schedule: 0.1 },
    ])
    expect(group).toMatchObject({ schedule: 0.4, shareOfYearPlan: null, gap: null })
  })

  it('has no schedule where nobody has a plan', () => {
    expect(groupFigures([])).toMatchObject({ schedule: null, gap: null, planned: 0 })
  })
})

test('months go on over the end of the year, and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), (count) => {
      expect(monthsBetween('2017-05', addMonths('2017-05', count))).toBe(count)
    }),
  )
  expect(addMonths('2016-12', 1)).toBe('2017-01')
  expect(addMonths('2017-01', -1)).toBe('2016-12')
  expect(monthsOfYear(2017).at(-1)).toBe('2017-12')
})
