import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  type IParagraphOptions,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx'
import {
  type BulletinDocument,
  type BulletinParagraph,
  textOf,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import { layAnnexTable } from './layAnnexTable.ts'
import {
  annexMargins,
  bodyMargins,
  fonts,
  lineTwips,
  paper,
  sizes,
  twips,
} from './officialStyle.ts'

const exactLines = { line: lineTwips, lineRule: LineRuleType.EXACT }
const twoCharacters = { firstLineChars: 200, firstLine: 640 }
const red = 'C00000'

/** The bulletin as a Word document: the text upright, each annex table on landscape pages of its own. */
export function layBulletin(bulletin: BulletinDocument, description = ''): Document {
  return new Document({
    title: bulletin.titleLines.join(''),
    subject: [bulletin.masthead, bulletin.issue].join(' '),
    description,
    creator: bulletin.bureau,
    lastModifiedBy: bulletin.bureau,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: fonts.body, size: sizes.body, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: { page: { size: paper, margin: bodyMargins } },
        ...around(bulletin),
        children: [...top(bulletin), ...body(bulletin), ...end(bulletin)],
      },
      ...bulletin.annexes.map((annex, at): ISectionOptions => ({
        properties: {
          type: SectionType.NEXT_PAGE,
          page: {
            size: { ...paper, orientation: PageOrientation.LANDSCAPE },
            margin: annexMargins,
          },
        },
        ...around(bulletin),
        children: [
          line(run(annexLabel(bulletin, at), fonts.first), {}),
          line(run(annex.title, fonts.title, { size: sizes.annexTitle }), {
            alignment: AlignmentType.CENTER,
          }),
          line(run(annexSubtitle(bulletin), fonts.second, { size: sizes.small }), {
            alignment: AlignmentType.CENTER,
            spacing: {},
          }),
          line(run(annex.unit, fonts.song, { size: sizes.small }), {
            alignment: AlignmentType.RIGHT,
            spacing: { after: 40 },
          }),
          layAnnexTable(annex),
        ],
      })),
    ],
  })
}

function annexLabel({ annexes }: BulletinDocument, at: number): string {
  return annexes.length === 1 ? '附件' : `附件${at + 1}`
}

function annexSubtitle({ month, sample, scope }: BulletinDocument): string {
  const [year, number] = month.split('-').map(Number)
  return `（${[`${year}年${number}月`, scope, sample ? '示例' : ''].filter((part) => part !== '').join('　')}）`
}

function run(text: string, font: IRunOptions['font'], more: IRunOptions = {}): TextRun {
  return new TextRun({ text, ...(font !== undefined && { font }), size: sizes.body, ...more })
}

function line(words: TextRun | readonly TextRun[], options: IParagraphOptions): Paragraph {
  const children = words instanceof TextRun ? [words] : words
  return new Paragraph({ spacing: exactLines, ...options, children })
}

/** Masthead, issue, bureau and date over the red rule, then the title. */
function top(bulletin: BulletinDocument): readonly Paragraph[] {
  const { masthead, issue, bureau, date, titleLines, scope, sample } = bulletin
  const centre = { alignment: AlignmentType.CENTER }
  return [
    line(run(masthead, fonts.title, { size: sizes.title }), {
      ...centre,
      spacing: { line: 760, lineRule: LineRuleType.EXACT, before: 200 },
    }),
    ...(sample ? [line(run('（示例）', fonts.second), centre)] : []),
    ...(issue === '' ? [] : [line(run(issue, fonts.body), centre)]),
    line([run(bureau, fonts.body), run(`\t${date}`, fonts.body)], {
      tabStops: [{ type: TabStopType.RIGHT, position: twips(156) }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 4 } },
    }),
    line([], {}),
    ...titleLines.map((title) =>
      line(run(title, fonts.title, { size: sizes.title }), {
        ...centre,
        spacing: { line: 700, lineRule: LineRuleType.EXACT },
        keepNext: true,
      }),
    ),
    ...(scope === '' ? [] : [line(run(`（${scope}）`, fonts.second), centre)]),
    line([], {}),
    ...(bulletin.salutation === ''
      ? []
      : [line(run(bulletin.salutation, fonts.body), { keepNext: true })]),
  ]
}

function body({ paragraphs }: BulletinDocument): readonly Paragraph[] {
  return paragraphs.map((paragraph, at) =>
    line(runsOf(paragraph), {
      indent: twoCharacters,
      alignment: AlignmentType.BOTH,
      // The end of the text goes with the signature: that must not stand alone on a page.
      keepNext: paragraph.kind === 'heading' || at === paragraphs.length - 1,
    }),
  )
}

function runsOf({ kind, lead, runs }: BulletinParagraph): readonly TextRun[] {
  if (kind === 'heading') return [run(textOf(runs), fonts.first)]
  return [
    ...(lead === '' ? [] : [run(lead, fonts.second)]),
    ...(runs.length === 0 ? [] : [run(textOf(runs), fonts.body)]),
  ]
}

/** The list of annexes, and who signs when. */
function end(bulletin: BulletinDocument): readonly Paragraph[] {
  const { annexes, bureau, date } = bulletin
  const signed = (words: string, rightChars: number, keepNext: boolean) =>
    line(run(words, fonts.body), {
      alignment: AlignmentType.RIGHT,
      indent: { right: rightChars * 320 },
      keepNext,
    })
  // The date stands under the middle of the bureau's name (GB/T 9704, 7.3.5).
  const dateInset = 4 + Math.max(0, bureau.length - date.replace(/\d\d?/g, 'n').length - 1) / 2
  return [
    ...(annexes.length === 0 ? [] : [line([], { keepNext: true })]),
    ...annexes.map((annex, at) => {
      const number = annexes.length === 1 ? '' : `${at + 1}.`
      const label = at === 0 ? '附件：' : ''
      return line(run(`${label}${number}${annex.title}`, fonts.body), {
        indent: at === 0 ? { left: 640 } : { left: 640 + 960 },
        keepNext: true,
      })
    }),
    line([], { keepNext: true }),
    ...(bureau === '' ? [] : [signed(bureau, 4, true)]),
    ...(date === '' ? [] : [signed(date, dateInset, false)]),
  ]
}

/** Page numbers at the outer edge, and what the paper says when its figures are made up. */
function around({ sample }: BulletinDocument): Pick<ISectionOptions, 'headers' | 'footers'> {
  const number = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: { [side]: 280 },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              font: fonts.song,
              size: sizes.page,
            }),
          ],
        }),
      ],
    })
  const remark = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: sample
            ? [run('示例数据，不作统计依据', fonts.song, { size: sizes.small })]
            : [],
        }),
      ],
    })
  return {
    headers: { default: remark(), even: remark() },
    footers: { default: number('right'), even: number('left') },
  }
}
