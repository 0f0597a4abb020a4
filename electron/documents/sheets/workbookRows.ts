import { yuanPerUnit } from '../../../shared/model/money.ts'
import { type Cell, columnLetter, type Row, spread } from '../xlsx/cell.ts'
import type { SheetStyles } from './cellStyles.ts'
import type { SheetLayout, SheetRow } from './layOut.ts'
import type { Register, RegisterRow } from './register.ts'
import { dateSerial } from './table/numberFormats.ts'
import { sumFormula, totalColumns, unfilledFormula } from './totals.ts'
import { unfilledMark } from './words.ts'

export interface RegisterLooks {
  readonly register: Register
  readonly layout: SheetLayout
  readonly styles: SheetStyles
}

/** One row below the headings. */
export function registerRow(looks: RegisterLooks, row: SheetRow): Row {
  const { heightPt } = row
  const columns = looks.register.columns.length
  switch (row.kind) {
    case 'entry':
      return { heightPt, cells: entryCells(looks, row.row), ...outline(row.depth) }
    case 'total':
    case 'unfilled':
      return {
        heightPt,
        cells: totalCells(looks, row),
        merges: [{ first: 0, last: looks.layout.totalSpan - 1, rows: 1 }],
      }
    case 'group':
      return {
        heightPt,
        cells: subtotalCells(looks, row),
        merges: [{ first: 0, last: looks.layout.groupSpan - 1, rows: 1 }],
        ...outline(row.depth),
      }
    case 'note':
      return {
        heightPt,
        cells: [{ style: looks.styles.note, content: row.label }],
        merges: [{ first: 0, last: columns - 1, rows: 1 }],
      }
    default:
      return row satisfies never
  }
}

/** Rows of a group fold up under its heading. */
function outline(depth: number): Pick<Row, 'outlineLevel'> {
  return depth === 0 ? {} : { outlineLevel: depth }
}

function entryCells({ register, styles }: RegisterLooks, row: RegisterRow): readonly Cell[] {
  const isChild = row.number === null
  return register.columns.flatMap((column, at): Cell[] => {
    const style = styles.columns[at]
    if (style === undefined) return []
    const value = row.cells[at] ?? null
    if (value === null) {
      // What a part doesn't say is said by its parent: only a project's own gaps are marked.
      return [
        isChild ? { style: style.childValue } : { style: style.unfilled, content: unfilledMark },
      ]
    }
    const plain = isChild ? style.childValue : style.value
    if (typeof value === 'number') {
      const content = column.kind === 'money' ? value / yuanPerUnit[register.moneyUnit] : value
      return [{ style: plain, content }]
    }
    if (column.isDate === true && isDay(value)) {
      return [{ style: style.day, content: dateSerial(value) }]
    }
    if (isRisky(value)) return [{ style: style.riskyText, content: value }]
    const starred = column.key === 'name' && row.isProvinceLevel
    return [{ style: starred ? style.starred : plain, content: value }]
  })
}

/** `YYYY-MM-DD`; a date that is known to the month or year only is not. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** Text that a spreadsheet program would compute if somebody opened the cell and pressed Enter. */
export function isRisky(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}

function totalCells(
  { register, layout, styles }: RegisterLooks,
  row: Extract<SheetRow, { kind: 'total' | 'unfilled' }>,
): readonly Cell[] {
  const label = spread(styles.totalLabel, row.label, layout.totalSpan)
  const rest = register.columns.slice(layout.totalSpan).flatMap((column, index): Cell[] => {
    const at = layout.totalSpan + index
    const style = styles.columns[at]
    if (style === undefined) return []
    const letter = columnLetter(at)
    const { yuan, unfilled } = layout.totals[at] ?? { yuan: null, unfilled: 0 }
    if (row.kind === 'unfilled') {
      const content = { formula: unfilledFormula(letter, layout.body), result: unfilled }
      return [{ style: style.unfilledCount, content }]
    }
    if (column.kind !== 'money') return [{ style: style.total }]
    return [
      {
        style: yuan === null ? style.totalUnfilled : style.total,
        content: sumContent(letter, layout.body, yuan, register),
      },
    ]
  })
  return [...label, ...rest]
}

function subtotalCells(
  { register, layout, styles }: RegisterLooks,
  row: Extract<SheetRow, { kind: 'group' }>,
): readonly Cell[] {
  const label = spread(styles.groupLabel, row.label, layout.groupSpan)
  const rest = register.columns.slice(layout.groupSpan).flatMap((column, index): Cell[] => {
    const at = layout.groupSpan + index
    const style = styles.columns[at]
    if (style === undefined) return []
    if (column.kind !== 'money') return [{ style: style.subtotal }]
    const yuan = totalColumns(row.rows, [at])[0]?.yuan ?? null
    return [
      {
        style: yuan === null ? style.subtotalUnfilled : style.subtotal,
        content: sumContent(columnLetter(at), row, yuan, register),
      },
    ]
  })
  return [...label, ...rest]
}

function sumContent(
  letter: string,
  span: { readonly first: number; readonly last: number },
  yuan: number | null,
  register: Register,
) {
  const result = yuan === null ? unfilledMark : yuan / yuanPerUnit[register.moneyUnit]
  return { formula: sumFormula(letter, span), result }
}
