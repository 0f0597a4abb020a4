import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../helpers/cli.ts'
import { temporaryFolder } from '../helpers/ledger.ts'

interface Listed {
  readonly id: string
  readonly month: {
    readonly invested: number | null
    readonly yearToDate: number | null
    readonly light: string
    readonly sample: boolean
  } | null
}

test('a month is reported, closed, corrected with a reason, and listed with computed figures', async () => {
  const db = join(temporaryFolder(), 'a.ledger')
  await run('create', '--db', db)
  const report = (...rest: string[]) => run('report', 'CK-01', '--db', db, ...rest)
  expect(await report('--month', '2017-05', 'invested=1200万', '形象进度=主体施工')).toEqual({
    code: 0,
    out: 'Reported CK-01 2017-05.\n',
    err: '',
  })
  await report('--month', '2017.4', '本月完成投资=800万')
  expect((await run('close-month', '2017-05', '--db', db)).out).toBe('Closed 2017-05.\n')
  const refused = await report('--month', '2017-05', 'invested=1300万')
  expect([refused.code, refused.err]).toEqual([
    1,
    '2017-05 is closed. Give a reason to enter a correction, or reopen the month.\n',
  ])
  expect((await report('--month', '2017-05', 'invested=1300万', '--reason', '补报')).code).toBe(0)
  const { out } = await run('list', '--db', db, '--month', '2017-05', '--json')
  const listed = JSON.parse(out) as readonly Listed[]
  expect(listed.find((row) => row.id === 'CK-01')?.month).toMatchObject({
    invested: 13_000_000,
    yearToDate: 21_000_000,
  })
  expect((await run('check', '--db', db)).code).toBe(0)
  expect((await run('reopen-month', '2017-05', '--db', db, '--reason', '更正')).code).toBe(0)
})

test('refuses a month and a field that are none, and a light without a month', async () => {
  const db = join(temporaryFolder(), 'a.ledger')
  await run('create', '--db', db)
  const bad = await run('report', 'CK-01', '--db', db, '--month', '2017-13', 'invested=1')
  expect([bad.code, bad.err]).toEqual([
    1,
    'month: "2017-13" is not accepted; a month such as 2017-05 would be.\n',
  ])
  expect((await run('report', 'CK-01', '--db', db, '--month', '2017-05', 'money=1')).code).toBe(1)
  expect((await run('list', '--db', db, '--light', 'red')).code).toBe(2)
  expect((await run('summary', '--db', db)).code).toBe(2)
})

test('a sample is made with the ledger, summed, filtered by light, and removed', async () => {
  const db = join(temporaryFolder(), 'a.ledger')
  expect((await run('create', '--sample', '--db', db)).out).toMatch(
    /sample figures \(示例\) for \d+/,
  )
  const summary = await run('summary', '--db', db, '--month', '2017-05', '--by', 'sector', '--json')
  const groups = JSON.parse(summary.out) as readonly { value: string; planned: number }[]
  expect(groups.length).toBeGreaterThan(8)
  expect((await run('summary', '--db', db, '--month', '2017-05')).out).toMatch(/^all\t.*\n合计\t/)
  const green = await run('list', '--db', db, '--month', '2017-05', '--light', '绿', '--json')
  const listed = JSON.parse(green.out) as readonly Listed[]
  expect(listed.length).toBeGreaterThan(0)
  expect(listed.every(({ month }) => month?.light === 'green' && month.sample)).toBe(true)
  expect((await run('sample', 'remove', '--db', db)).code).toBe(0)
  const after = await run('summary', '--db', db, '--month', '2017-05', '--json')
  expect(JSON.parse(after.out)).toMatchObject([{ projects: 0 }])
  expect((await run('sample', 'remove', '--db', db)).err).toBe(
    'This ledger holds no sample data.\n',
  )
})
