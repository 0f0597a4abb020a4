import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import {
  across,
  type Cell,
  judgedLedger,
  type JudgedLedger,
  planSheet,
  planSpec,
  writtenPlanSheet,
} from './planSheets.ts'
import { cellAt, gridOf } from './registerSheets.ts'

const width = 9
const severities = { high: '重要', medium: '一般', low: '提示' } as const
const kinds: Readonly<Record<string, string>> = {
  sumAgainstTarget: '合计与目标',
  sameWorkTwice: '重复列项',
  twoCapacities: '产能两个数',
  rateAgainstEnds: '增幅与首末值',
  printedTwice: '两处数不同',
  constructionType: '建设性质',
  printingSlip: '印刷错误',
  alreadyReached: '基数已达目标',
  noOwner: '缺业主',
  noPark: '缺园区',
  noStage: '缺阶段',
}

/** The rows that the screen's own list asks for, cell by cell. */
async function expectedRows({ store }: JudgedLedger): Promise<readonly (readonly Cell[])[]> {
  const findings = await store.handlers['findings.list']({ language: 'zh-CN' })
  return findings.map((finding, at) => {
    const { places, projectIds } = finding
    const texts = places.map(({ firstLine, lastLine, text }) => {
      const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`
      return `${lines}：${text}`
    })
    const projects = projectIds.length > 6 ? `${projectIds.length}项` : projectIds.join('、')
    return [
      at + 1,
      severities[finding.severity],
      kinds[finding.kind] ?? '',
      finding.title,
      finding.arithmetic === '' ? null : finding.arithmetic,
      texts.length === 0 ? null : texts.join('\n'),
      projects === '' ? null : projects,
      finding.settled ? '已处理' : '未处理',
      finding.note,
    ]
  })
}

/** A sum that was broken reads as one with plain blanks. */
function plain(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replaceAll('\u00A0', ' ') : cell
}

test('every cell of the sheet holds what the list of findings holds', async () => {
  const ledger = judgedLedger()
  const grid = gridOf(await planSheet(ledger.database, planSpec('findings')))
  const rows = await expectedRows(ledger)
  const ofLedger = rows.filter(([, , kind]) => String(kind).startsWith('缺')).length
  const count = (at: number, word: string) => rows.filter((row) => row[at] === word).length
  expect(grid.slice(0, 4)).toEqual([
    across(width, '孝义市“十三五”规划自洽检查表'),
    across(width, '（由规则逐条算出，只列差异，不改原文；截至2017年6月30日）'),
    [...across(7, '编制单位：孝义市发展和改革局　　数据来源：规划原文，出处为原文行号'), '', null],
    ['序号', '级别', '类别', '发现', '算式', '原文（行号：文字）', '涉及项目', '处理', '备注'],
  ])
  expect(grid[5]?.[0]).toBe(
    `合计（${rows.length}条）：重要 ${count(1, '重要')}，一般 ${count(1, '一般')}，提示 ${count(1, '提示')}，未处理 ${rows.length - 1}`,
  )
  expect(grid.slice(6, -1).map((row) => row.map(plain))).toEqual([
    across(width, `一、规划（${rows.length - ofLedger}条）`),
    ...rows.slice(0, rows.length - ofLedger),
    across(width, `二、台账（${ofLedger}条）`),
    ...rows.slice(rows.length - ofLedger),
  ])
})

test('a note that looks like a formula stays a note', async () => {
  const { database } = judgedLedger()
  const sheet = await planSheet(database, planSpec('findings'))
  const row = gridOf(sheet).findIndex(([, , , , , , , state]) => state === '已处理') + 1
  const { t, v, z, f } = cellAt(sheet, `I${row}`)
  expect({ t, v, z, f }).toEqual({ t: 's', v: '=待核', z: '@', f: undefined })
})

test('the table for machines names every project and keeps each finding on one line', async () => {
  const ledger = judgedLedger()
  const path = await writtenPlanSheet(ledger.database, planSpec('findings', { format: 'csv' }))
  const text = await readFile(path, 'utf8')
  const findings = await ledger.store.handlers['findings.list']({ language: 'zh-CN' })
  expect(text.split('\r\n')).toHaveLength(findings.length + 2)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  const book = read(text, { type: 'string', raw: true })
  const grid = gridOf(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  expect(grid.slice(1).map((row) => row[7] ?? '')).toEqual(
    findings.map(({ projectIds }) => projectIds.join('、')),
  )
})
