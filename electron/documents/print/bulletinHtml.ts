import {
  type AnnexCell,
  type AnnexTable,
  type BulletinDocument,
  textOf,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import { unfilledMark } from '../sheets/words.ts'
import { escapeXml } from '../xlsx/escapeXml.ts'
import { fontFamily } from './printStyle.ts'
import { printDocument } from './sheetHtml.ts'

/** The bulletin as its Word document has it: sizes and margins after GB/T 9704, annex tables on landscape pages. */
export function bulletinHtml(bulletin: BulletinDocument): string {
  const { masthead, issue, bureau, date, titleLines, scope, sample } = bulletin
  const line = (className: string, words: string): string =>
    `<p class="${className}">${escapeXml(words)}</p>`
  const text = bulletin.paragraphs.map(({ kind, lead, runs }) =>
    kind === 'heading'
      ? line('first', textOf(runs))
      : `<p class="body">${lead === '' ? '' : `<span class="second">${escapeXml(lead)}</span>`}${escapeXml(textOf(runs))}</p>`,
  )
  const many = bulletin.annexes.length > 1
  const annexes = bulletin.annexes.map((annex, at) =>
    line(
      at === 0 ? 'list' : 'list later',
      `${at === 0 ? '附件：' : ''}${many ? `${at + 1}.` : ''}${annex.title}`,
    ),
  )
  const body = [
    '<section class="text">',
    line('masthead', masthead),
    sample ? line('centre second', '（示例）') : '',
    issue === '' ? '' : line('centre', issue),
    `<p class="issuer"><span>${escapeXml(bureau)}</span><span>${escapeXml(date)}</span></p>`,
    ...titleLines.map((words) => line('title', words)),
    scope === '' ? '' : line('centre second', `（${scope}）`),
    bulletin.salutation === '' ? '' : line('salutation', bulletin.salutation),
    ...text,
    '<div class="end">',
    ...annexes,
    line('signed', bureau),
    line('dated', date),
    '</div></section>',
    ...bulletin.annexes.map((annex, at) =>
      annexHtml(bulletin, annex, many ? `附件${at + 1}` : '附件'),
    ),
  ]
  return printDocument(titleLines.join(''), css(sample), body.join(''))
}

function annexHtml({ month, sample }: BulletinDocument, annex: AnnexTable, label: string): string {
  const [year, number] = month.split('-').map(Number)
  const { columns, total, rows } = annex
  const widthMm = columns.reduce((sum, each) => sum + each.widthMm, 0)
  const cell = (value: AnnexCell, at: number): string => {
    const words =
      value === null
        ? at === 0
          ? ''
          : unfilledMark
        : typeof value === 'string'
          ? value
          : value.text
    const align = value === null ? 'center' : (columns[at]?.align ?? 'left')
    return `<td style="text-align:${align}">${escapeXml(words)}</td>`
  }
  const row = (cells: readonly AnnexCell[], className: string): string =>
    `<tr class="${className}">${columns.map((_, at) => cell(cells[at] ?? null, at)).join('')}</tr>`
  return [
    `<section class="annex"><p class="label">${label}</p>`,
    `<p class="annexTitle">${escapeXml(annex.title)}</p>`,
    `<p class="annexMonth">（${year}年${number}月${sample ? '　示例' : ''}）</p>`,
    `<p class="unit">${escapeXml(annex.unit)}</p>`,
    `<table style="width:${widthMm}mm"><colgroup>${columns.map((each) => `<col style="width:${each.widthMm}mm">`).join('')}</colgroup>`,
    `<thead>${headings(annex)}</thead><tbody>`,
    total === null
      ? ''
      : row(
          total.map((value, at) => (at === 1 ? '' : value)),
          'total',
        ),
    ...rows.map((cells) => row(cells, '')),
    '</tbody></table></section>',
  ].join('')
}

function headings({ columns }: AnnexTable): string {
  const grouped = columns.filter(({ groupHeading }) => groupHeading !== undefined)
  if (grouped.length === 0) {
    return `<tr>${columns.map(({ heading }) => `<th>${escapeXml(heading)}</th>`).join('')}</tr>`
  }
  const upper = columns.map(({ heading, groupHeading }, at) => {
    if (groupHeading === undefined) return `<th rowspan="2">${escapeXml(heading)}</th>`
    const isFirst = columns[at - 1]?.groupHeading !== groupHeading
    const span = grouped.filter((each) => each.groupHeading === groupHeading).length
    return isFirst ? `<th colspan="${span}">${escapeXml(groupHeading)}</th>` : ''
  })
  const lower = grouped.map(({ heading }) => `<th>${escapeXml(heading)}</th>`)
  return `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>`
}

function css(sample: boolean): string {
  const song = fontFamily('宋体')
  const number = (side: string) =>
    `@bottom-${side}{font:14pt ${song};content:"— " counter(page) " —"}`
  const remark = sample ? `@top-right{font:10.5pt ${song};content:"示例数据，不作统计依据"}` : ''
  return [
    `@page text{size:210mm 297mm;margin:37mm 26mm 35mm 28mm;${remark}}`,
    `@page text:right{${number('right')}}@page text:left{${number('left')}}`,
    `@page annex{size:297mm 210mm;margin:20mm 20mm 18mm;${remark}}`,
    `@page annex:right{${number('right')}}@page annex:left{${number('left')}}`,
    `.text{page:text;font:16pt/28.9pt ${fontFamily('仿宋')};text-align:justify}.annex{page:annex}`,
    `.first,.label{font-family:${fontFamily('黑体')}}.second{font-family:${fontFamily('楷体')}}`,
    '.body,.first{text-indent:2em;orphans:2;widows:2}.first{break-after:avoid}.centre{text-align:center}',
    `.masthead,.title{font:22pt/38pt ${fontFamily('华文中宋')};text-align:center}`,
    '.issuer{display:flex;justify-content:space-between;border-bottom:1.5pt solid #c00000;margin-bottom:28.9pt}',
    '.salutation{margin-top:28.9pt}.end{break-inside:avoid;margin-top:28.9pt;text-align:left}',
    '.list{padding-left:2em}.later{padding-left:5em}.signed{text-align:right;padding-right:4em;margin-top:28.9pt}',
    '.dated{text-align:right;padding-right:5em}',
    `.label{font-size:16pt}.annexTitle{font:18pt/30pt ${fontFamily('华文中宋')};text-align:center}`,
    `.annexMonth{font:10.5pt ${fontFamily('楷体')};text-align:center}.unit{font:10.5pt ${song};text-align:right}`,
    `.annex td{font:10.5pt/1.6 ${song};border:.5pt solid #000}`,
    `.annex th,.annex .total td{font:10.5pt/1.4 ${fontFamily('黑体')};border:.5pt solid #000;white-space:pre-line}`,
    '.annex th{background:#f2f2f2;padding:1mm}.annex .total td{background:#ededed}',
  ].join('')
}
