import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { run } from '../helpers/cli.ts'
import { temporaryFolder, testStore } from '../helpers/ledger.ts'

let pristine = ''
let folder = ''
let db = ''

beforeAll(async () => {
  vi.stubEnv('XDG_DATA_HOME', mkdtempSync(join(tmpdir(), 'ledger-data-')))
  pristine = join(mkdtempSync(join(tmpdir(), 'ledger-cli-')), 'plan.ledger')
  expect(await run('create', '--db', pristine)).toMatchObject({ code: 0, err: '' })
})

beforeEach(() => {
  folder = temporaryFolder()
  db = join(folder, 'plan.ledger')
  copyFileSync(pristine, db)
})

test('lists the sheets by name', async () => {
  const { out } = await run('export', '--sheet', 'list', '--db', db)
  expect(out.split('\n')).toEqual(
    expect.arrayContaining(['register', 'capacity', 'indicators', 'findings']),
  )
})

test.each([
  ['capacity', '孝义市“十三五”重点产品产能对标表', 13],
  ['indicators', '孝义市“十三五”规划主要指标中期评估表', 44],
])('writes %s as a workbook and as a table', async (sheet, title, rows) => {
  const workbook = join(folder, 'sheet.xlsx')
  const table = join(folder, 'sheet.csv')
  for (const out of [workbook, table]) {
    const written = await run('export', '--db', db, '--sheet', sheet, '--out', out, '--json')
    expect(written).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(written.out)).toMatchObject({ path: out, rows })
  }
  expect(read(readFileSync(workbook)).Props?.Title).toBe(title)
  expect(readFileSync(table, 'utf8').split('\r\n')).toHaveLength(rows + 2)
})

test('writes as many findings as the findings command prints', async () => {
  const out = join(folder, 'findings.csv')
  const findings: unknown = JSON.parse((await run('findings', '--db', db, '--json')).out)
  const written = await run('export', '--db', db, '--sheet', 'findings', '--out', out, '--json')
  expect(JSON.parse(written.out)).toMatchObject({ rows: (findings as unknown[]).length })
})

test('a sheet of an earlier day has the figures and the date of that day', async () => {
  const old = join(folder, 'old.ledger')
  testStore({ path: old }).close()
  const store = testStore({
    path: old,
    createFrom: null,
    clock: { now: () => Date.UTC(2018, 1, 1) },
  })
  void store.handlers['indicators.setActual']({
    indicatorId: 'I2-02a',
    year: 2017,
    value: 67,
    source: null,
    statedOn: null,
    note: null,
  })
  store.close()
  const linesOf = async (...options: string[]): Promise<string> => {
    const out = join(folder, `sheet${options.join('')}.xlsx`)
    const sheet = ['--sheet', 'indicators', '--out', out]
    expect(await run('export', '--db', old, ...sheet, ...options)).toMatchObject({ code: 0 })
    const book = read(readFileSync(out))
    return utils.sheet_to_csv(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  }
  expect(await linesOf()).toContain('2017年应达到67.09')
  const earlier = await linesOf('--as-of', '2017-12-31')
  expect(earlier).toContain('截至2017年12月31日')
  expect(earlier).not.toContain('67.09')
})

test.each([
  ['--park', '铝电循环园区'],
  ['--sector', '煤炭'],
  ['--stage', '在建'],
  ['--origin', '专栏'],
  ['--search', '焦化'],
])('refuses the filter %s: a sheet of the plan is written whole', async (option, value) => {
  const out = join(folder, 'sheet.xlsx')
  const sheet = ['--sheet', 'capacity', '--out', out]
  const { code, err } = await run('export', '--db', db, ...sheet, option, value)
  expect(code).toBe(2)
  expect(err).toContain(`${option} is not accepted with --sheet capacity`)
  expect(existsSync(out)).toBe(false)
})

test('refuses to overwrite and an empty ledger, and writes nothing', async () => {
  const out = join(folder, 'sheet.xlsx')
  const args = ['export', '--sheet', 'capacity', '--out', out]
  expect(await run(...args, '--db', db)).toMatchObject({ code: 0 })
  const bytes = readFileSync(out)
  expect(await run(...args, '--db', db)).toMatchObject({ code: 1 })
  expect(readFileSync(out).equals(bytes)).toBe(true)
  const empty = join(folder, 'empty.ledger')
  await run('create', '--empty', '--db', empty)
  const other = join(folder, 'other.xlsx')
  const refused = await run('export', '--sheet', 'indicators', '--out', other, '--db', empty)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(existsSync(other)).toBe(false)
})
