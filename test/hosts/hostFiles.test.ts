import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coreBridge } from '../../electron/host/coreBridge.ts'
import { freePath, safeFileName } from '../../electron/host/fileNames.ts'
import { createHostCall, type HostCall } from '../../electron/host/hostCall.ts'
import { createHostHandlers } from '../../electron/host/hostHandlers.ts'
import type { HostInfo, WrittenFile } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { SheetSpec } from '../../shared/schemas/sheet.ts'
import type { LayoutFile } from '../../shared/schemas/sheetLayout.ts'
import { openTestHost, type TestHost } from '../helpers/browserHost.ts'

const info: HostInfo = {
  language: 'zh-CN',
  saveFile: 'dialog',
  openFile: true,
  revealFile: true,
  printPdf: false,
  nativeMenu: false,
  version: '0.0.0-test',
}

describe('the files of a host', () => {
  let host: TestHost
  let call: HostCall
  let spec: SheetSpec
  let answerOfDialog: string | null
  const asked: string[] = []
  const shown: string[] = []

  beforeAll(async () => {
    host = await openTestHost({ createFrom: 'seeds' })
    const core = coreBridge(host.core)
    const handlers = createHostHandlers({
      info,
      core,
      choosePath: (fileName) => {
        asked.push(fileName)
        return Promise.resolve(answerOfDialog)
      },
      openPath: (file) => {
        shown.push(`open ${file}`)
        return Promise.resolve()
      },
      revealPath: (file) => {
        shown.push(`reveal ${file}`)
        return Promise.resolve()
      },
      printPdf: null,
      clock: () => new Date(2026, 2, 5, 14, 7),
    })
    call = createHostCall(host.core, handlers, () => undefined)
    const list = await core.call('projects.list', {})
    if (!list.ok) throw new Error(list.error.message)
    spec = {
      sheet: 'register',
      format: 'csv',
      language: 'zh-CN',
      ids: list.value.projects.columns.id.slice(0, 3),
      columns: ['name', 'stage'],
      groupBy: [],
      moneyUnit: 'wan',
      paper: 'A4',
      filterWords: '',
    }
  })
  afterAll(() => host.close())

  test('saves a sheet where the person chose, under a name that every system takes', async () => {
    answerOfDialog = path.join(host.folder, '选定.csv')
    const fileName = '一/二: "三"?.csv'
    const saved = await call('host.saveSheet', { spec, fileName, job: 'a' })
    expect(saved).toMatchObject({ ok: true, value: { path: answerOfDialog } })
    expect(asked.at(-1)).toBe('一 二 三.csv')
    expect(existsSync(answerOfDialog)).toBe(true)
  })

  test('writes nothing where the person changed their mind', async () => {
    answerOfDialog = null
    const saved = await call('host.saveSheet', { spec, fileName: 'a.csv', job: 'b' })
    expect(saved).toEqual({ ok: true, value: null })
  })

  test('opens and shows the files it wrote, and no other', async () => {
    const ours = path.join(host.folder, '选定.csv')
    expect(await call('host.openFile', { path: ours })).toEqual({ ok: true, value: null })
    expect(await call('host.revealFile', { path: ours })).toEqual({ ok: true, value: null })
    for (const other of ['/etc/passwd', host.ledgerPath, path.join(ours, '..', 'secret.txt')]) {
      expect(await call('host.openFile', { path: other })).toMatchObject({
        ok: false,
        error: { code: 'not-available' },
      })
    }
    expect(shown).toEqual([`open ${ours}`, `reveal ${ours}`])
  })

  test('backs up under the time of this machine', async () => {
    answerOfDialog = path.join(host.folder, '备份.ledger')
    expect(await call('host.backup', {})).toMatchObject({
      ok: true,
      value: { rows: expect.any(Number) as number },
    })
    expect(asked.at(-1)).toBe('重点项目台账备份 2026-03-05 1407.ledger')
  })

  test('hands layouts of sheets on in a file, and none that the ledger has not', async () => {
    answerOfDialog = path.join(host.folder, '表样.json')
    const input = { language: 'zh-CN', fileName: '月报表样' } as const
    const saved = await call('host.saveLayouts', { ids: ['monthly', 'late'], ...input })
    expect(saved).toMatchObject({ ok: true, value: { path: answerOfDialog, rows: 2 } })
    expect(asked.at(-1)).toBe('月报表样.json')
    const file = JSON.parse(readFileSync(answerOfDialog, 'utf8')) as LayoutFile
    expect(file.layouts.map(({ id }) => id)).toEqual(['monthly', 'late'])
    expect(await call('host.saveLayouts', { ids: ['x'], ...input })).toMatchObject({
      ok: false,
      error: { code: 'unknown-id' },
    })
  })

  test('names the field of an input that is refused', async () => {
    const refused = await call('host.openFile', { path: 7 })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'bad-input', details: { field: 'path' } },
    })
  })

  test('passes on why the core refused', async () => {
    answerOfDialog = path.join(host.folder, 'no', 'such', 'folder', 'a.csv')
    const saved = await call('host.saveSheet', { spec, fileName: 'a.csv', job: 'c' })
    expect(saved).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
  })

  test('answers a bug of its own with a result, and reports it', async () => {
    const reports: unknown[] = []
    const broken = createHostCall(
      { call: () => Promise.reject(new Error('broken')) },
      createHostHandlers({
        info,
        core: coreBridge(host.core),
        choosePath: () => Promise.resolve(null),
        openPath: () => Promise.resolve(),
        revealPath: () => Promise.resolve(),
        printPdf: null,
        clock: () => new Date(0),
      }),
      (error) => reports.push(error),
    )
    expect(await broken('ledger.info', {})).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
    expect(reports).toEqual([new Error('broken')])
  })
})

