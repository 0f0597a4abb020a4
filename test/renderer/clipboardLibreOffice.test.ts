import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read, utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { copyBlock } from '../../renderer/grid/clipboard/copyBlock.ts'
import { formatHtmlTable, parseHtmlTable } from '../../renderer/grid/clipboard/htmlTable.ts'
import { planPaste } from '../../renderer/grid/clipboard/planPaste.ts'
import { ledgerPasting } from '../../renderer/grid/ledgerCellModel.ts'
import { createTexts, pageText } from '../../renderer/text/i18n.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { ledgerRows, project } from './rows.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const slow = { timeout: 180_000 }

/** The file that LibreOffice Calc makes of another. */
function converted(path: string, to: 'xlsx' | 'html'): string {
  const folder = temporaryFolder()
  execFileSync('soffice', [
    `-env:UserInstallation=${pathToFileURL(temporaryFolder()).href}`,
    '--headless',
    ...(to === 'xlsx' ? ['--infilter=HTML (StarCalc)'] : []),
    '--convert-to',
    to,
    '--outdir',
    folder,
    path,
  ])
  return join(folder, `sheet.${to}`)
}

test.skipIf(!hasLibreOffice)(
  'LibreOffice takes copied amounts as numbers, days as days, and codes, years and would-be formulas as text',
  slow,
  async () => {
    const { rows } = ledgerRows([
      project({
        id: '00123',
        name: '=1+1 "二期" <扩建>\n& 其他',
        code: '2017-141181-25-03-012345',
        totalInvestment: 123_456_789,
        plannedStart: '2017',
        plannedEnd: '2017-05-03',
        actualStart: '2017-05',
        leader: '-5',
      }),
      project({ id: '1E5', name: '@甲', totalInvestment: 5_000_000_000_000 }),
    ])
    const block = copyBlock(
      {
        rows,
        columns: [
          'id',
          'name',
          'code',
          'totalInvestment',
          'plannedStart',
          'plannedEnd',
          'actualStart',
          'leader',
        ],
      },
      { text: pageText(await createTexts('zh-CN')), unit: 'wan' },
      true,
    )
    const path = join(temporaryFolder(), 'sheet.html')
    writeFileSync(path, formatHtmlTable(block))
    const book = read(readFileSync(converted(path, 'xlsx')), { cellDates: true, UTC: true })
    const [sheet] = Object.values(book.Sheets)
    if (sheet === undefined) throw new Error('the workbook has no sheet')
    const cells = utils.sheet_to_json<(string | number | Date | null)[]>(sheet, {
      header: 1,
      defval: null,
    })
    expect(cells[0]?.[3]).toBe('总投资（万元）')
    expect(cells[1]).toEqual([
      '00123',
      '=1+1 "二期" <扩建>\n& 其他',
      '2017-141181-25-03-012345',
      12_345.6789,
      '2017年',
      new Date(Date.UTC(2017, 4, 3)),
      '2017年5月',
      '-5',
    ])
    expect(cells[2]?.slice(0, 4)).toEqual(['1E5', '@甲', null, 500_000_000])
    expect(sheet['B2']?.f).toBeUndefined()
  },
)

test.skipIf(!hasLibreOffice)(
  'a table that LibreOffice makes of a workbook is pasted with exact amounts, days, long codes and merged cells',
  slow,
  async () => {
    const cells = utils.aoa_to_sheet([
      ['鹏飞\n500万吨焦化项目', '市发改局', 482_000.55, new Date(Date.UTC(2017, 4, 3)), '00123'],
      ['金岩 二期', null, 12_345_678, '2018年底', '00124'],
    ])
    cells['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 1, c: 1 } }]
    Object.assign(cells['C1'] ?? {}, { z: '#,##0' })
    Object.assign(cells['C2'] ?? {}, { z: '0.00E+00' })
    Object.assign(cells['D1'] ?? {}, { z: 'm/d/yy' })
    const book = utils.book_new()
    utils.book_append_sheet(book, cells, '台账')
    const path = join(temporaryFolder(), 'sheet.xlsx')
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx', cellDates: true }))
    const pasted = parseHtmlTable(readFileSync(converted(path, 'html'), 'utf8')) ?? []

    const { rows } = ledgerRows([project({ id: 'A' }), project({ id: 'B' })])
    const columns = ['name', 'responsibleUnit', 'totalInvestment', 'plannedEnd', 'notes'] as const
    const plan = planPaste(
      pasted,
      {
        rows,
        columns,
        columnsAfter: columns,
        rowsBelow: () => ({ rows, groupRows: 0 }),
        focus: { row: null, column: 'name' },
      },
      ledgerPasting({ text: pageText(await createTexts('zh-CN')), info: null, unit: 'wan' }),
    )
    expect(plan.refused).toEqual([])
    expect(plan.covered).toBe(1)
    expect(plan.changes.map(({ row, field, after }) => [row.id, field, after])).toEqual([
      ['A', 'name', '鹏飞500万吨焦化项目'],
      ['A', 'responsibleUnit', '市发改局'],
      ['A', 'totalInvestment', 4_820_005_500],
      ['A', 'plannedEnd', '2017-05-03'],
      ['A', 'notes', '00123'],
      ['B', 'name', '金岩 二期'],
      ['B', 'totalInvestment', 123_456_780_000],
      ['B', 'plannedEnd', '2018'],
      ['B', 'notes', '00124'],
    ])
  },
)
