import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { completeRules, defaultLightRules } from '../../../shared/model/month/lightRules.ts'
import {
  judge,
  type LightFacts,
  type LightOverride,
  type LightRemedy,
} from '../../../shared/model/month/lights.ts'
import { figuresFromFacts, type MonthFact } from '../../../shared/model/month/progressFigures.ts'
import { addMonths, monthsToDate } from '../../../shared/model/month/reportMonth.ts'

const wan = 10_000

/** A project under construction that has done `done` 万元 of 42,000 by May, all of it in January. */
function factsAt(done: number | null, changed: Partial<LightFacts> = {}, month = '2017-05') {
  const facts: readonly MonthFact[] = monthsToDate(month).map((each, index) => ({
    month: each,
    invested: done === null ? null : index === 0 ? done * wan : 0,
  }))
  return {
    stage: 'construction',
    plannedStart: null,
    actualStart: '2016-03',
    figures: figuresFromFacts(month, facts, [], {
      plan: { planned: 42_000 * wan, monthly: null },
      totalInvestment: 100_000 * wan,
      startedOn: '2016-03',
    }),
    fundsToDate: null,
    statisticsEntry: 'entered',
    statisticsOn: '2016-04',
    openSteps: [],
    listed: true,
    reported: true,
    expected: true,
    due: true,
    repeatedMonths: 0,
    unreportedMonths: 0,
    ...changed,
  } as const satisfies LightFacts
}

function lightOf(
  facts: LightFacts,
  dimension: (typeof defaultLightRules)[number]['dimension'],
  overrides: readonly LightOverride[] = [],
) {
  const light = judge(facts, defaultLightRules, overrides).lights.find(
    (each) => each.dimension === dimension,
  )
  if (light === undefined) throw new Error(`no light ${dimension}`)
  return light
}

describe('investment', () => {
  it('is yellow 14.2 points behind, and says what turns it green', () => {
    const light = lightOf(factsAt(11_550), 'investment')
    expect(light).toMatchObject({
      colour: 'yellow',
      reason: { key: 'investmentGap', share: 0.275 },
      remedy: {
        key: 'reachAmount',
        missing: 1_750 * wan,
        total: 13_300 * wan,
        monthly: { from: '2017-06', to: '2017-12', amount: 4_350 * wan },
      },
    })
  })

  it.each([
    [13_300, 'green'],
    [13_299, 'yellow'],
    [4_900, 'yellow'],
    [4_899, 'red'],
  ])(
    'with %i of 42,000 万元 done by May is %s: ten and thirty points are still allowed',
    (done, colour) => {
      expect(lightOf(factsAt(done), 'investment').colour).toBe(colour)
    },
  )

  it('names an even amount for the rest of the year: 8月至12月每月 1,250 万元', () => {
    const facts = factsAt(35_750, {}, '2017-07')
    const behind = { ...facts, figures: { ...facts.figures, schedule: 1 } }
    expect(lightOf(behind, 'investment').remedy).toMatchObject({
      monthly: { from: '2017-08', to: '2017-12', amount: 1_250 * wan },
    })
  })

  it('rounds up to whole 万元, so that what it promises holds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 11 }),
        (planned, permille, at) => {
          const month = addMonths('2017-01', at)
          const plan = { planned, monthly: null }
          const done = Math.floor((planned * permille) / 1000)
          const figures = (amount: number) =>
            figuresFromFacts(month, [{ month, invested: amount }], [], {
              plan,
              totalInvestment: null,
              startedOn: null,
            })
          const facts = { ...factsAt(1), figures: figures(done) }
          const { colour, remedy } = lightOf(facts, 'investment')
          if (colour === 'green') return
          const { missing } = remedy as LightRemedy & { key: 'reachAmount' }
          expect(missing % wan).toBe(0)
          const after = { ...facts, figures: figures(done + missing) }
          expect(lightOf(after, 'investment').colour).toBe('green')
        },
      ),
    )
  })

  it('is not judged without a plan, nor before the report', () => {
    const facts = factsAt(11_550)
    const noPlan = { ...facts, figures: { ...facts.figures, planned: null } }
    expect(lightOf(noPlan, 'investment')).toMatchObject({
      colour: 'grey',
      reason: { key: 'yearPlanUnfilled' },
    })
    expect(lightOf({ ...facts, reported: false }, 'investment')).toMatchObject({
      colour: 'grey',
      reason: { key: 'awaitingReport' },
    })
  })
})

describe('start', () => {
  const waiting = { stage: 'preparatory', actualStart: null } as const
  it.each([
    ['2017-06', 'grey', 'notDueYet'],
    ['2017-05', 'yellow', 'startOverdue'],
    ['2017-04', 'yellow', 'startOverdue'],
    ['2017-03', 'red', 'startOverdue'],
    ['2017', 'grey', 'notDueYet'],
  ])('planned for %s is %s in May', (plannedStart, colour, key) => {
    const light = lightOf(factsAt(0, { ...waiting, plannedStart }), 'start')
    expect([light.colour, light.reason.key]).toEqual([colour, key])
  })

  it('is green from the month of the real start', () => {
    const facts = factsAt(0, { stage: 'construction', actualStart: '2017-06-02' })
    expect(lightOf(factsAt(0), 'start').colour).toBe('green')
    expect(lightOf({ ...facts, plannedStart: '2017-05' }, 'start').colour).toBe('yellow')
  })
})

