import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInLayout, builtInLayoutIds } from '../../shared/model/layouts/builtIn.ts'
import type { LayoutFile } from '../../shared/schemas/sheetLayout.ts'
import { run } from '../helpers/cli.ts'
import { temporaryFolder, testStore } from '../helpers/ledger.ts'

test('a layout goes to a file, is changed, comes back and can be taken away', async () => {
  const store = testStore()
  store.close()
  const { path } = store
  const file = join(temporaryFolder(), 'layouts.json')
  const wrote = await run('layouts', '--db', path, '--export', file, '--id', 'monthly')
  expect(wrote).toMatchObject({ code: 0, out: 'Wrote 1 layouts.\n' })
  const handed = JSON.parse(readFileSync(file, 'utf8')) as LayoutFile
  expect(handed.layouts).toEqual([{ id: 'monthly', layout: builtInLayout('monthly', 'zh-CN') }])
  const layout = { ...builtInLayout('monthly', 'zh-CN'), title: '{地区}投资月报' }
  writeFileSync(
    file,
    JSON.stringify({
      ...handed,
      layouts: [
        { id: 'monthly', layout },
        { id: 'own-1', layout: { ...layout, name: '局内月报' } },
      ],
    }),
  )
  expect(await run('layouts', '--db', path, '--import', file)).toMatchObject({ code: 0 })
  const listed = await run('layouts', '--db', path)
  expect(listed.out).toContain('monthly\t月度投资完成情况表\tchanged\tA4')
  expect(listed.out).toContain('own-1\t局内月报\town\tA4')
  const names = await run('export', '--sheet', 'list', '--db', path, '--json')
  expect(JSON.parse(names.out)).toEqual(
    expect.arrayContaining([...builtInLayoutIds, 'own-1', 'register']),
  )
})

test('refuses a file that holds no layouts, and a column that its source has not', async () => {
  const store = testStore({ createFrom: 'empty' })
  store.close()
  const { path } = store
  const file = join(temporaryFolder(), 'layouts.json')
  const layout = { ...builtInLayout('monthly', 'zh-CN'), columns: [{ key: 'rank' }] }
  for (const text of [
    'no JSON',
    '{"kind":"sheet-layouts"}',
    JSON.stringify({ kind: 'sheet-layouts', version: 1, layouts: [{ id: 'a', layout }] }),
  ]) {
    writeFileSync(file, text)
    const { code, err } = await run('layouts', '--db', path, '--import', file)
    expect(code).toBe(1)
    expect(err).toContain('holds no layouts of sheets')
  }
})
