import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../electron/documents/document.ts'
import { readProven } from '../../../electron/documents/proof/provenDocument.ts'
import type { SheetSpec } from '../../../shared/schemas/sheet.ts'
import { testStore, type TestStore } from '../../helpers/ledger.ts'
import { day, layoutSpec } from '../layoutSheets.ts'

// A bundle with a child, two of one park, and some that have nothing to do with each other.
const ids = ['CK-01', 'CK-02', 'AL-04', 'AL-04a', 'CM-01', 'EQ-02', 'EW-13'] as const
const months = [
  '2016-01',
  '2016-03',
  '2016-12',
  '2017-01',
  '2017-02',
  '2017-04',
  '2017-05',
] as const

const id = fc.constantFrom(...ids)
// Down to the yuan, and often as round as people type them.
const yuan = fc.oneof(
  fc.integer({ min: 0, max: 9_000_000_000 }),
  fc.integer({ min: 0, max: 4000 }).map((wan) => wan * 250_000),
  fc.constant(0),
)
const amount = fc.option(yuan)
const date = fc.option(
  fc.constantFrom(
    '2015',
    '2016-04',
    '2016-12-31',
    '2017',
    '2017-03',
    '2017-05-20',
    '2017-11',
    '2018',
  ),
)
const stage = fc.option(
  fc.constantFrom(
    'reserve',
    'preparatory',
    'started',
    'construction',
    'completed',
    'operation',
    'suspended',
  ),
)

const project = fc.record({
  id,
  set: fc.record({
    totalInvestment: amount,
    stage,
    actualStart: date,
    actualEnd: date,
    plannedStart: date,
    plannedEnd: date,
    responsibleUnit: fc.option(fc.constantFrom('市经信局', '市煤炭局', '市住建局')),
  }),
})
const plan = fc.record({
  projectId: id,
  year: fc.constant(2017),
  set: fc.record({
    planned: amount,
    monthly: fc.option(fc.array(yuan, { minLength: 12, maxLength: 12 })),
  }),
})
const opening = fc.record({
  projectId: id,
  year: fc.constantFrom(2016, 2017),
  invested: yuan,
})
const report = fc.record({
  projectId: id,
  month: fc.constantFrom(...months),
  set: fc.record({ invested: amount, fundsInPlace: amount, statistics: amount }),
})
const correction = fc.record({
  projectId: id,
  month: fc.constantFrom('2016-12', '2017-04'),
  set: fc.record({ invested: yuan }),
})
const change = fc.record({
  projectId: id,
  stage: fc.constantFrom('started', 'construction', 'operation'),
  date: fc.constantFrom('2016-05-01', '2017-02-10', '2017-06-20'),
})

const ledger = fc.record({
  hasSample: fc.boolean(),
  projects: fc.array(project, { minLength: 1, maxLength: 8 }),
  plans: fc.array(plan, { minLength: 2, maxLength: 8 }),
  openings: fc.array(opening, { maxLength: 5 }),
  reports: fc.array(report, { minLength: 3, maxLength: 30 }),
  corrections: fc.array(correction, { maxLength: 4 }),
  changes: fc.array(change, { maxLength: 3 }),
  month: fc.constantFrom('2017-01', '2017-04', '2017-05', '2017-12'),
})

function fill(
  store: TestStore,
  entered: typeof ledger extends fc.Arbitrary<infer Value> ? Value : never,
) {
  const { handlers } = store
  const { hasSample, projects, plans, openings, reports, corrections, changes } = entered
  if (hasSample) void handlers['sample.add']({})
  for (const each of projects) void handlers['projects.update']({ changes: [each] })
  for (const each of plans) void handlers['yearPlans.save']({ changes: [each] })
  for (const each of openings) void handlers['openingBalances.save']({ changes: [each] })
  for (const each of reports) void handlers['progress.save']({ changes: [each] })
  for (const each of changes) void handlers['stages.change'](each)
  for (const month of ['2016-12', '2017-04']) void handlers['months.close']({ month })
  for (const each of corrections) {
    void handlers['progress.save']({ changes: [each], reason: '核对后更正' })
  }
}

test('whatever was reported, no figure of any document differs from its own recount', async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async (entered) => {
      const store = testStore()
      fill(store, entered)
      const database = store.look()
      const { month } = entered
      const common = { language: 'zh-CN', paper: 'A4', month, filterWords: '' } as const
      const specs: readonly SheetSpec[] = [
        layoutSpec('ledger', { month }),
        layoutSpec('monthly', { month, moneyUnit: 'yi' }),
        layoutSpec('summary', { month }),
        layoutSpec('statistics', { month }),
        { sheet: 'bulletin', format: 'docx', ...common },
        { sheet: 'cards', format: 'xlsx', ...common },
      ]
      try {
        for (const spec of specs) {
          const differences = await differencesOf(database, spec)
          expect(differences).toEqual([])
        }
      } finally {
        database.close()
        store.close()
      }
    }),
    { numRuns: 12 },
  )
})

async function differencesOf(
  ...[database, spec]: readonly [Parameters<typeof readProven>[0], SheetSpec]
) {
  try {
    return (await readProven(database, spec, day, readDocument)).proof.differences
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'nothing-to-export') return []
    throw error
  }
}
