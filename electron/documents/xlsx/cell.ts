/** How a cell looks; two with the same parts are one style of the workbook. Colours are RRGGBB. */
export interface CellStyle {
  readonly font: CellFont
  readonly horizontal: 'left' | 'center' | 'right'
  /** `top` or the middle of the row, which is what is meant where nothing is said. */
  readonly vertical?: 'top'
  readonly wrapText?: boolean
  readonly indent?: number
  /** Thin black lines on all four sides. */
  readonly boxed?: boolean
  readonly fill?: string
  /** A number format; `General` where there is none. */
  readonly numFmt?: string
}

export interface CellFont {
  readonly name: string
  /** OOXML font family: 1 roman, 2 swiss, 3 modern. A workbook has no list of fallbacks, this is the nearest to one. */
  readonly family: 1 | 2 | 3
  readonly charset: 134
  /** pt */
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
}

export interface TextRun {
  readonly text: string
  readonly font: CellFont
}

/** Left out, the cell is empty and only its looks are written. */
export type CellContent =
  | string
  | number
  | readonly TextRun[]
  /** Without the leading =; the result is what programs show before they compute it themselves. */
  | { readonly formula: string; readonly result: string | number }

export interface Cell {
  readonly style: CellStyle
  readonly content?: CellContent
}

export interface Row {
  readonly heightPt: number
  /** From column A on; a hole is a cell without looks. */
  readonly cells: readonly (Cell | undefined)[]
  /** Blocks of cells shown as one, whose first row is this one. */
  readonly merges?: readonly Merge[]
  /** Depth in the outline that programs fold up, from 1. */
  readonly outlineLevel?: number
}

/** Columns count from 0, the last one included; `rows` is 1 for a block within its row. */
export interface Merge {
  readonly first: number
  readonly last: number
  readonly rows: number
}

/** A, B, … Z, AA, … for columns counted from 0. */
export function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last
}

/** One text across `columns` cells, all of which carry its looks, so that borders and fills are whole. */
export function spread(
  style: CellStyle,
  content: CellContent | undefined,
  columns: number,
): readonly Cell[] {
  return Array.from({ length: columns }, (_, at) =>
    at === 0 && content !== undefined ? { style, content } : { style },
  )
}
