import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { run } from '../helpers/cli.ts'
import { temporaryFolder, testStore } from '../helpers/ledger.ts'

let pristine = ''
let folder = ''
let db = ''

async function json<Value>(...args: string[]): Promise<Value> {
  const { code, out, err } = await run(...args, '--db', db, '--json')
  expect(err).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out) as Value
}

interface Listed {
  readonly id: string
  readonly parentId: string | null
  readonly origin: string
  readonly name: string
  readonly stage: string | null
  readonly totalInvestment: number | null
  readonly capacities: readonly { readonly product: string; readonly canonicalQuantity: number }[]
}

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

test('list prints every project of the plan as one JSON value with the agreed fields', async () => {
  const projects = await json<Listed[]>('list')
  const entries = projects.filter((row) => row.parentId === null)
  expect(entries.filter((row) => row.origin === 'box')).toHaveLength(176)
  const text = entries.filter((row) => row.origin === 'text')
  expect(text.map((row) => row.id)).toEqual(
    text.map((_, index) => `TX-${String(index + 1).padStart(2, '0')}`),
  )
  expect(text.length).toBe(entries.length - 176)
  expect(projects.find((row) => row.id === 'CK-01')).toMatchObject({
    id: 'CK-01',
    parentId: null,
    kind: 'project',
    name: '金岩 500万吨焦炭项目',
    sector: '焦化',
    category: '产业转型',
    park: '新型煤化工园区',
    parkBasis: 'inferred',
    stage: 'construction',
    constructionType: null,
    owner: '孝义市金岩电力煤化工有限公司',
    verbatim: '孝义市金岩电力煤化工有限公司 500 万吨焦炭项目',
    firstLine: 963,
    lastLine: 963,
    totalInvestment: null,
    capacities: [
      {
        product: '焦炭',
        quantity: 500,
        unit: '万吨',
        canonicalQuantity: 500,
        canonicalUnit: '万吨/年',
        phase: null,
        direction: 'output',
        addable: true,
      },
    ],
  })
})

test.each([
  [['--sector', '煤炭'], 20],
  [['--sector', 'CM'], 20],
  [['--park', '铝电循环园区', '--origin', 'box'], 8],
  [['--park', '铝电循环经济园区', '--origin', 'box'], 8],
  [['--park', 'aluminium-power', '--origin', 'box'], 8],
  [['--park', '未填', '--sector', '养老'], 4],
  [['--sector', '养老', '--sector', '教育', '--origin', '专栏'], 14],
  [['--sector', '教育', '--origin', '正文'], 5],
  [['--stage', '投产', '--origin', '专栏'], 1],
  [['--kind', '行动计划', '--category', '城乡统筹'], 4],
  [['--owner', '鹏飞'], 5],
  [['--search', 'jiaohua pengfei'], 1],
  // The box 焦化, and CC-09 (针状焦化产项目) with its three children.
  [['--search', '焦化'], 9],
])('list %j finds %d rows', async (filters, count) => {
  expect(await json<Listed[]>('list', ...filters)).toHaveLength(count)
})

test('set, undo and redo go through the log and survive between runs', async () => {
  await json('set', 'CK-05', '阶段=在建', 'totalInvestment=23.8亿', 'plannedEnd=2018.6')
  const stageOf = async () =>
    (await json<Listed[]>('list')).find((row) => row.id === 'CK-05') ?? null
  expect(await stageOf()).toMatchObject({ stage: 'construction', totalInvestment: 2_380_000_000 })
  await json('undo')
  expect(await stageOf()).toMatchObject({ stage: null, totalInvestment: null })
  await json('redo')
  await json('set', 'CK-05', 'totalInvestment=')
  expect(await stageOf()).toMatchObject({ stage: 'construction', totalInvestment: null })
  expect(await json('check')).toMatchObject({ ok: true, problems: [] })
})

test('delete moves a bundled entry with its children to the bin and restore brings them back', async () => {
  await json('delete', 'CC-01', '--reason', '重复')
  expect(await json<Listed[]>('list', '--sector', '现代煤化工')).toHaveLength(13)
  expect((await json<Listed[]>('list', '--bin')).map((row) => row.id)).toEqual([
    'CC-01',
    'CC-01a',
    'CC-01b',
    'CC-01c',
  ])
  await json('restore', 'CC-01')
  expect(await json<Listed[]>('list', '--sector', '现代煤化工')).toHaveLength(17)
  const history = await json<{ field: string; reason: string | null }[]>('history', 'CC-01')
  expect(history[1]).toMatchObject({ field: 'deleted', before: 0, after: 1, reason: '重复' })
})

