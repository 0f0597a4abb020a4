import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { browserPrinter } from '../../electron/browser/printPdf.ts'
import { thisMachine } from '../../electron/browser/findBrowser.ts'
import type { WrittenPack } from '../../shared/schemas/pack.ts'
import { run } from '../helpers/cli.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { openZip } from './zipEntries.ts'

let pristine = ''
let folder = ''
let db = ''

beforeAll(async () => {
  vi.stubEnv('XDG_DATA_HOME', mkdtempSync(join(tmpdir(), 'ledger-data-')))
  pristine = join(mkdtempSync(join(tmpdir(), 'ledger-pack-')), 'sample.ledger')
  expect(await run('create', '--db', pristine, '--sample')).toMatchObject({ code: 0, err: '' })
})

beforeEach(() => {
  folder = temporaryFolder()
  db = join(folder, 'sample.ledger')
  copyFileSync(pristine, db)
})

async function packed(name: string, ...options: string[]): Promise<WrittenPack> {
  const args = ['--db', db, '--pack', join(folder, name), '--month', '2017-05', '--json']
  const { code, out, err } = await run('export', ...args, ...options)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as WrittenPack
}

/** Rows of a workbook's only sheet as they are stored, figures and all. */
async function sheetRows(path: string): Promise<string> {
  return (await openZip(path))('xl/worksheets/sheet1.xml')
}

test('a pack is one folder with its documents in order behind a cover list', async () => {
  const written = await packed('材料')
  expect(readdirSync(written.path).toSorted()).toEqual(written.files.toSorted())
  expect(written.files.slice(0, 3)).toEqual([
    '00 封面目录.docx',
    '01 月通报.docx',
    '02 月度投资完成情况表.xlsx',
  ])
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('the cover lists each document and says from which moment of the ledger they are', async () => {
  const { path, files, revision } = await packed('材料')
  const cover = (await openZip(join(path, '00 封面目录.docx')))('word/document.xml')
  for (const file of files.slice(1)) expect(cover).toContain(file)
  expect(cover).toContain(`台账第 ${revision} 次改动`)
  const sheet = await openZip(join(path, '02 月度投资完成情况表.xlsx'))
  expect(sheet('docProps/core.xml')).toContain(`台账第 ${revision} 次改动`)
  const bulletin = await openZip(join(path, '01 月通报.docx'))
  expect(bulletin('docProps/core.xml')).toContain(`台账第 ${revision} 次改动`)
})

test('made again for its moment a pack has the same figures, whatever was changed since', async () => {
  const before = await packed('先')
  const listed = await run('list', '--db', db, '--month', '2017-05', '--json')
  const projects = JSON.parse(listed.out) as {
    readonly id: string
    readonly month: { readonly planned: number | null } | null
  }[]
  const id = projects.find((each) => (each.month?.planned ?? null) !== null)?.id ?? ''
  expect(await run('set', id, '--db', db, 'totalInvestment=99亿')).toMatchObject({ code: 0 })
  const now = await packed('今')
  const again = await packed('再', '--as-of', before.moment)
  const monthly = (name: string) => join(folder, name, '02 月度投资完成情况表.xlsx')
  expect(await sheetRows(monthly('再'))).toBe(await sheetRows(monthly('先')))
  expect(await sheetRows(monthly('今'))).not.toBe(await sheetRows(monthly('先')))
  expect(again.revision).toBe(before.revision)
  expect(now.revision).toBeGreaterThan(before.revision)
  const words = async (name: string) =>
    (await openZip(join(folder, name, '01 月通报.docx')))('word/document.xml')
  expect(await words('再')).toBe(await words('先'))
})

test('a pack may be one zip file', async () => {
  const { path, files } = await packed('材料.zip')
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  expect(files.length).toBeGreaterThan(3)
})

test('what kind of files a pack has is one that is known', async () => {
  const args = ['--db', db, '--pack', join(folder, '材料'), '--month', '2017-05', '--files', 'odt']
  expect(await run('export', ...args)).toMatchObject({ code: 2 })
  expect(existsSync(join(folder, '材料'))).toBe(false)
})

test.runIf(browserPrinter(thisMachine) !== null)(
  'a pack is printed from the command line where there is a browser',
  async () => {
    const { files } = await packed('材料', '--files', 'pdf')
    expect(files.slice(1).every((name) => name.endsWith('.pdf'))).toBe(true)
    const pdf = readFileSync(join(folder, '材料', files[1] ?? ''))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  },
  120_000,
)

test('a pack takes only what the filter lets through', async () => {
  const whole = await packed('全部')
  const part = await packed('煤炭', '--sector', '煤炭')
  const rows = async ({ path }: WrittenPack) =>
    (await sheetRows(join(path, '02 月度投资完成情况表.xlsx'))).split('<row').length
  expect(await rows(part)).toBeLessThan(await rows(whole))
})

test('a pack never takes the place of what is there, and a missing month is said', async () => {
  await packed('材料')
  const args = ['--db', db, '--pack', join(folder, '材料')]
  expect(await run('export', ...args, '--month', '2017-05')).toMatchObject({ code: 1 })
  expect(await run('export', '--db', db, '--pack', join(folder, '别'))).toMatchObject({ code: 2 })
  expect(existsSync(join(folder, '别'))).toBe(false)
})
