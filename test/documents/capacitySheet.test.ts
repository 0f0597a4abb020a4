import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Database } from '../../electron/store/connection.ts'
import { testStore } from '../helpers/ledger.ts'
import {
  across,
  type Cell,
  judgedLedger,
  planSheet,
  planSpec,
  writtenPlanSheet,
} from './planSheets.ts'
import { cellAt, gridOf, openLook } from './registerSheets.ts'
import { openZip } from './zipEntries.ts'

interface RawTarget {
  readonly subject: string
  readonly quantity: number
  readonly unit: string
  readonly canonical_quantity: number
  readonly canonical_unit: string
  readonly first_line: number
  readonly last_line: number
  readonly rule: string
  readonly note: string | null
}

interface RawCapacity {
  readonly box: string
  readonly product: string
  readonly direction: string
  readonly canonical_quantity: number
  readonly canonical_unit: string
  readonly addable: number
  readonly stage: string | null
}

const width = 12

/** Worked out from the tables' raw rows, apart from the rule that the program compares by. */
function expectedRows(database: Database): readonly (readonly Cell[])[] {
  const targets = database
    .prepare('SELECT * FROM target WHERE rule IS NOT NULL AND deleted = 0 ORDER BY position')
    .all() as RawTarget[]
  const lines = database
    .prepare(
      `SELECT project.box, capacity.*, coalesce(project.stage, parent.stage) AS stage FROM capacity
       JOIN project ON project.id = capacity.project_id
       LEFT JOIN project AS parent ON parent.id = project.parent_id
       WHERE capacity.deleted = 0 AND project.deleted = 0
         AND coalesce(project.stage, parent.stage, '') <> 'cancelled'
       ORDER BY project.position, project.id, capacity.position`,
    )
    .all() as RawCapacity[]
  return targets.map((target, at) => {
    const rule = JSON.parse(target.rule) as Record<string, string> & {
      readonly boxes: readonly string[]
      readonly products: readonly string[]
    }
    const added = lines.filter(
      (line) =>
        rule.boxes.includes(line.box) &&
        rule.products.includes(line.product) &&
        line.direction === rule['direction'] &&
        line.canonical_unit === rule['unit'] &&
        line.addable === 1,
    )
    const sumOf = (of: readonly RawCapacity[]) =>
      of.reduce((total, line) => total + line.canonical_quantity, 0)
    const staged = (...stages: readonly string[]) =>
      sumOf(added.filter(({ stage }) => stage !== null && stages.includes(stage)))
    const sum = sumOf(added)
    const gap = sum - target.canonical_quantity
    const isNone = added.length === 0
    const quantities = added.map((line) => line.canonical_quantity)
    const { quantity, canonical_quantity: wanted, first_line: first, last_line: last } = target
    const outcome = gap === 0 ? '吻合' : `${gap < 0 ? '差' : '超出'} ${Math.abs(gap)}`
    return [
      at + 1,
      target.subject,
      wanted,
      isNone ? '—' : sum,
      isNone ? '—' : staged('operation'),
      isNone ? '—' : staged('construction', 'started'),
      isNone ? '—' : gap,
      target.canonical_unit,
      isNone ? '—' : quantities.join(' + ') + (quantities.length > 1 ? ` = ${sum}` : ''),
      isNone ? '无条目' : outcome,
      first === last ? String(first) : `${first}–${last}`,
      remarks(
        quantity === wanted ? '' : `原文${quantity}${target.unit}`,
        rule['note'],
        target.note,
      ),
    ]
  })
}

/** Without what the arithmetic says already. */
function remarks(...texts: readonly (string | null | undefined)[]): string | null {
  const parts = texts.flatMap((text) => (text ?? '').split('；'))
  const said = parts.filter((part) => part !== '' && !/^[\d.+＝]+$/.test(part))
  return said.length === 0 ? null : said.join('；')
}

test('every cell of the sheet holds what the targets and capacities of the ledger add up to', async () => {
  const { database } = judgedLedger()
  const grid = gridOf(await planSheet(database, planSpec('capacity')))
  const rows = expectedRows(database)
  const count = (outcome: string) => rows.filter((row) => String(row[9]).startsWith(outcome)).length
  expect(grid.slice(0, 6)).toEqual([
    across(width, '孝义市“十三五”重点产品产能对标表'),
    across(width, '（专栏项目产能与规划目标比对；截至2017年6月30日）'),
    [
      ...across(10, '编制单位：孝义市发展和改革局　　数据来源：规划原文，出处为原文行号'),
      '计量单位：见“单位”栏',
      null,
    ],
    [
      '序号',
      '产品（目标）',
      '2020年\n目标',
      '项目设计产能',
      null,
      null,
      '差额',
      '单位',
      '算式',
      '结论',
      '原文行',
      '说明',
    ],
    [null, null, null, '合计', '已投产', '在建', ...across(6)],
    across(
      width,
      `产能与规模（${rows.length}个目标）：吻合 ${count('吻合')}，差 ${count('差')}，超出 ${count('超出')}，无条目 ${count('无条目')}，不可比 0`,
    ),
  ])
  expect(grid.slice(6, 6 + rows.length)).toEqual(rows)
  const coke = rows.find(([, subject]) => subject === '焦炭产能')
  expect(coke?.slice(3, 10)).toEqual([
    1480,
    500,
    980,
    -320,
    '万吨/年',
    '500 + 500 + 300 + 180 = 1480',
    '差 320',
  ])
})

