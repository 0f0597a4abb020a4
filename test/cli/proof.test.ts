import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../helpers/cli.ts'
import { damage } from '../helpers/damage.ts'
import { temporaryFolder } from '../helpers/ledger.ts'

test('a sheet whose figures differ from their recount is refused with the list, and isn’t written', async () => {
  vi.stubEnv('XDG_DATA_HOME', mkdtempSync(join(tmpdir(), 'ledger-data-')))
  const folder = temporaryFolder()
  const db = join(folder, 'sample.ledger')
  expect(await run('create', '--db', db, '--sample')).toMatchObject({ code: 0, err: '' })
  const out = join(folder, 'sheet.xlsx')
  const pack = join(folder, '材料')
  damage(db)
  const { code, err } = await run('export', '--db', db, '--sheet', 'monthly', '--out', out)
  expect(code).toBe(1)
  const [first, ...list] = err.trimEnd().split('\n')
  const [, count] = /^Nothing was written: (\d+) of \d+ figures/.exec(first ?? '') ?? []
  expect(list).toHaveLength(Number(count))
  // The project itself before the sums that it is in.
  expect(list[0]).toMatch(/^月度投资完成情况表 · .+ · 12月完成情况 本月完成: —, counted again 123$/)
  expect(list.at(-1)).toContain(' · 合计（')
  expect(existsSync(out)).toBe(false)
  const month = ['--month', '2017-12']
  expect(await run('export', '--db', db, '--pack', pack, ...month)).toMatchObject({ code: 1 })
  expect(existsSync(pack)).toBe(false)
})
