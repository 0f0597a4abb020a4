import {
  AlignmentType,
  Document,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { bodyMargins, fonts, paper, sizes, twips } from '../bulletin/officialStyle.ts'
import type { Provenance } from '../provenance.ts'

export interface CoverLine {
  readonly name: string
  readonly files: readonly string[]
  readonly size: string
}

/** The pack's cover list (封面目录). */
export interface PackCover {
  readonly title: string
  /** Which projects, in words; empty for all. */
  readonly scope: string
  readonly bureau: string
  readonly day: string
  readonly files: readonly CoverLine[]
  readonly notes: readonly string[]
}

const columnsMm = [15, 56, 68, 17] as const
/** 小4号: there is room, and it is read at arm's length. */
const coverTable = 24

/** The cover as a Word document: title, the list of documents, and from which moment of the ledger they are. */
export function layCover(cover: PackCover, { description }: Provenance): Document {
  const { title, scope, bureau, day, files, notes } = cover
  return new Document({
    title,
    description,
    creator: bureau,
    lastModifiedBy: bureau,
    sections: [
      {
        properties: { page: { size: paper, margin: bodyMargins } },
        children: [
          centred(title, fonts.title, sizes.title),
          ...(scope === '' ? [] : [centred(`（${scope}）`, fonts.second, sizes.body)]),
          centred('材料目录', fonts.first, sizes.body),
          fileTable(files),
          ...notes.map((note) => said(note, AlignmentType.LEFT)),
          said('', AlignmentType.RIGHT),
          said(bureau, AlignmentType.RIGHT),
          said(day, AlignmentType.RIGHT),
        ],
      },
    ],
  })
}

type Font = (typeof fonts)[keyof typeof fonts]

function centred(text: string, font: Font, size: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 240 },
    children: [new TextRun({ text, font, size })],
  })
}

function said(
  text: string,
  alignment: (typeof AlignmentType)['LEFT'] | (typeof AlignmentType)['RIGHT'],
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: 160 },
    children: [new TextRun({ text, font: fonts.body, size: sizes.page })],
  })
}

function fileTable(files: PackCover['files']): Table {
  const head = ['序号', '材料', '文件', '页数']
  const rows = files.map(({ name, files: written, size }, at) => [
    String(at + 1),
    name,
    written.join('\n'),
    size === '' ? '—' : size,
  ])
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: columnsMm.map(twips),
    width: { size: columnsMm.reduce((sum, mm) => sum + twips(mm), 0), type: WidthType.DXA },
    rows: [head, ...rows].map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row === 0,
          children: cells.map((text, at) => cell(text, at, row === 0)),
        }),
    ),
  })
}

function cell(text: string, at: number, isHead: boolean): TableCell {
  const isText = !isHead && (at === 1 || at === 2)
  const font = isHead ? fonts.first : fonts.song
  return new TableCell({
    width: { size: twips(columnsMm[at] ?? 20), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80, top: 90, bottom: 90 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: isText ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: [new TextRun({ text: line, font, size: coverTable })],
        }),
    ),
  })
}
