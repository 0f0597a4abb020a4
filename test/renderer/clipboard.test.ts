import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CopiedCell, PastedCell, Rows } from '../../renderer/grid/clipboard/block.ts'
import { formatHtmlTable, parseHtmlTable } from '../../renderer/grid/clipboard/htmlTable.ts'
import {
  dayFromSerial,
  isDayFormat,
  serialFromDay,
} from '../../renderer/grid/clipboard/numberFormat.ts'
import { formatTsv, parseTsv } from '../../renderer/grid/clipboard/tsv.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/clipboard/${name}.html`, import.meta.url), 'utf8')

const texts = (rows: Rows<PastedCell> | null) =>
  (rows ?? []).map((row) => row.map((cell) => cell.text))

test.each(['libreOffice', 'excel', 'wps'])(
  'reads the table of %s: line breaks, merged cells, numbers behind what is shown, and days',
  (name) => {
    const rows = parseHtmlTable(fixture(name)) ?? []
    expect(texts(rows).map((row) => row.filter((_, column) => column !== 2 && column < 4))).toEqual(
      [
        ['项目名称', '责任单位', '计划完工'],
        ['鹏飞\n500万吨焦化项目', '市发改局', name === 'excel' ? '5/3/2017' : '2017/5/3'],
        ['金岩 "二期" <扩建>', '', '2018年12月'],
        ['楼东 R&D 中心', '市经信局', '2019年底'],
      ],
    )
    expect(rows[1]?.[2]).toEqual({ text: '482,001', number: 482_000.5 })
    expect(rows[1]?.[3]).toMatchObject({ number: 42_858, isDay: true })
    expect(rows[2]?.[1]).toEqual({ text: '', isCovered: true })
    expect(rows[2]?.[3]).toMatchObject({ number: 43_435, isDay: true })
    expect(rows[1]?.[4]?.text).toBe('2017-141181-25-03-012345')
    expect(rows[2]?.[4]?.text).toBe('00123')
    expect(rows[3]?.[2]).toEqual({ text: '5亿' })
    expect(rows[3]?.[4]).toMatchObject({ number: 201_714_118_125 })
    expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5])
  },
)

test('cells that Excel joins because a text runs over them are blanks of their own', () => {
  const html = `<table><tr><td colspan=3 style='mso-ignore:colspan'>一</td></tr>
    <tr><td colspan=2>二</td><td>三</td></tr></table>`
  expect(parseHtmlTable(html)).toEqual([
    [{ text: '一' }, { text: '' }, { text: '' }],
    [{ text: '二' }, { text: '', isCovered: true }, { text: '三' }],
  ])
})

test('reads tags without ends, nested tables and stray angle brackets, and says where there is no table', () => {
  expect(
    texts(parseHtmlTable('<table><tr><td>a<td>b < c<tr><td><table><tr><td>d</table>e</table>')),
  ).toEqual([
    ['a', 'b < c'],
    ['de', ''],
  ])
  expect(parseHtmlTable('<p>一句话</p>')).toBeNull()
})

test('text on the clipboard: cells in quotes hold tabs and line breaks, a quote in front alone is a quote', () => {
  expect(texts(parseTsv('甲\t"一行\r\n又一行"\t"他说""好"""\r\n"小升规"工程\t\t丙\r\n'))).toEqual([
    ['甲', '一行\n又一行', '他说"好"'],
    ['"小升规"工程', '', '丙'],
  ])
  expect(texts(parseTsv('1,200'))).toEqual([['1,200']])
  expect(texts(parseTsv('a\t'))).toEqual([['a', '']])
  expect(parseTsv('')).toEqual([])
})

test('text that looks like a formula goes out behind an apostrophe and comes back without it', () => {
  const rows: Rows<CopiedCell> = [
    [
      { text: '=1+1', kind: 'text' },
      { text: '-5', kind: 'text' },
      { text: '@甲', kind: 'text' },
    ],
  ]
  expect(formatTsv(rows)).toBe("'=1+1\t'-5\t'@甲\n")
  expect(texts(parseTsv(formatTsv(rows)))).toEqual([['=1+1', '-5', '@甲']])
})

/** Texts as the ledger keeps them: without blanks at their ends, with any kind of sign within. */
const cellText = fc
  .string({
    unit: fc.constantFrom(
      ...Array.from('焦化项目一二三ABC019'),
      ...Array.from(' \t\n"\'<>&;=+-@,.'),
      '（',
      '&nbsp;',
      '<br>',
      '</td>',
    ),
  })
  .map((text) => text.replace(/\s*\n\s*/g, '\n').trim())

const blocks = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cellText, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

const copied = (block: readonly (readonly string[])[]): Rows<CopiedCell> =>
  block.map((row) => row.map((text) => ({ text, kind: 'text' })))

test('what is copied as text is read back as it was', () => {
  fc.assert(
    fc.property(blocks, (block) => {
      expect(texts(parseTsv(formatTsv(copied(block))))).toEqual(block)
    }),
  )
})

test('what is copied as a table is read back as it was, tabs as blanks', () => {
  fc.assert(
    fc.property(blocks, (block) => {
      const read = texts(parseHtmlTable(formatHtmlTable(copied(block))))
      expect(read).toEqual(block.map((row) => row.map((text) => text.replaceAll('\t', ' '))))
    }),
  )
})

test('whatever is on the clipboard, reading it ends', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          '<table>',
          '<tr>',
          '<td ',
          'colspan=',
          '"',
          "'",
          '>',
          '<',
          '&#',
          '</td>',
          '9',
        ),
        maxLength: 200,
      }),
      (html) => {
        for (const row of parseHtmlTable(html) ?? []) expect(row.length).toBeLessThanOrEqual(1000)
      },
    ),
  )
})

test('tells days from numbers by their format', () => {
  const days = [
    'yyyy/m/d',
    'Short Date',
    '[$-804]yyyy"年"m"月"',
    'd-mmm',
    'YYYY-MM-DD',
    'm/d/yy h:mm',
  ]
  const numbers = ['General', '#,##0', 'Currency', 'Medium Time', '0.00E+00', '@', 'h:mm:ss', '']
  expect(days.filter((format) => !isDayFormat(format))).toEqual([])
  expect(numbers.filter((format) => isDayFormat(format))).toEqual([])
  expect([42_858, 43_435.75, 1, 200_000].map((serial) => dayFromSerial(serial))).toEqual([
    '2017-05-03',
    '2018-12-01',
    null,
    null,
  ])
  expect(dayFromSerial(serialFromDay('2016-02-29'))).toBe('2016-02-29')
})
