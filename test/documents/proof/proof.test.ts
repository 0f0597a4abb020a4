import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  type PrintDocument,
  readDocument,
  type ReadDocument,
} from '../../../electron/documents/document.ts'
import { documentsHandlers } from '../../../electron/documents/handlers.ts'
import { readProven } from '../../../electron/documents/proof/provenDocument.ts'
import type { SheetTable, TableRow } from '../../../electron/documents/sheets/table/table.ts'
import type { Database } from '../../../electron/store/connection.ts'
import { builtInLayoutIds } from '../../../shared/model/layouts/builtIn.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import type { ProofDifference } from '../../../shared/schemas/proof.ts'
import type { SheetSpec } from '../../../shared/schemas/sheet.ts'
import { temporaryFolder, testStore } from '../../helpers/ledger.ts'
import { failureOf } from '../../helpers/month.ts'
import { day, layoutSpec, monthLedger } from '../layoutSheets.ts'
import { openLook } from '../registerSheets.ts'

let database: Database
const months = ['2017-05', '2017-04'] as const

beforeEach(() => {
  const store = testStore()
  void store.handlers['sample.add']({})
  database = openLook(store)
})

function bulletinSpec(month: string): SheetSpec {
  const common = { language: 'zh-CN', paper: 'A4', month, filterWords: '' } as const
  return { sheet: 'bulletin', format: 'docx', ...common }
}

function cardsSpec(month: string): SheetSpec {
  const common = { language: 'zh-CN', paper: 'A4', month, filterWords: '' } as const
  return { sheet: 'cards', format: 'xlsx', ...common }
}

// The sample has no problem to list.
const layouts = builtInLayoutIds.filter((id) => id !== 'problems')

test.each(months)('every figure of the sample is what its rows come to in %s', async (month) => {
  const specs = [
    ...layouts.flatMap((id) => [
      layoutSpec(id, { month }),
      layoutSpec(id, { month, format: 'csv', moneyUnit: 'yi', language: 'en' }),
    ]),
    bulletinSpec(month),
    cardsSpec(month),
  ]
  for (const spec of specs) {
    const { proof } = await readProven(database, spec, day, readDocument)
    expect(proof.differences).toEqual([])
    expect(proof.checked).toBeGreaterThan(20)
  }
})

test('problems are counted again by state and day', async () => {
  const ledger = monthLedger()
  for (const format of ['xlsx', 'csv'] as const) {
    const spec = layoutSpec('problems', { format })
    const { proof } = await readProven(ledger.database, spec, day, readDocument)
    expect(proof).toMatchObject({ differences: [] })
    expect(proof.checked).toBeGreaterThan(8)
  }
})

test('what nobody counts a second time is told, not taken for proved', async () => {
  const { proof } = await readProven(database, layoutSpec('summary'), day, readDocument)
  // Four lights of every row.
  expect(proof.uncovered).toBeGreaterThan(60)
  const plan = { sheet: 'capacity', format: 'xlsx', language: 'zh-CN', paper: 'A4' } as const
  const capacity = await readProven(database, plan, day, readDocument)
  expect(capacity.proof).toMatchObject({ checked: 0, differences: [] })
  expect(capacity.proof.uncovered).toBeGreaterThan(20)
})

/** A reader that gets one figure of a table wrong. @param isRow finds the row */
function wrongIn(isRow: (row: TableRow) => boolean, key: string): ReadDocument {
  return async (...asked) => {
    const read = await readDocument(...asked)
    if (read.kind !== 'layout') return read
    const { table } = read.sheet
    return { ...read, sheet: { ...read.sheet, table: withWrong(table, isRow, key) } }
  }
}

function withWrong(table: SheetTable, isRow: (row: TableRow) => boolean, key: string): SheetTable {
  const at = table.columns.findIndex((column) => column.key === key)
  const wrongAt = table.rows.findIndex(isRow)
  const rows = table.rows.map((row, index): TableRow => {
    if (index !== wrongAt || (row.kind !== 'entry' && row.kind !== 'sum')) return row
    const cells = row.cells.map((cell, column) =>
      column === at && cell !== null && typeof cell.value === 'number'
        ? { ...cell, value: cell.value + 1 }
        : cell,
    )
    return { ...row, cells }
  })
  return { ...table, rows }
}

