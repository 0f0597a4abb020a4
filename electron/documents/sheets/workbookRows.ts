import type { CellRichTextValue, Worksheet } from 'exceljs'
import { yuanPerUnit } from '../../../shared/model/money.ts'
import type { SheetStyles } from './cellStyles.ts'
import type { SheetLayout, SheetRow } from './layOut.ts'
import type { Register, RegisterRow } from './register.ts'
import { columnLetter, sumFormula, totalColumns, unfilledFormula } from './totals.ts'
import { unfilledMark } from './words.ts'
import { merge } from './workbookTop.ts'

export interface RowWriter {
  readonly sheet: Worksheet
  readonly register: Register
  readonly layout: SheetLayout
  readonly styles: SheetStyles
}

/** Writes one row below the headings and hands it to the file: it can't be changed afterwards. */
export function writeRow(writer: RowWriter, number: number, row: SheetRow): void {
  const line = writer.sheet.getRow(number)
  line.height = row.heightPt
  switch (row.kind) {
    case 'entry':
      writeEntry(writer, number, row.row)
      break
    case 'total':
    case 'unfilled':
      writeTotal(writer, number, row)
      break
    case 'group':
      writeSubtotal(writer, number, row)
      break
    case 'note': {
      const cell = writer.sheet.getCell(number, 1)
      cell.value = row.label
      cell.style = writer.styles.note
      merge(writer.sheet, number, 1, number, writer.register.columns.length)
      break
    }
    default:
      row satisfies never
  }
  line.commit()
}

function writeEntry(
  { sheet, register, styles }: RowWriter,
  number: number,
  row: RegisterRow,
): void {
  const line = sheet.getRow(number)
  const isChild = row.number === null
  for (const [at, column] of register.columns.entries()) {
    const style = styles.columns[at]
    if (style === undefined) continue
    const cell = line.getCell(at + 1)
    const value = row.cells[at] ?? null
    cell.style = isChild ? style.childValue : style.value
    if (value === null) {
      // What a part doesn't say is said by its parent: only a project's own gaps are marked.
      if (isChild) continue
      cell.value = unfilledMark
      cell.style = style.unfilled
    } else if (typeof value === 'number') {
      cell.value = column.kind === 'money' ? value / yuanPerUnit[register.moneyUnit] : value
    } else {
      cell.value = asCellText(value)
      if (isRisky(value)) cell.style = style.riskyText
      else if (column.key === 'name' && row.isProvinceLevel) cell.style = style.starred
    }
  }
}

/** Text that a spreadsheet program would compute if somebody opened the cell and pressed Enter. */
function isRisky(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}

/**
 * `_x000D_` and its like stand for a control character in this format, and some readers resolve `&amp;` twice in the
 * element that exceljs writes plain text as. Such text goes in as a rich text of one run, which all read alike.
 */
export function asCellText(text: string): string | CellRichTextValue {
  if (!/&|_x[0-9A-Fa-f]{4}_/.test(text)) return text
  return { richText: [{ text: text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') }] }
}

function writeTotal(
  { sheet, register, layout, styles }: RowWriter,
  number: number,
  row: Extract<SheetRow, { kind: 'total' | 'unfilled' }>,
): void {
  writeLabel(sheet, number, row.label, layout.totalSpan, styles.totalLabel)
  for (let at = layout.totalSpan; at < register.columns.length; at += 1) {
    const cell = sheet.getCell(number, at + 1)
    const letter = columnLetter(at)
    const total = layout.totals[at] ?? { yuan: null, unfilled: 0 }
    const isMoney = register.columns[at]?.kind === 'money'
    if (row.kind === 'unfilled') {
      cell.style = styles.columns[at]?.unfilledCount ?? {}
      cell.value = { formula: unfilledFormula(letter, layout.body), result: total.unfilled }
    } else {
      const style = styles.columns[at]
      cell.style = (isMoney && total.yuan === null ? style?.totalUnfilled : style?.total) ?? {}
      if (isMoney) cell.value = sumCell(letter, layout.body, total.yuan, register)
    }
  }
}

function writeSubtotal(
  { sheet, register, layout, styles }: RowWriter,
  number: number,
  row: Extract<SheetRow, { kind: 'group' }>,
): void {
  writeLabel(sheet, number, row.label, layout.groupSpan, styles.groupLabel)
  for (let at = layout.groupSpan; at < register.columns.length; at += 1) {
    const cell = sheet.getCell(number, at + 1)
    const style = styles.columns[at]
    cell.style = style?.subtotal ?? {}
    if (register.columns[at]?.kind !== 'money') continue
    const yuan = totalColumns(row.rows, [at])[0]?.yuan ?? null
    if (yuan === null) cell.style = style?.subtotalUnfilled ?? {}
    cell.value = sumCell(columnLetter(at), row, yuan, register)
  }
}

function sumCell(
  letter: string,
  span: { readonly first: number; readonly last: number },
  yuan: number | null,
  register: Register,
) {
  const result = yuan === null ? unfilledMark : yuan / yuanPerUnit[register.moneyUnit]
  return { formula: sumFormula(letter, span), result }
}

function writeLabel(
  sheet: Worksheet,
  row: number,
  label: string,
  columns: number,
  style: SheetStyles['totalLabel'],
): void {
  for (let at = 1; at <= columns; at += 1) sheet.getCell(row, at).style = style
  sheet.getCell(row, 1).value = label
  merge(sheet, row, 1, row, columns)
}
