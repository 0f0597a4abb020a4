/** A cell as it goes out to a spreadsheet. A blank one has an empty text. */
export interface CopiedCell {
  /** Digits without grouping for a number, `YYYY-MM-DD` for a date, the words otherwise. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date'
}

/** A cell as it came from a spreadsheet, a page or a text. */
export interface PastedCell {
  /** As it was shown there. */
  readonly text: string
  /** The number behind what was shown, where the source told it. */
  readonly number?: number
  /** Whether that number is a day: spreadsheets count days from 1899-12-30. */
  readonly isDay?: true
  /** Covered by the merged cell above or left of it, and so blank without anybody having left it blank. */
  readonly isCovered?: true
}

export type Rows<Cell> = readonly (readonly Cell[])[]