describe('statistics', () => {
  const out = { statisticsEntry: 'notEntered', statisticsOn: null } as const
  it.each([
    ['2017-05', 'green'],
    ['2017-04', 'yellow'],
    ['2017-03', 'red'],
    ['2017', 'grey'],
  ])('not entered after a start in %s is %s in May', (actualStart, colour) => {
    expect(lightOf(factsAt(0, { ...out, actualStart }), 'statistics').colour).toBe(colour)
  })

  it('doesn’t ask of projects below 500 万元, nor of unknown totals', () => {
    const small = factsAt(0, out)
    const at = (totalInvestment: number | null) =>
      lightOf({ ...small, figures: { ...small.figures, totalInvestment } }, 'statistics').reason.key
    expect([at(4_999_999), at(5_000_000), at(null)]).toEqual([
      'belowThreshold',
      'notInStatistics',
      'totalUnfilled',
    ])
  })
})

describe('quality', () => {
  it('is red once the deadline has passed without a report, and only awaited before', () => {
    const missing = { reported: false, unreportedMonths: 2 }
    expect(lightOf(factsAt(null, missing), 'quality')).toMatchObject({
      colour: 'red',
      reason: { key: 'unreported', months: 2 },
    })
    expect(lightOf(factsAt(null, { ...missing, due: false }), 'quality').colour).toBe('grey')
  })

  it('is yellow for a text repeated from the month before', () => {
    expect(lightOf(factsAt(20_000, { repeatedMonths: 1 }), 'quality').colour).toBe('yellow')
  })
})

describe('milestones', () => {
  it('count the months since the latest was due, and name the longest overdue', () => {
    const openSteps = [
      { name: '环评', due: '2017-04-20' },
      { name: '主体封顶', due: '2017-01' },
      { name: '验收', due: '2017-12' },
    ]
    expect(lightOf(factsAt(20_000, { openSteps }), 'milestone')).toMatchObject({
      colour: 'red',
      reason: { key: 'stepOverdue', name: '主体封顶', months: 4, others: 1 },
      remedy: { key: 'finishStep', count: 2 },
    })
  })
})

describe('overall', () => {
  it('is the worst light', () => {
    expect(judge(factsAt(4_000, { repeatedMonths: 1 }), defaultLightRules)).toMatchObject({
      overall: 'red',
      deciding: 'investment',
    })
  })

  it('is grey while the report is awaited, unless something else is wrong', () => {
    const awaited = { reported: false, due: false }
    expect(judge(factsAt(null, awaited), defaultLightRules).overall).toBe('grey')
    const openSteps = [{ name: '环评', due: '2017-03' }]
    expect(judge(factsAt(null, { ...awaited, openSteps }), defaultLightRules).overall).toBe(
      'yellow',
    )
  })

  it('is grey for a cancelled project', () => {
    expect(judge(factsAt(0, { stage: 'cancelled' }), defaultLightRules).overall).toBe('grey')
  })

  it('shows a person’s judgement as such, beside what the rule says', () => {
    const overrides: readonly LightOverride[] = [
      { dimension: 'investment', colour: 'green', reason: '冬季停工，已批准调整' },
    ]
    const judged = judge(factsAt(4_000), defaultLightRules, overrides)
    expect(judged.overall).toBe('green')
    expect(lightOf(factsAt(4_000), 'investment', overrides)).toMatchObject({
      colour: 'green',
      computed: 'red',
      override: { reason: '冬季停工，已批准调整' },
    })
    const whole = [{ dimension: 'overall', colour: 'yellow', reason: '市里挂牌督办' }] as const
    expect(judge(factsAt(30_000), defaultLightRules, whole)).toMatchObject({
      overall: 'yellow',
      overallComputed: 'green',
    })
  })

  it('follows rules that were changed, and leaves out those switched off', () => {
    const rules = completeRules([
      { dimension: 'investment', enabled: true, yellow: 15, red: 40 },
      { dimension: 'quality', enabled: false, yellow: 1, red: 1 },
    ])
    expect(rules).toHaveLength(defaultLightRules.length)
    expect(judge(factsAt(11_550, { repeatedMonths: 3 }), rules).overall).toBe('green')
  })
})

test('a light never gets worse for having done more', () => {
  const rank = { red: 0, yellow: 1, green: 2, grey: 3 }
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(20_000), (done, more) => {
      const before = lightOf(factsAt(done), 'investment').colour
      const after = lightOf(factsAt(done + more), 'investment').colour
      expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
    }),
  )
})
