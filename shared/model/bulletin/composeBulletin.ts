import { monthOfYear, yearOf } from '../month/reportMonth.ts'
import { chineseNumeral } from '../../text/groupWords.ts'
import { laggingAnnex, sectorsAnnex, unitsAnnex } from './annexes.ts'
import {
  type AnnexTable,
  type BulletinDocument,
  type BulletinParagraph,
  type BulletinSource,
  textOf,
} from './bulletinDocument.ts'
import {
  type AnnexNumbers,
  type BulletinContext,
  fillPart,
  laggingPart,
  nextPart,
  overallPart,
  type PartParagraph,
  sectorsPart,
  startsPart,
  typesPart,
  unitsPart,
} from './parts.ts'
import type { Fields } from './template.ts'
import type { TemplateKey, Templates } from './templates.ts'

const headings: readonly (readonly [
  string,
  (context: BulletinContext) => readonly PartParagraph[],
])[] = [
  ['总体情况', overallPart],
  ['开工情况', startsPart],
  ['分类型进展情况', typesPart],
  ['分行业进展情况', sectorsPart],
  ['责任单位完成情况', unitsPart],
  ['滞后项目及原因', laggingPart],
  ['下步工作要求', nextPart],
]

/**
 * The month's bulletin (月通报) as data. A part with nothing to say is left out, heading and all, and those after it
 * move up. Null without a single project to report on.
 */
export function composeBulletin(
  source: BulletinSource,
  templates: Templates,
): BulletinDocument | null {
  const counted = source.projects.filter((each) => each.listed && each.counted)
  if (counted.length === 0) return null
  const { month } = source
  const tables = {
    sectors: sectorsAnnex(counted, month),
    units: unitsAnnex(counted, month),
    lagging: laggingAnnex(counted, month),
  }
  const annexes = Object.values(tables).filter((table): table is AnnexTable => table !== null)
  const numberOf = (table: AnnexTable | null): string | null =>
    table === null ? null : annexes.length === 1 ? '' : String(annexes.indexOf(table) + 1)
  const numbers: AnnexNumbers = {
    sectors: numberOf(tables.sectors),
    units: numberOf(tables.units),
    lagging: numberOf(tables.lagging),
  }
  const context: BulletinContext = { source, counted, templates, annexes: numbers }
  const line = (key: TemplateKey, fields: Fields = {}): readonly string[] =>
    fillPart(context, key, fields).map(({ lead, runs }) => lead + textOf(runs))
  return {
    month,
    masthead: line('masthead').join(''),
    issue: line('issue').join(''),
    bureau: line('office', { bureau: source.bureau === '' ? null : source.bureau }).join(''),
    date: line('date', { today: dayWords(source.issuedOn), monthEnd: lastDayWords(month) }).join(
      '',
    ),
    titleLines: line('title'),
    scope: source.scope,
    salutation: line('salutation').join(''),
    paragraphs: [...paragraphsOf(fillPart(context, 'opening')), ...partsOf(context)],
    annexes,
    sample: counted.some((each) => each.sample),
  }
}

function partsOf(context: BulletinContext): readonly BulletinParagraph[] {
  const filled = headings
    .map(([name, part]) => ({ name, paragraphs: paragraphsOf(part(context)) }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
  return filled.flatMap(({ name, paragraphs }, at) => [
    { kind: 'heading', template: null, lead: '', runs: [`${chineseNumeral(at + 1)}、${name}`] },
    ...paragraphs,
  ])
}

/** Numbers the second-level headings of one part: （一）, （二） … */
function paragraphsOf(filled: readonly PartParagraph[]): readonly BulletinParagraph[] {
  let number = 0
  return filled.map(({ lead, runs, template }) => {
    if (lead !== '') number += 1
    return {
      kind: 'body',
      template,
      lead: lead === '' ? '' : `（${chineseNumeral(number)}）${lead}`,
      runs,
    }
  })
}

/** 2017年7月5日 */
function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2017年6月30日 of `2017-06`. */
function lastDayWords(month: string): string {
  const year = yearOf(month)
  const number = monthOfYear(month)
  return `${year}年${number}月${new Date(Date.UTC(year, number, 0)).getUTCDate()}日`
}
