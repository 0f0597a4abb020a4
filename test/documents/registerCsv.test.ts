import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readRegister } from '../../electron/documents/sheets/readRegister.ts'
import { awkwardLedger, gridOf, spec, today, written } from './registerSheets.ts'

async function csvText(
  ids: readonly string[],
  changes: Parameters<typeof spec>[1] = {},
): Promise<string> {
  const { database } = awkwardLedger()
  const wanted = spec(ids, { format: 'csv', ...changes })
  return readFile(await written(readRegister(database, wanted, today), 'register.csv'), 'utf8')
}

test('the table is UTF-8 with a mark, ends its lines as RFC 4180 says, and quotes what needs it', async () => {
  const text = await csvText(['AL-04', 'AL-04a', 'CK-02', 'AL-01'], {
    groupBy: [],
    columns: ['id', 'totalInvestment', 'plannedStart', 'park', 'notes'],
  })
  expect(text).toBe(
    [
      '\uFEFF序号,编号,总投资（万元）,计划开工,园区,备注',
      '1,AL-04,38500,,铝电循环园区（推断）,"含_x000D_与 ""引号"", 逗号"',
      ',AL-04a,10000,,铝电循环园区（推断）,',
      '2,CK-02,123.4567,,新型煤化工园区（推断）,',
      '3,AL-01,,2016-05,铝电循环园区（推断）,"第一行\n第二行 <b>&amp;"',
      '',
    ].join('\r\n'),
  )
})

test('text that a spreadsheet program would compute gets an apostrophe before it', async () => {
  const text = await csvText(['CK-04', 'CK-05'], {
    groupBy: [],
    columns: ['place', 'leader', 'notes'],
  })
  expect(text.split('\r\n').slice(1, 3)).toEqual([
    `1,,,"'=HYPERLINK(""http://example.invalid"",""看"")"`,
    "2,'-梧桐镇,'@张某,'+86 358",
  ])
})

test('all projects of the plan come back, in the order of the sheet, without totals', async () => {
  const { database, ids } = awkwardLedger()
  const wanted = spec(ids, { format: 'csv', columns: ['id', 'sector', 'capacity'] })
  const path = await written(readRegister(database, wanted, today), 'register.csv')
  const book = read(await readFile(path, 'utf8'), { type: 'string', raw: true })
  const rows = gridOf(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  expect(rows).toHaveLength(ids.length + 1)
  // AL-02 has lost its sector: it is last, after the plan's own order.
  expect(rows.slice(1).map((row) => row[1])).toEqual([
    ...ids.filter((id) => id !== 'AL-02'),
    'AL-02',
  ])
})
