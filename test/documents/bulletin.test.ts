import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../electron/store/connection.ts'
import { run } from '../helpers/cli.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { openZip } from './zipEntries.ts'

const month = '2017-06'
const months = ['2017-01', '2017-02', '2017-03', '2017-04', '2017-05', '2017-06']
let pristine = ''
let folder = ''
let db = ''

beforeAll(async () => {
  vi.stubEnv('XDG_DATA_HOME', mkdtempSync(join(tmpdir(), 'ledger-data-')))
  pristine = join(mkdtempSync(join(tmpdir(), 'ledger-bulletin-')), 'sample.ledger')
  expect(await run('create', '--db', pristine, '--sample')).toMatchObject({ code: 0, err: '' })
})

beforeEach(() => {
  folder = temporaryFolder()
  db = join(folder, 'sample.ledger')
  copyFileSync(pristine, db)
})

async function exported(...options: string[]): Promise<string> {
  const out = join(folder, 'bulletin.docx')
  const args = ['--db', db, '--sheet', 'bulletin', '--out', out, '--month', month]
  expect(await run('export', ...args, ...options)).toMatchObject({ code: 0, err: '' })
  return out
}

/** The words of each paragraph in the order they stand. */
async function paragraphsOf(path: string): Promise<readonly string[]> {
  const xml = (await openZip(path))('word/document.xml')
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
    )
    .filter((words) => words !== '')
}

/** What the ledger's own tables hold of the month, added up here and nowhere else. */
function rawFigures(): { readonly planned: number; readonly done: number; readonly month: number } {
  const database = connect(db, { readOnly: true })
  const sumOf = (sql: string, ...values: string[]) =>
    Number(
      database
        .prepare(sql)
        .pluck()
        .get(...values),
    )
  try {
    return {
      planned: sumOf('SELECT sum(planned) FROM year_plan WHERE year = 2017 AND deleted = 0'),
      done: sumOf(
        `SELECT sum(invested) FROM progress WHERE deleted = 0 AND month IN (SELECT value FROM json_each(?))`,
        JSON.stringify(months),
      ),
      month: sumOf('SELECT sum(invested) FROM progress WHERE deleted = 0 AND month = ?', month),
    }
  } finally {
    database.close()
  }
}

const inYi = (yuan: number) => (yuan / 1e8).toFixed(yuan < 10e8 ? 2 : 1)

test('the text and the tables have the figures of the raw rows', async () => {
  const paragraphs = await paragraphsOf(await exported())
  const { planned, done, month: thisMonth } = rawFigures()
  const overall = paragraphs.find((words) => words.startsWith('6月份，'))
  expect(overall).toContain(`年度计划投资${inYi(planned)}亿元`)
  expect(overall).toContain(`当月完成投资${inYi(thisMonth)}亿元`)
  expect(overall).toContain(`1至6月累计完成投资${inYi(done)}亿元`)
  expect(overall).toContain(`占年度计划的${((done / planned) * 100).toFixed(1)}%`)
  const total = paragraphs.indexOf('合　计')
  const wan = (yuan: number) => Math.round(yuan / 1e4).toLocaleString('en-US')
  expect(paragraphs.slice(total + 3, total + 6)).toEqual([wan(planned), wan(thisMonth), wan(done)])
  expect(paragraphs.join('\n')).not.toMatch(/NaN|undefined|null|[{}[\]]/)
})

test('it is laid out as official papers are, with fonts that every office has', async () => {
  const entry = await openZip(await exported())
  const xml = entry('word/document.xml')
  expect(xml).toContain('w:line="578" w:lineRule="exact"')
  expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) {
    expect(xml).toContain(`w:eastAsia="${font}"`)
    expect(entry('word/fontTable.xml')).toContain(`w:name="${font}"`)
  }
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(3)
  expect(entry('word/settings.xml')).toContain('evenAndOddHeaders')
  expect(entry('word/header1.xml')).toContain('示例数据，不作统计依据')
  expect(entry('word/footer1.xml')).toContain('— ')
})

test('filters choose the projects, and the title says so', async () => {
  const paragraphs = await paragraphsOf(await exported('--sector', '煤炭'))
  expect(paragraphs).toContain('（板块：煤炭）')
  expect(paragraphs.find((words) => words.includes('分行业'))).toBeUndefined()
})

test('refuses a missing month, another ending, and a year without figures; writes nothing', async () => {
  const out = join(folder, 'other.docx')
  const args = ['export', '--db', db, '--sheet', 'bulletin', '--out']
  expect(await run(...args, out)).toMatchObject({ code: 2 })
  expect(await run(...args, join(folder, 'b.xlsx'), '--month', month)).toMatchObject({ code: 2 })
  const refused = await run(...args, out, '--month', '2012-01')
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toContain('2012-01')
  expect(existsSync(out)).toBe(false)
})

const converts =
  spawnSync('pdftotext', ['-v']).status === 0 &&
  ['/usr/lib/libreoffice/program/libswlo.so', '/opt/libreoffice/program/libswlo.so'].some(
    (library) => existsSync(library),
  )

test.runIf(converts)(
  'LibreOffice (where its writer is installed) prints it with the text whole',
  { timeout: 180_000 },
  async () => {
    const path = await exported()
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      dirname(path),
      path,
    ])
    const pdf = path.replace(/docx$/, 'pdf')
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const text = spawnSync('pdftotext', ['-raw', pdf, '-']).stdout.toString().replace(/\s/g, '')
    for (const words of await paragraphsOf(path)) {
      // A paragraph over two pages has a page number in its midst.
      expect(text).toContain(words.replace(/\s/g, '').slice(0, 12))
    }
  },
)