/** Writes with such a reader. @returns what it is refused with, and what is left in the folder */
async function refusedWith(read: ReadDocument, spec: SheetSpec) {
  const folder = temporaryFolder()
  const documents = documentsHandlers(database, () => undefined, read)
  const path = join(folder, `sheet.${spec.format}`)
  const refusals = [
    await failureOf(() => documents['sheets.write']({ spec, path, job: 'job' })),
    await failureOf(() => documents['print.html']({ spec })),
  ]
  expect(readdirSync(folder)).toEqual([])
  const [written, printed] = refusals.map(({ code, details }) => {
    expect(code).toBe('proof-failed')
    return details.differences ?? []
  })
  expect(printed).toEqual(written)
  return written ?? []
}

test('a wrong figure of one project stops the sheet and is the one thing listed', async () => {
  const read = wrongIn((row) => row.kind === 'entry' && row.ids?.[0] === 'CK-01', 'yearToDate')
  const [difference, ...others] = await refusedWith(read, layoutSpec('monthly'))
  expect(others).toEqual([])
  expect(difference).toMatchObject({
    sheet: '月度投资完成情况表',
    column: '5月完成情况 自年初累计',
    projectIds: ['CK-01'],
  })
  const amount = (text = '') => Number(text.replaceAll(',', ''))
  expect(amount(difference?.printed)).toBe(amount(difference?.recounted) + 1)
})

test('a wrong subtotal of a group stops the sheet', async () => {
  const read = wrongIn((row) => row.kind === 'sum' && row.level === 1, 'planned')
  const [difference, ...others] = await refusedWith(read, layoutSpec('monthly'))
  expect(others).toEqual([])
  expect(difference?.row).toMatch(/^一、/)
  expect(difference?.projectIds.length).toBeGreaterThan(1)
})

test('a wrong share of a ranked group stops the sheet', async () => {
  const read = wrongIn((row) => row.kind === 'entry', 'shareOfYearPlan')
  const differences = await refusedWith(read, layoutSpec('byUnit'))
  expect(differences).toHaveLength(1)
  expect(differences[0]?.column).toBe('完成投资 占计划%')
})

test('a project that a subtotal leaves out is found, though its sum fits the others', async () => {
  const read: ReadDocument = async (...asked) => {
    const document = await readDocument(...asked)
    if (document.kind !== 'layout') return document
    const { table } = document.sheet
    const rows = table.rows.filter(
      (row) => row.kind !== 'entry' || row.ids?.includes('CK-01') !== true,
    )
    return { ...document, sheet: { ...document.sheet, table: { ...table, rows } } }
  }
  const differences = await refusedWith(read, layoutSpec('ledger'))
  expect(differences.some(({ projectIds }) => projectIds.join() === 'CK-01')).toBe(true)
})

test('a wrong figure in a sentence of the bulletin stops it', async () => {
  const read: ReadDocument = async (...asked) => {
    const document = await readDocument(...asked)
    if (document.kind !== 'bulletin') return document
    let isDone = false
    const paragraphs = document.bulletin.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => {
        if (isDone || typeof run === 'string' || run.measure !== 'yearToDate') return run
        isDone = true
        return { ...run, text: '9999.9亿元' }
      }),
    }))
    return { ...document, bulletin: { ...document.bulletin, paragraphs } }
  }
  const [difference, ...others] = await refusedWith(read, bulletinSpec('2017-05'))
  expect(others).toEqual([])
  expect(difference).toMatchObject({ sheet: '月通报', printed: '9999.9亿元' })
  expect(difference?.row).toContain('9999.9亿元')
})

test('a wrong rank in an annex, and a wrong count of lights, are found', async () => {
  const read: ReadDocument = async (...asked) => {
    const document = await readDocument(...asked)
    if (document.kind === 'bulletin') {
      const annexes = document.bulletin.annexes.map((annex, index) =>
        index > 0
          ? annex
          : {
              ...annex,
              rows: annex.rows.map((row, at) => (at > 0 ? row : [...row.slice(0, -1), '9'])),
            },
      )
      return { ...document, bulletin: { ...document.bulletin, annexes } }
    }
    if (document.kind !== 'layout') return document
    const { table } = document.sheet
    const rows = table.rows.map((row): TableRow => {
      if (row.kind !== 'sum' || row.level !== 0) return row
      const cells = row.cells.map((cell) =>
        typeof cell?.value === 'string'
          ? { ...cell, value: cell.value.replace(/红\d+/, '红0') }
          : cell,
      )
      return { ...row, cells }
    })
    return { ...document, sheet: { ...document.sheet, table: { ...table, rows } } }
  }
  const ranks = await refusedWith(read, bulletinSpec('2017-05'))
  expect(ranks).toMatchObject([{ column: '位次', printed: '9', recounted: '1' }])
  const [lights, ...others] = await refusedWith(read, layoutSpec('monthly'))
  expect(others).toEqual([])
  expect(lights?.printed).toMatch(/^0 /)
})

