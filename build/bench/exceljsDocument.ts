import type { CellValue, Style } from 'exceljs'
import type { CellContent, CellStyle } from '../../electron/documents/xlsx/cell.ts'
import type { Sheet } from '../../electron/documents/xlsx/sheetXml.ts'

/** The very same sheet by exceljs's document writer, which is what most programs would take. */
export async function writeDocument(sheet: Sheet, target: string): Promise<void> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const { page, frozen } = sheet
  const inches = (mm: number) => mm / 25.4
  const { left, right, top, bottom, header, footer } = page.marginsMm
  const written = workbook.addWorksheet(sheet.name, {
    pageSetup: {
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: page.fitToHeight,
      margins: {
        left: inches(left),
        right: inches(right),
        top: inches(top),
        bottom: inches(bottom),
        header: inches(header),
        footer: inches(footer),
      },
    },
    headerFooter: { oddFooter: page.footer },
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }],
  })
  written.columns = sheet.widths.map((width) => ({ width }))
  // exceljs recognises a style by the object it is.
  const styles = new Map<CellStyle, Partial<Style>>()
  for (let index = 0; index < sheet.rowCount; index += 1) {
    const { heightPt, cells, merges = [] } = sheet.rowAt(index)
    const row = written.getRow(index + 1)
    row.height = heightPt
    for (const [at, cell] of cells.entries()) {
      if (cell === undefined) continue
      const filled = row.getCell(at + 1)
      let style = styles.get(cell.style)
      if (style === undefined) {
        style = styleOf(cell.style)
        styles.set(cell.style, style)
      }
      filled.style = style
      if (cell.content !== undefined) filled.value = valueOf(cell.content)
    }
    for (const { first, last, rows } of merges) {
      written.mergeCells(index + 1, first + 1, index + rows, last + 1)
    }
  }
  await workbook.xlsx.writeFile(target)
}

function styleOf({ font, horizontal, wrapText, indent, boxed, fill, numFmt }: CellStyle) {
  const line = { style: 'thin', color: { argb: 'FF000000' } } as const
  const style: Partial<Style> = {
    font: { ...font },
    alignment: {
      horizontal,
      vertical: 'middle',
      wrapText: wrapText === true,
      ...(indent !== undefined && { indent }),
    },
    ...(boxed === true && { border: { top: line, left: line, bottom: line, right: line } }),
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } },
    }),
    ...(numFmt !== undefined && { numFmt }),
  }
  return style
}

function valueOf(content: CellContent): CellValue {
  if (typeof content === 'string' || typeof content === 'number') return content
  if ('formula' in content) return { ...content }
  return { richText: content.map(({ text, font }) => ({ text, font: { ...font } })) }
}