describe('the folder of the browser host', () => {
  test('gets every sheet as a new file, never in place of an old one', async () => {
    const host = await openTestHost({ createFrom: 'seeds' })
    const { openSession, rawRequest } = await import('../helpers/rawHttp.ts')
    const cookie = await openSession(host.openingUrl)
    const save = async () => {
      const spec = {
        sheet: 'register',
        format: 'csv',
        language: 'zh-CN',
        ids: ['CM-01'],
        columns: ['name'],
        groupBy: [],
        moneyUnit: 'wan',
        paper: 'A4',
        filterWords: '',
      }
      const answer = await rawRequest(host.port, {
        method: 'POST',
        target: '/call',
        headers: { 'Content-Type': 'application/json', Origin: host.origin, Cookie: cookie },
        body: JSON.stringify({
          name: 'host.saveSheet',
          input: { spec, fileName: '台账.csv', job: 'x' },
        }),
      })
      const saved = JSON.parse(answer.body) as Result<WrittenFile>
      return saved.ok ? saved.value : saved.error
    }
    const files = [await save(), await save(), await save()]
    expect(
      files.map((file) => 'path' in file && path.relative(host.outputFolder, file.path)),
    ).toEqual(['台账.csv', '台账（2）.csv', '台账（3）.csv'])
    await host.close()
  })
})

describe('a file name', () => {
  test.each([
    ['重点项目台账 2017-05.xlsx', '重点项目台账 2017-05.xlsx'],
    ['没有扩展名', '没有扩展名.xlsx'],
    ['../../etc/passwd', 'etc passwd.xlsx'],
    ['..\\..\\a', 'a.xlsx'],
    ['CON', '后备.xlsx'],
    ['   ...', '后备.xlsx'],
    ['换\n行', '换 行.xlsx'],
    ['看\u202Exslx.exe', '看 xslx.exe.xlsx'],
  ])('%j becomes %j', (proposed, expected) => {
    expect(safeFileName(proposed, '.xlsx', '后备')).toBe(expected)
  })

  test('is cut to what file systems take, between two characters', () => {
    const name = safeFileName(`${'项目'.repeat(100)}🚄.xlsx`, '.xlsx', '后备')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^(项目)+项?\.xlsx$/)
  })

  test('that is taken gets the next number', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ledger-names-'))
    mkdirSync(path.join(folder, 'a.csv'))
    writeFileSync(path.join(folder, 'a（2）.csv'), '')
    expect(freePath(folder, 'a.csv')).toBe(path.join(folder, 'a（3）.csv'))
    expect(readFileSync(path.join(folder, 'a（2）.csv'), 'utf8')).toBe('')
    rmSync(folder, { recursive: true })
  })
})