test('a wrong figure on a card stops the cards', async () => {
  const read: ReadDocument = async (...asked) => {
    const document = await readDocument(...asked)
    if (document.kind !== 'cards') return document
    const cards = document.cards.map((card) =>
      card.project.id === 'CK-01' ? { ...card, row: { ...card.row, sinceStart: 10_000 } } : card,
    )
    return { ...document, cards }
  }
  const differences = await refusedWith(read, cardsSpec('2017-05'))
  expect(differences).toMatchObject([{ column: '自开工累计', printed: '1', projectIds: ['CK-01'] }])
})

const pack: PackSpec = {
  month: '2017-05',
  items: [{ sheet: 'bulletin' }, { sheet: 'layout', layout: 'monthly' }, { sheet: 'findings' }],
  filterWords: '',
  target: 'folder',
}

test('a pack with one wrong figure isn’t written, and the proof alone lists the same', async () => {
  const read = wrongIn((row) => row.kind === 'sum' && row.level === 0, 'invested')
  const folder = temporaryFolder()
  const documents = documentsHandlers(database, () => undefined, read)
  const asked = { spec: pack, path: join(folder, '材料'), job: 'job' }
  const { code, details } = await failureOf(() => documents['packs.write'](asked))
  expect(code).toBe('proof-failed')
  expect(readdirSync(folder)).toEqual([])
  const report = await documents['proof.run']({ spec: pack })
  expect(report.sheets.map(({ name }) => name)).toEqual([
    '月通报',
    '月度投资完成情况表',
    '规划自洽检查表',
  ])
  const listed: readonly ProofDifference[] = report.sheets.flatMap((each) => each.differences)
  expect(details.differences).toEqual(listed)
  expect(listed).toHaveLength(1)
})

test('a file that is written says how many of its figures were proved', async () => {
  const folder = temporaryFolder()
  const documents = documentsHandlers(database, () => undefined)
  const spec = layoutSpec('monthly')
  const file = await documents['sheets.write']({ spec, path: join(folder, 'a.xlsx'), job: 'job' })
  const { proof } = await readProven(database, spec, day, readDocument)
  expect(file.proof).toMatchObject({ checked: proof.checked })
})

test('a sheet of an earlier moment is proved from the ledger of that moment', async () => {
  const { store, database: ledger } = monthLedger()
  const documents = documentsHandlers(ledger, () => undefined)
  const asOf = '2017-06-01T09:00:00.000Z'
  void store.handlers['progress.save']({
    changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested: 1 } }],
  })
  const path = join(temporaryFolder(), 'past.xlsx')
  const spec = layoutSpec('monthly', { asOf })
  const file = await documents['sheets.write']({ spec, path, job: 'job' })
  expect(file.proof?.checked).toBeGreaterThan(50)
})

test('a register is added up again, group by group', async () => {
  const ids = database
    .prepare(`SELECT id FROM project WHERE deleted = 0 AND box <> 'TX' ORDER BY position, id`)
    .pluck()
    .all() as string[]
  const spec: SheetSpec = {
    sheet: 'register',
    format: 'xlsx',
    language: 'zh-CN',
    paper: 'A4',
    ids,
    columns: ['number', 'name', 'totalInvestment'],
    groupBy: ['sector', 'park'],
    moneyUnit: 'wan',
    filterWords: '',
  }
  const { document, proof } = await readProven(database, spec, day, readDocument)
  expect(proof.differences).toEqual([])
  expect(proof.checked).toBeGreaterThan(20)
  const [money, ...others] = await refusedWith(() => Promise.resolve(wrongMoney(document)), spec)
  expect(others).toHaveLength(1)
  expect(money?.column).toBe('总投资')
})

/** The first project with money has a yuan more. */
function wrongMoney(document: PrintDocument): PrintDocument {
  if (document.kind !== 'register') return document
  let isDone = false
  const groups = document.register.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      cells: row.cells.map((value, at) => {
        if (isDone || at !== 2 || typeof value !== 'number') return value
        isDone = true
        return value + 10_000
      }),
    })),
  }))
  return { ...document, register: { ...document.register, groups } }
}
