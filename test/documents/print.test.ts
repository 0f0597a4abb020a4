import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { browserPrinter } from '../../electron/browser/printPdf.ts'
import { thisMachine } from '../../electron/browser/findBrowser.ts'
import { numberText } from '../../electron/documents/print/numberText.ts'
import { readPrintable } from '../../electron/documents/print/readPrintable.ts'
import { writePdf } from '../../electron/host/writePdf.ts'
import { connect } from '../../electron/store/connection.ts'
import type { SheetSpec } from '../../shared/schemas/sheet.ts'
import { run } from '../helpers/cli.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { failureOf } from '../helpers/month.ts'

const today = '2017-07-05'
const common = { language: 'zh-CN', paper: 'A4', filterWords: '' } as const
const bulletin: SheetSpec = { sheet: 'bulletin', format: 'docx', month: '2017-06', ...common }
const cards: SheetSpec = {
  sheet: 'cards',
  format: 'xlsx',
  month: '2017-06',
  filter: { sector: ['焦化'] },
  ...common,
}
const register: SheetSpec = {
  sheet: 'register',
  format: 'xlsx',
  ids: ['CK-01', 'CK-02'],
  columns: ['name', 'owner', 'totalInvestment'],
  groupBy: ['sector'],
  moneyUnit: 'wan',
  ...common,
}
let pristine = ''
let folder = ''
let db = ''

beforeAll(async () => {
  vi.stubEnv('XDG_DATA_HOME', mkdtempSync(join(tmpdir(), 'ledger-data-')))
  pristine = join(mkdtempSync(join(tmpdir(), 'ledger-print-')), 'sample.ledger')
  expect(await run('create', '--db', pristine, '--sample')).toMatchObject({ code: 0, err: '' })
})

beforeEach(() => {
  folder = temporaryFolder()
  db = join(folder, 'sample.ledger')
  copyFileSync(pristine, db)
})

async function pageOf(spec: SheetSpec): Promise<string> {
  const database = connect(db, { readOnly: true })
  try {
    const ids = database
      .prepare("SELECT id FROM project WHERE deleted = 0 AND sector = '焦化' ORDER BY position")
      .pluck()
      .all() as string[]
    const wanted = spec.sheet === 'register' ? { ...spec, ids } : spec
    return (await readPrintable(database, wanted, today)).html
  } finally {
    database.close()
  }
}

test.each([
  [1_234_567, '#,##0_ ', '1,234,567'],
  [0, '#,##0_ ', '0'],
  [42886, 'yyyy-mm-dd', '2017-05-31'],
  [9.876, '[<10]#,##0.00_ ;#,##0.0_ ', '9.88'],
  [1234.56, '[<10]#,##0.00_ ;#,##0.0_ ', '1,234.6'],
  [3, '0"项";;', '3项'],
  [0, '0"项";;', ''],
  [1.25, '+0.0;-0.0;0.0', '+1.3'],
  [-28.71, '+0.0;-0.0;0.0', '\u221228.7'],
  [-1.5, '0.0', '\u22121.5'],
  [2017, undefined, '2017'],
])('%d in the format %s is %s', (value, format, words) => {
  expect(numberText(value, format)).toBe(words)
})

test.each([
  ['bulletin', bulletin],
  ['cards', cards],
  ['register', register],
])('the page of the %s holds no script and asks for nothing', async (_, spec) => {
  const html = await pageOf(spec)
  expect(html).toContain("default-src 'none'")
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import|NaN|undefined/)
})

test('what a person wrote is text on the page, never markup', async () => {
  await run('set', 'CK-01', 'name=<b>甲</b>&<script>1</script>', '--db', db)
  const html = await pageOf(cards)
  expect(html).toContain('&lt;b&gt;甲&lt;/b&gt;&amp;&lt;script&gt;')
  expect(html).not.toContain('<script')
})

const printPdf = browserPrinter(thisMachine)
const canRead = spawnSync('pdftotext', ['-v']).status === 0

test.runIf(printPdf !== null && canRead).each([
  [
    'bulletin',
    bulletin,
    ['关于2017年6月全市重点项目建设', '下步工作要求', '附件1', '占年度计划的'],
  ],
  ['cards', cards, ['重点项目卡（示例）', '审批手续', '第1页共5页', '签']],
  ['register', register, ['重点项目台账', '焦化', '鹏飞500万吨焦化项目', '第1页共1页']],
] as const)(
  'an installed browser prints the %s with its Chinese text intact',
  { timeout: 120_000 },
  async (name, spec, expected) => {
    if (printPdf === null) throw new Error('there is no browser')
    const target = join(folder, `${name}.pdf`)
    const written = await writePdf(target, await printPdf(await pageOf(spec)), 1)
    expect(written).toMatchObject({ path: target, fileName: `${name}.pdf`, rows: 1 })
    const text = spawnSync('pdftotext', ['-raw', target, '-']).stdout.toString()
    for (const words of expected) expect(text.replace(/\s/g, '')).toContain(words)
  },
)

test('a PDF that is cut off does not take its name', async () => {
  const target = join(folder, 'cut.pdf')
  writeFileSync(target, 'kept')
  const failure = await failureOf(() => writePdf(target, Buffer.from('%PDF-1.4 cut'), 1))
  expect(failure.code).toBe('file-unwritable')
  expect(readFileSync(target, 'utf8')).toBe('kept')
  expect(existsSync(target)).toBe(true)
})