test('the investment stands below, beside what projects plan, and is not subtracted', async () => {
  const { database } = judgedLedger()
  const sheet = await planSheet(database, planSpec('capacity'))
  const grid = gridOf(sheet)
  const at = grid.findIndex(([first]) => first === '固定资产投资与项目总投资')
  const heads = database
    .prepare(
      "SELECT total_investment AS yuan FROM project WHERE deleted = 0 AND parent_id IS NULL AND box <> 'TX'",
    )
    .all() as { readonly yuan: number | null }[]
  const filled = heads.flatMap(({ yuan }) => (yuan === null ? [] : [yuan]))
  const planned = filled.reduce((total, yuan) => total + yuan, 0) / 1e8
  const unfilled = heads.length - filled.length
  const number = expectedRows(database).length + 1
  expect(grid[at + 1]).toEqual([
    number,
    '五年全市固定资产投资',
    1680,
    planned,
    '—',
    '—',
    '—',
    '亿元',
    `${filled.length}项已填，${unfilled}项未填（未计入）`,
    '口径不同',
    '2946–2947',
    null,
  ])
  expect(cellAt(sheet, `C${at + 2}`).z).toBe('"≥"#,##0_ ')
  const share = ((planned / 1680) * 100).toFixed(1)
  expect(grid[at + 2]?.[0]).toBe(
    `要完成目标，年均须增长7.6%：2015年268.0亿元，2016年288.5、2017年310.5、2018年334.2、2019年359.7、2020年387.2亿元。已填的项目总投资合计相当于目标的${share}%，另有${unfilled}项未填。两者口径不同：目标是全社会固定资产投资，项目总投资是这些项目各自的计划数，只并列，不相减`,
  )
  expect(grid[at + 3]?.[0]).toMatch(/^注：1\.差额＝项目合计－目标/)
})

test('sums, gaps and outcomes are formulas that carry their result', async () => {
  const { database } = judgedLedger()
  const sheet = await planSheet(database, planSpec('capacity'))
  const row = gridOf(sheet).findIndex(([, subject]) => subject === '焦炭产能') + 1
  const formulas = ['D', 'G', 'J'].map((letter) => cellAt(sheet, `${letter}${row}`))
  expect(formulas.map(({ f, v, z }) => ({ f, v, z }))).toEqual([
    { f: '500+500+300+180', v: 1480, z: '#,##0_ ' },
    { f: `D${row}-C${row}`, v: -320, z: '+#,##0_ ;-#,##0_ ;0_ ' },
    {
      f: `IF(G${row}=0,"吻合",IF(G${row}<0,"差 ","超出 ")&ABS(G${row}))`,
      v: '差 320',
      z: 'General',
    },
  ])
  expect(cellAt(sheet, `C${row}`)).toMatchObject({ v: 1800, z: '"≈"#,##0_ ' })
  const total = cellAt(sheet, 'A6')
  expect(total.f).toMatch(/^"产能与规模（12个目标）"&"：吻合 "&COUNTIF\(\$J\$7:\$J\$20,"吻合\*"\)&/)
})

test('a sum too long for its column breaks after a plus and nowhere else', async () => {
  const store = testStore()
  const lines = Array.from({ length: 30 }, (_, at) => ({
    product: '焦炭',
    quantity: 100 + at,
    unit: '万吨',
    phase: null,
    direction: 'output' as const,
    addable: true,
    note: null,
  }))
  void store.handlers['capacities.save']({ projectId: 'CK-01', capacities: lines })
  const sheet = await planSheet(openLook(store), planSpec('capacity'))
  const coke = gridOf(sheet).find(([, subject]) => subject === '焦炭产能')
  const arithmetic = String(coke?.[8])
  expect(arithmetic.replaceAll('\u00A0', ' ')).toMatch(/^100 \+ 101 \+ .* = \d+$/)
  expect(arithmetic.match(/ /g)).toHaveLength(lines.length + 3)
  expect(arithmetic.match(/(?<=\u00A0\+) (?=\d)/g)).toHaveLength(lines.length + 3)
})

test('the table for machines has comparators and plain numbers, and leaves 未填 empty', async () => {
  const { database } = judgedLedger()
  const path = await writtenPlanSheet(database, planSpec('capacity', { format: 'csv' }))
  const text = await readFile(path, 'utf8')
  const book = read(text, { type: 'string', raw: true })
  const grid = gridOf(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  const rows = expectedRows(database)
  expect(grid).toHaveLength(rows.length + 2)
  expect(grid.slice(1, -1).map((row) => row.filter((_, at) => at !== 2))).toEqual(
    rows.map((row) => row.map((cell) => (cell === '—' || cell === null ? null : String(cell)))),
  )
  expect(text).toContain(',焦炭产能,≈,1800,1480,500,980,-320,')
})

test('the sheet fits its paper and repeats its headings', async () => {
  const { database } = judgedLedger()
  const zip = await openZip(await writtenPlanSheet(database, planSpec('capacity')))
  expect(zip('xl/workbook.xml')).toContain("'产能对标表'!$3:$5")
  expect(zip('xl/worksheets/sheet1.xml')).toMatch(
    /<pageSetup paperSize="9" orientation="landscape"/,
  )
  expect(zip('xl/worksheets/sheet1.xml')).toContain('<pane xSplit="2" ySplit="5" topLeftCell="C6" ')
})

test('a ledger without a plan has nothing to compare', async () => {
  const database = openLook(testStore({ createFrom: 'empty' }))
  await expect(planSheet(database, planSpec('capacity'))).rejects.toMatchObject({
    code: 'nothing-to-export',
  })
})
