import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { escapeXml } from './escapeXml.ts'
import { type Sheet, sheetXml } from './sheetXml.ts'
import { columnLetter } from './cell.ts'
import { StyleBook } from './styleBook.ts'

/** A workbook to be: what it is called, by whom, when, and its sheets in order. */
export interface Workbook {
  readonly title: string
  readonly subject: string
  readonly creator: string
  /** Of the document's properties. */
  readonly description?: string
  /** Of the document; also the time of each part in the file, so that the same sheets give the same bytes. */
  readonly created: Date
  readonly sheets: readonly Sheet[]
}

/** Entries that a workbook can't do without. */
export const requiredParts = ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Far faster than the default, for a file somewhat larger. */
const compressionLevel = 1

/**
 * Writes an Office Open XML workbook (ECMA-376, transitional) straight to `path`, row by row.
 * `beforeRow` is told the sheet and the row from 0; it may make the writing wait, or throw to end it.
 * Throws the file system's own error or what `beforeRow` threw; what is left behind then is for the caller to remove.
 */
export async function writeWorkbookFile(
  path: string,
  workbook: Workbook,
  beforeRow: (sheet: number, row: number) => Promise<void> | undefined,
): Promise<void> {
  const styles = new StyleBook()
  const zip = new yazl.ZipFile()
  const options = { mtime: workbook.created, compressionLevel, forceDosTimestamp: true }
  const add = (name: string, xml: string) =>
    zip.addBuffer(Buffer.from(declaration + xml), name, options)
  add('[Content_Types].xml', contentTypes(workbook.sheets.length))
  add('_rels/.rels', packageRels)
  add('docProps/core.xml', coreProperties(workbook))
  add('docProps/app.xml', appProperties)
  add('xl/workbook.xml', workbookXml(workbook.sheets))
  add('xl/_rels/workbook.xml.rels', workbookRels(workbook.sheets.length))
  for (const [at, sheet] of workbook.sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, options, (done) => {
      const pieces = Readable.from(
        sheetXml(sheet, styles, (row) => beforeRow(at, row)),
        { objectMode: false },
      )
      // The library passes an entry's error on to nobody.
      pieces.on('error', (error) => zip.emit('error', error))
      done(null, pieces)
    })
  }
  // Last, when every cell has named its looks.
  zip.addReadStreamLazy('xl/styles.xml', options, (done) => {
    done(null, Readable.from([styles.xml()], { objectMode: false }))
  })
  zip.end()
  const { outputStream } = zip
  if (!(outputStream instanceof Readable)) throw new Error('the zip writer has no stream')
  zip.on('error', (error: Error) => outputStream.destroy(error))
  await pipeline(outputStream, createWriteStream(path))
}

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    ...parts,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    '</Types>',
  ].join('')
}

const packageRels = [
  `<Relationships xmlns="${packageRelations}">`,
  `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>`,
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
  `<Relationship Id="rId3" Type="${relations}/extended-properties" Target="docProps/app.xml"/>`,
  '</Relationships>',
].join('')

function workbookRels(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/>`
  return `<Relationships xmlns="${packageRelations}">${parts.join('')}${styles}</Relationships>`
}

function coreProperties({ title, subject, creator, created, description = '' }: Workbook): string {
  const at = created.toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(creator)}</dc:creator><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>`,
    ...(description === '' ? [] : [`<dc:description>${escapeXml(description)}</dc:description>`]),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`,
  ].join('')
}

const appProperties =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Key Project Ledger</Application></Properties>'

function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return [
    `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${listed.join('')}</sheets>`,
    `<definedNames>${sheets.flatMap(definedNames).join('')}</definedNames>`,
    '<calcPr calcId="191029"/></workbook>',
  ].join('')
}

/** What is printed, and which rows on every page: names that the format reserves (ECMA-376 part 1, 18.2.5). */
function definedNames({ name, widths, rowCount, printTitleRows }: Sheet, at: number): string[] {
  const quoted = escapeXml(`'${name.replaceAll("'", "''")}'`)
  const last = columnLetter(Math.max(0, widths.length - 1))
  return [
    `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${quoted}!$A$1:$${last}$${Math.max(1, rowCount)}</definedName>`,
    ...(printTitleRows === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$${printTitleRows[0]}:$${printTitleRows[1]}</definedName>`,
        ]),
  ]
}