test('summary counts entries, their pieces, and what is 未填', async () => {
  const groups = await json<{ value: string | null; entries: number }[]>('summary', '--by', 'park')
  expect(groups.map((group) => [group.value, group.entries])).toEqual([
    ['新型煤化工园区', 16],
    ['铝电循环园区', 6],
    ['现代农业园区', 1],
    ['高新科技产业园区', 15],
    ['高教科技园区', 0],
    [null, 138],
  ])
  expect(groups[3]).toMatchObject({
    totalInvestment: 5_000_000_000,
    investmentFilled: 1,
    investmentUnfilled: 14,
  })
})

test.each([
  ['an unknown id', ['set', 'ZZ-1', 'stage=在建'], 'There is no project ZZ-1'],
  ['an unknown field', ['set', 'CK-01', 'colour=red'], '"colour" is not a field'],
  ['a wrong type', ['set', 'CK-01', 'totalInvestment=lots'], '3.2亿'],
  ['an unknown stage', ['set', 'CK-01', 'stage=running'], 'reserve, preparatory'],
  ['over-long text', ['set', 'CK-01', `notes=${'长'.repeat(4001)}`], 'at most 4000 characters'],
  ['a malformed code', ['set', 'CK-01', 'code=1234'], '2017-141181-25-03-012345'],
  ['a park that is not the plan’s', ['set', 'CK-01', 'park=太空园区'], '新型煤化工园区'],
  ['an unknown filter value', ['list', '--sector', '航天'], '煤炭'],
  ['nothing to undo', ['undo'], 'nothing to undo'],
])('refuses %s with one line, exit 1, and writes nothing', async (_, args, words) => {
  const before = await json('list')
  const { code, out, err } = await run(...args, '--db', db)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(words)
  expect(err.trimEnd()).not.toContain('\n')
  expect(await json('list')).toEqual(before)
})

test.each([
  ['no ledger', ['list']],
  ['an unknown command', ['frobnicate']],
  ['an unknown option', ['list', '--db', 'x', '--colour', 'red']],
  ['an assignment without =', ['set', 'CK-01', 'stage', '--db', 'x']],
  ['a sheet that does not exist', ['export', '--sheet', 'moon', '--out', 'a.xlsx', '--db', 'x']],
  [
    'a format that does not exist',
    ['export', '--sheet', 'register', '--out', 'a.pdf', '--db', 'x'],
  ],
])('calls %s a usage error: exit 2', async (_, args) => {
  const { code, out, err } = await run(...args)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).not.toBe('')
})

test('refuses to overwrite: a ledger, a backup, an export', async () => {
  const other = join(folder, 'copy.ledger')
  expect(await run('create', '--db', db)).toMatchObject({ code: 1 })
  expect(await run('backup', '--db', db, '--out', other)).toMatchObject({ code: 0 })
  const bytes = readFileSync(other)
  expect(await run('backup', '--db', db, '--out', other)).toMatchObject({ code: 1 })
  expect(await run('export', '--db', db, '--sheet', 'register', '--out', other)).toMatchObject({
    code: 2,
  })
  expect(readFileSync(other).equals(bytes)).toBe(true)
  expect(await run('check', '--db', other)).toMatchObject({ code: 0 })
  expect(readdirSync(folder).toSorted()).toEqual(['copy.ledger', 'plan.ledger'])
})

test('a backup into a folder that is not there is refused in one line', async () => {
  const { code, err } = await run('backup', '--db', db, '--out', join(folder, 'none', 'b.ledger'))
  expect(code).toBe(1)
  expect(err).toContain('the folder does not exist')
  expect(err.trimEnd()).not.toContain('\n')
})

test('export writes exactly the filtered rows', async () => {
  const out = join(folder, 'coal.csv')
  const { rows } = await json<{ rows: number }>(
    'export',
    '--sheet',
    'register',
    '--out',
    out,
    '--sector',
    '煤炭',
  )
  expect(rows).toBe(20)
  const text = readFileSync(out, 'utf8')
  expect(text).toContain('水峪煤业')
  expect(text).not.toContain('焦炭项目')
  expect(existsSync(join(folder, 'coal.csv.part'))).toBe(false)
})

test('reads beside an open window, but does not write', async () => {
  const window = testStore({ path: db, createFrom: null })
  expect(await json<Listed[]>('list', '--sector', '煤炭')).toHaveLength(20)
  const { code, err } = await run('set', 'CK-01', 'stage=投产', '--db', db)
  expect(code).toBe(1)
  expect(err).toContain('open in another window')
  window.close()
  expect(await run('set', 'CK-01', 'stage=投产', '--db', db)).toMatchObject({ code: 0 })
})

test('an empty ledger takes projects of its own', async () => {
  const empty = join(folder, 'empty.ledger')
  expect(await run('create', '--empty', '--db', empty)).toMatchObject({ code: 0 })
  expect(JSON.parse((await run('list', '--db', empty, '--json')).out)).toEqual([])
  expect(await run('check', '--db', empty)).toMatchObject({ code: 0 })
})
