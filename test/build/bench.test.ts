import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromColumnar } from '../../shared/columnar.ts'
import { capacityRowSchema, projectRowSchema } from '../../shared/schemas/project.ts'
import { figure, type Section } from '../../build/bench/figure.ts'
import { generateLedger } from '../../build/bench/generate.ts'
import { parseBenchOptions } from '../../build/bench/options.ts'
import { formatMachine, formatSection, type Report, writeReport } from '../../build/bench/report.ts'
import { readSeedFiles } from '../../electron/store/seedFiles.ts'
import { seeds, temporaryFolder, testStore } from '../helpers/ledger.ts'

const machine = {
  processor: 'Test processor',
  cores: 2,
  memoryGb: 8,
  system: 'Linux 1',
  node: '24.0.0',
  load: { before: 0.5, after: 2.5 },
  browser: null,
}

test('a generated ledger has as many sound projects as asked for, and its tables are the fold of its log', async () => {
  const path = join(temporaryFolder(), 'generated.ledger')
  generateLedger(path, 600, readSeedFiles(seeds))

  const store = testStore({ path, createFrom: null })
  expect(await store.handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
  const tables = await store.handlers['projects.list']({})
  const projects = fromColumnar(tables.projects)
  const capacities = fromColumnar(tables.capacities)
  expect(projects).toHaveLength(600)
  expect(projects.map((row) => projectRowSchema.parse(row))).toEqual(projects)
  expect(capacities.map((row) => capacityRowSchema.parse(row))).toEqual(capacities)
})

test('two ledgers of the same size hold the same projects', async () => {
  const listed = await Promise.all(
    ['one', 'other'].map(async (name) => {
      const path = join(temporaryFolder(), `${name}.ledger`)
      generateLedger(path, 500, readSeedFiles(seeds))
      return testStore({ path, createFrom: null }).handlers['projects.list']({})
    }),
  )
  expect(listed[0]).toEqual(listed[1])
})

test('a ledger smaller than the plan is refused', () => {
  const path = join(temporaryFolder(), 'small.ledger')
  expect(() => generateLedger(path, 10, readSeedFiles(seeds))).toThrow(/the plan has \d+ projects/)
})

const section: Section = {
  name: 'Store',
  figures: [
    figure('edit', 10_000, 'ms', [4, 1, 3, 2], {
      aim: { at: 'p95', most: 3 },
      instead: { what: 'a workbook', samples: [200] },
    }),
    figure('memory', 10_000, 'MB', [120], { aim: { at: 'p50', most: 160 } }),
  ],
  remarks: ['edit: one field.'],
}
const report: Report = { at: '2017-06-01T08:00:00.000Z', machine, sections: [section] }

test('the table shows what was measured, what it is measured against, and whether the aim is met', () => {
  expect(formatSection(section).split('\n')).toEqual([
    'Store',
    '          projects      p50      p95  n  aim                instead        p50  ratio',
    '  edit      10,000  2.00 ms  4.00 ms  4  MISSED p95 ≤ 3 ms  a workbook  200 ms  × 100',
    '  memory    10,000   120 MB   120 MB  1  met p50 ≤ 160 MB',
    '  - edit: one field.',
  ])
})

test('the machine is named with how busy it was', () => {
  expect(formatMachine(machine)).toBe(
    '2 × Test processor, 8 GB, Linux 1, load 0.5 before and 2.5 after, Node 24.0.0',
  )
})

test('the written data holds every figure with its samples and ratios', () => {
  const file = join(temporaryFolder(), 'results.json')
  writeReport(report, file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    at: '2017-06-01T08:00:00.000Z',
    machine,
    sections: [
      {
        name: 'Store',
        figures: [
          {
            what: 'edit',
            rows: 10_000,
            unit: 'ms',
            count: 4,
            p50: 2,
            p95: 4,
            aim: { at: 'p95', most: 3 },
            instead: { what: 'a workbook', count: 1, p50: 200, p95: 200, ratio: 100 },
          },
          {
            what: 'memory',
            rows: 10_000,
            unit: 'MB',
            count: 1,
            p50: 120,
            p95: 120,
            aim: { at: 'p50', most: 160 },
          },
        ],
        remarks: ['edit: one field.'],
      },
    ],
  })
})

test('the options name sizes and parts, and what is wrong with them', () => {
  expect(parseBenchOptions([])).toEqual({
    rows: [10_000, 100_000],
    exportRows: 10_000,
    monthRows: 5000,
    parts: ['store', 'month', 'export', 'page'],
  })
  expect(parseBenchOptions(['--quick', '--only', 'store'])).toEqual({
    rows: [1000],
    exportRows: 1000,
    monthRows: 1000,
    parts: ['store'],
  })
  expect(parseBenchOptions(['--rows', '2000,5000'])).toMatchObject({ rows: [2000, 5000] })
  expect(parseBenchOptions(['--rows', 'many'])).toMatch('--rows takes whole numbers from 500')
  expect(parseBenchOptions(['--only', 'all'])).toBe(
    '--only takes store, month, export, page, not all.',
  )
})
