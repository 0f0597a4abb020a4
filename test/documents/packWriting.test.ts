import { chmodSync, mkdtempSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { documentsHandlers } from '../../electron/documents/handlers.ts'
import { writePack } from '../../electron/documents/pack/writePack.ts'
import type { ReadPack } from '../../electron/documents/pack/readPack.ts'
import { createHostHandlers } from '../../electron/host/hostHandlers.ts'
import { openReadOnly } from '../../electron/store/open.ts'
import type { Bridge } from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { PackSpec } from '../../shared/schemas/pack.ts'
import { failed, ok } from '../../shared/result.ts'
import { run } from '../helpers/cli.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { openZip } from './zipEntries.ts'

let db = ''
let folder = ''
const job = 'job'
const spec: PackSpec = {
  month: '2017-05',
  items: [
    { sheet: 'bulletin' },
    { sheet: 'layout', layout: 'problems' },
    { sheet: 'layout', layout: 'monthly' },
    { sheet: 'layout', layout: 'byUnit' },
  ],
  filterWords: '',
  target: 'folder',
}

beforeAll(async () => {
  vi.stubEnv('XDG_DATA_HOME', mkdtempSync(join(tmpdir(), 'ledger-data-')))
  db = join(mkdtempSync(join(tmpdir(), 'ledger-pack-')), 'sample.ledger')
  expect(await run('create', '--db', db, '--sample')).toMatchObject({ code: 0, err: '' })
})

beforeEach(() => {
  folder = temporaryFolder()
})

async function refusal(attempt: Promise<unknown>): Promise<Pick<LedgerError, 'code' | 'details'>> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof LedgerError)) throw error
  return { code: error.code, details: error.details }
}

const info = {
  language: 'zh-CN',
  saveFile: 'folder',
  openFile: false,
  revealFile: false,
  printPdf: true,
  nativeMenu: false,
  version: '0.0.0-test',
} as const

/** A host whose browser answers with a page of its own. @param onPage called for each page that is printed */
function printingHost(path: string, onPage: (documents: Documents) => void = () => undefined) {
  const documents = documentsHandlers(openReadOnly(db), () => undefined)
  const core = {
    call: async (name: 'packs.print' | 'packs.write', input: never) => {
      try {
        return ok(await documents[name](input))
      } catch (error) {
        if (error instanceof LedgerError) return failed(error.toFailure())
        throw error
      }
    },
  }
  return createHostHandlers({
    info,
    // Of the core only what a pack asks for.
    core: core as unknown as Bridge,
    choosePath: () => Promise.resolve(path),
    openPath: () => Promise.resolve(),
    revealPath: () => Promise.resolve(),
    printPdf: (html) => {
      onPage(documents)
      return Promise.resolve(Buffer.from(`%PDF-1.4 ${html.length}\n%%EOF`))
    },
    clock: () => new Date(),
  })
}
type Documents = ReturnType<typeof documentsHandlers>

test('a pack that is printed too has a PDF beside each document, and the cover lists both', async () => {
  const path = join(folder, '材料')
  const printed = { ...spec, formats: 'both' } as const
  const pack = await printingHost(path)['host.savePack']({ spec: printed, fileName: '材料', job })
  expect(pack?.files).toEqual([
    '00 封面目录.docx',
    '01 月通报.docx',
    '01 月通报.pdf',
    '02 月度投资完成情况表.xlsx',
    '02 月度投资完成情况表.pdf',
    '03 责任单位排名表.xlsx',
    '03 责任单位排名表.pdf',
  ])
  expect(pack?.left).toEqual(['问题清单'])
  expect(readdirSync(folder)).toEqual(['材料'])
  expect(readdirSync(path).toSorted()).toEqual(pack?.files.toSorted())
  const cover = (await openZip(join(path, '00 封面目录.docx')))('word/document.xml')
  for (const file of pack?.files.slice(1) ?? []) expect(cover).toContain(file)
})

test('a pack of PDFs alone has no workbook in it', async () => {
  const path = join(folder, '材料')
  const printed = { ...spec, formats: 'pdf' } as const
  const pack = await printingHost(path)['host.savePack']({ spec: printed, fileName: '材料', job })
  expect(pack?.files.slice(1).every((name) => name.endsWith('.pdf'))).toBe(true)
  expect(pack?.files).toHaveLength(4)
})

test('a pack that is cancelled while it is printed leaves nothing behind', async () => {
  const host = printingHost(join(folder, '材料'), (documents) => {
    void documents['sheets.cancel']({ job })
  })
  const attempt = host['host.savePack']({
    spec: { ...spec, formats: 'both' },
    fileName: '材料',
    job,
  })
  expect(await refusal(Promise.resolve(attempt))).toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
})

test.each(['folder', 'zip'] as const)(
  'a pack as a %s that is cancelled in the middle leaves nothing behind',
  async (target) => {
    const documents = documentsHandlers(openReadOnly(db), (event) => {
      if (event.type === 'progress' && event.done === 2) {
        void documents['sheets.cancel']({ job })
      }
    })
    const path = join(folder, target === 'zip' ? '材料.zip' : '材料')
    const attempt = documents['packs.write']({ spec: { ...spec, target }, path, job })
    expect(await refusal(Promise.resolve(attempt))).toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  },
)

test('a disk that is full in the middle of a pack is said to be, by the name of the pack', async () => {
  const path = join(folder, '材料')
  const full: ReadPack = {
    region: '',
    bureau: '',
    left: [],
    proof: { checked: 0, uncovered: 0 },
    parts: [
      {
        at: 0,
        name: '月通报',
        extension: '.docx',
        size: '',
        proof: { name: '', checked: 0, uncovered: 0, differences: [] },
        write: () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
      },
    ],
  }
  const watch = { onProgress: () => undefined, isCancelled: () => false }
  const attempt = writePack(full, spec, { at: new Date(), revision: 1 }, path, watch)
  expect(await refusal(attempt)).toEqual({ code: 'disk-full', details: { path } })
  expect(readdirSync(folder)).toEqual([])
})

test('a place that can’t be written to is refused by its name', async () => {
  const documents = documentsHandlers(openReadOnly(db), () => undefined)
  writeFileSync(join(folder, '文件'), '')
  const path = join(folder, '文件', '材料')
  const attempt = documents['packs.write']({ spec, path, job })
  expect(await refusal(Promise.resolve(attempt))).toMatchObject({
    code: 'file-unwritable',
    details: { path, reason: 'ENOTDIR' },
  })
})

// Nothing is read-only to the superuser.
test.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')(
  'a read-only folder is refused by its name',
  async () => {
    const closed = join(folder, '只读')
    mkdirSync(closed)
    chmodSync(closed, 0o555)
    const path = join(closed, '材料')
    const documents = documentsHandlers(openReadOnly(db), () => undefined)
    const attempt = documents['packs.write']({ spec, path, job })
    expect(await refusal(Promise.resolve(attempt))).toMatchObject({
      code: 'file-unwritable',
      details: { path, reason: 'EACCES' },
    })
    expect(readdirSync(closed)).toEqual([])
  },
)
