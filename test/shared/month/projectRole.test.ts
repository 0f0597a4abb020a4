import { expect, test } from 'vitest'
import { checkMonth, type CheckedMonth, sameText } from '../../../shared/model/month/monthChecks.ts'
import { figuresFromFacts } from '../../../shared/model/month/progressFigures.ts'
import {
  annualRoleOf,
  hasStarted,
  sixStepOf,
  stageAt,
} from '../../../shared/model/month/projectRole.ts'

const blank = {
  stage: null,
  plannedStart: null,
  actualStart: null,
  plannedEnd: null,
  actualEnd: null,
} as const

test.each([
  [{ stage: 'preparatory' }, 'preparatory'],
  [{ stage: 'preparatory', plannedStart: '2017-08' }, 'started'],
  [{ plannedStart: '2018' }, 'preparatory'],
  [{ stage: 'construction', actualStart: '2017-03' }, 'started'],
  [{ stage: 'construction', actualStart: '2015' }, 'continued'],
  [{ stage: 'construction' }, 'continued'],
  [{ stage: 'started' }, 'started'],
  [{ stage: 'construction', actualStart: '2015', plannedEnd: '2017-10' }, 'completed'],
  [{ stage: 'operation', actualStart: '2015', actualEnd: '2017-02' }, 'completed'],
  [{ stage: 'operation', actualStart: '2014', actualEnd: '2016-11' }, null],
  [{ stage: 'operation' }, null],
  [{ stage: 'cancelled', plannedStart: '2017' }, null],
  [{}, null],
] as const)('in 2017, %j is %s', (dates, role) => {
  expect(annualRoleOf({ ...blank, ...dates }, 2017)).toBe(role)
})

test('rolls stages up to the six steps', () => {
  expect(
    (
      ['reserve', 'preparatory', 'started', 'suspended', 'operation', 'cancelled', null] as const
    ).map((stage) => sixStepOf(stage, false)),
  ).toEqual(['reserve', 'signed', 'started', 'building', 'operation', null, null])
  expect(sixStepOf('preparatory', true)).toBe('landed')
})

test('tells the stage a project had in an earlier month from the dated changes', () => {
  const changes = [
    { date: '2017-03-15', before: 'preparatory' },
    { date: '2017-06', before: 'started' },
  ] as const
  expect(
    ['2017-02', '2017-03', '2017-05', '2017-06'].map((month) =>
      stageAt('construction', changes, month),
    ),
  ).toEqual(['preparatory', 'started', 'started', 'construction'])
  expect(stageAt('reserve', [], '2017-02')).toBe('reserve')
})

test('a start on a day counts from its month on', () => {
  const dates = { ...blank, stage: 'construction', actualStart: '2017-05-31' } as const
  expect([hasStarted(dates, '2017-04'), hasStarted(dates, '2017-05')]).toEqual([false, true])
})

function checked(changed: Partial<CheckedMonth> = {}): CheckedMonth {
  return {
    figures: figuresFromFacts(
      '2017-02',
      [
        { month: '2017-01', invested: 100 },
        { month: '2017-02', invested: 50 },
      ],
      [],
      { plan: null, totalInvestment: 1000, startedOn: '2017-01' },
    ),
    plan: null,
    stage: 'construction',
    plannedStart: null,
    actualStart: '2017-01',
    statisticsEntry: null,
    statisticsToDate: null,
    investedBeside: null,
    reported: true,
    expected: true,
    due: true,
    repeatedMonths: 0,
    ...changed,
  }
}

test('finds nothing in a sound month', () => {
  expect(checkMonth(checked())).toEqual([])
})

test('finds what domain.md lists, each at its cell', () => {
  const base = checked()
  const kindsOf = (changed: Partial<CheckedMonth>) =>
    checkMonth(checked(changed)).map(({ kind, field }) => `${kind} ${field}`)
  expect(kindsOf({ figures: { ...base.figures, totalInvestment: 149 } })).toEqual([
    'overTotal invested',
  ])
  expect(kindsOf({ figures: { ...base.figures, yearToDate: 40 } })).toEqual([
    'cumulativeBelowMonth invested',
  ])
  expect(kindsOf({ actualStart: '2017-03' })).toEqual(['investedBeforeStart invested'])
  expect(kindsOf({ repeatedMonths: 2 })).toEqual(['sameText progressText'])
  expect(kindsOf({ reported: false })).toEqual(['unreported invested'])
  expect(kindsOf({ reported: false, due: false })).toEqual([])
  expect(kindsOf({ figures: { ...base.figures, totalInvestment: 5_000_000 } })).toEqual([
    'notInStatistics statisticsEntry',
  ])
  expect(kindsOf({ statisticsToDate: 100, investedBeside: 150 })).toEqual([
    'statisticsGap statistics',
  ])
  expect(kindsOf({ plan: { planned: 13, monthly: Array.from({ length: 12 }, () => 1) } })).toEqual([
    'splitDiffers planned',
  ])
})

test('blanks and an end mark make no new text', () => {
  expect(sameText('主体施工。', ' 主体 施工')).toBe(true)
  expect(sameText('主体施工', '主体封顶')).toBe(false)
  expect(sameText(null, null)).toBe(false)
  expect(sameText('。', '')).toBe(false)
})
