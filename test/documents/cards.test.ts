import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read, type WorkBook } from '@e965/xlsx'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../electron/store/connection.ts'
import { run } from '../helpers/cli.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { gridOf } from './registerSheets.ts'

const month = '2017-06'
let pristine = ''
let folder = ''
let db = ''

beforeAll(async () => {
  vi.stubEnv('XDG_DATA_HOME', mkdtempSync(join(tmpdir(), 'ledger-data-')))
  pristine = join(mkdtempSync(join(tmpdir(), 'ledger-cards-')), 'sample.ledger')
  expect(await run('create', '--db', pristine, '--sample')).toMatchObject({ code: 0, err: '' })
})

beforeEach(() => {
  folder = temporaryFolder()
  db = join(folder, 'sample.ledger')
  copyFileSync(pristine, db)
})

async function exported(...options: string[]): Promise<string> {
  const out = join(folder, 'cards.xlsx')
  const args = ['--db', db, '--sheet', 'cards', '--out', out, '--month', month]
  expect(await run('export', ...args, ...options)).toMatchObject({ code: 0, err: '' })
  return out
}

type Row = readonly unknown[]

function cardOf(book: WorkBook, name: string): readonly Row[] {
  const sheet = book.SheetNames.find((each) => each.endsWith(name))
  const found = sheet === undefined ? undefined : book.Sheets[sheet]
  if (found === undefined) throw new Error(`there is no card of ${name}`)
  return gridOf(found)
}

function rowOf(card: readonly Row[], label: string): Row {
  const row = card.find((each) => each[0] === label)
  if (row === undefined) throw new Error(`the card has no ${label}`)
  return row
}

/** The rows of the ledger's own tables for one project. */
function rawFacts(name: string) {
  const database = connect(db, { readOnly: true })
  const one = (sql: string, ...values: (string | number)[]) =>
    database.prepare(sql).get(...values) as Record<string, unknown>
  try {
    const project = one('SELECT * FROM project WHERE name = ?', name)
    const id = String(project['id'])
    const sums = database
      .prepare('SELECT month, invested FROM progress WHERE project_id = ? AND deleted = 0')
      .all(id) as { month: string; invested: number | null }[]
    const plan = one(
      'SELECT * FROM year_plan WHERE project_id = ? AND year = 2017 AND deleted = 0',
      id,
    )
    const text = one('SELECT * FROM progress WHERE project_id = ? AND month = ?', id, month)
    const milestones = database
      .prepare('SELECT * FROM milestone WHERE project_id = ? AND deleted = 0 ORDER BY position')
      .all(id) as Record<string, unknown>[]
    return { project, sums, plan, text, milestones }
  } finally {
    database.close()
  }
}

test('each project has a sheet of its own, on one upright A4 page', async () => {
  const path = await exported()
  const book = read(readFileSync(path))
  const origin = ['--origin', 'box', '--origin', 'added']
  const listed = await run('list', '--db', db, '--json', ...origin)
  expect(book.SheetNames).toHaveLength((JSON.parse(listed.out) as unknown[]).length)
  expect(new Set(book.SheetNames).size).toBe(book.SheetNames.length)
  for (const name of book.SheetNames) expect(name.length).toBeLessThanOrEqual(31)
})

test('a card holds the figures of the raw rows, cell by cell', async () => {
  const name = '鹏飞 500万吨焦化项目'
  const book = read(readFileSync(await exported('--sector', '焦化')))
  const card = cardOf(book, name)
  const { project, sums, plan, text, milestones } = rawFacts(name)
  const wan = (yuan: unknown): number => Number(yuan) / 10_000
  const invested = Array.from({ length: 12 }, (_, at) => {
    const own = sums.find((each) => each.month === `2017-${String(at + 1).padStart(2, '0')}`)
    return at < 6 ? (own?.invested ?? null) : null
  })
  const toDate = invested.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  expect(rowOf(card, '项目名称')[1]).toBe(name)
  expect(rowOf(card, '业主单位')[1]).toBe(project['owner'])
  expect(rowOf(card, '项目名称')).toHaveLength(13)
  const heads = card.findIndex((row) => row[0] === '投　　资')
  const amounts = card[heads + 1] ?? []
  expect([amounts[5], amounts[7], amounts[9]]).toEqual([
    wan(plan['planned']),
    wan(invested[5]),
    wan(toDate),
  ])
  const shares = card[heads + 2] ?? []
  expect(shares[3]).toBeCloseTo((toDate / Number(plan['planned'])) * 100, 9)
  expect(rowOf(card, '实际完成').slice(1)).toEqual(
    invested.map((yuan) => (yuan === null ? null : wan(yuan))),
  )
  const monthly = JSON.parse(String(plan['monthly'])) as number[]
  expect(rowOf(card, '计划完成').slice(1)).toEqual(monthly.map(wan))
  const whole = monthly.reduce((sum, each) => sum + each, 0)
  const planned = rowOf(card, '计划累计%').slice(1) as number[]
  for (const [at, share] of planned.entries()) {
    const sum = monthly.slice(0, at + 1).reduce((total, each) => total + each, 0)
    expect(share).toBeCloseTo((sum / whole) * 100, 9)
  }
  expect(rowOf(card, '形象进度')[1]).toBe(String(text['progress_text']).replace(/。$/, ''))
  for (const milestone of milestones) {
    const cells = rowOf(card, String(milestone['name'])).slice(1).join('')
    const day = milestone['actual_date']
    const reached = typeof day === 'string' && day.slice(0, 7) <= month
    expect(cells.includes('■')).toBe(reached)
  }
  expect(card[0]?.[0]).toBe('重点项目卡（示例）')
})

test('a project of which nothing is reported says so, and shows no figure', async () => {
  await run('sample', 'remove', '--db', db)
  const book = read(readFileSync(await exported('--sector', '焦化')))
  const card = cardOf(book, '鹏飞 500万吨焦化项目')
  expect(card[0]?.[0]).toBe('重点项目卡')
  const heads = card.findIndex((row) => row[0] === '投　　资')
  expect(card[heads + 1]?.filter((cell) => cell !== null)).toEqual(
    Array.from({ length: 6 }, () => '—'),
  )
  expect(
    rowOf(card, '实际完成')
      .slice(1)
      .every((cell) => cell === null),
  ).toBe(true)
  expect(JSON.stringify(card)).not.toMatch(/NaN|undefined|Infinity/)
})

const converts =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdfinfo', ['-v']).status === 0

test.runIf(converts)(
  'LibreOffice (where installed) prints each card on one page',
  { timeout: 180_000 },
  async () => {
    const path = await exported('--sector', '焦化')
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
    const { stdout } = spawnSync('pdfinfo', [path.replace(/xlsx$/, 'pdf')])
    const pages = Number(/Pages:\s+(\d+)/.exec(stdout.toString())?.[1])
    expect(pages).toBe(read(readFileSync(path)).SheetNames.length)
  },
)
