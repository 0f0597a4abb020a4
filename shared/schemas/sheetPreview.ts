/** Page setup, mm. */
export interface PreviewPage {
  readonly paper: 'A3' | 'A4'
  readonly orientation: 'landscape' | 'portrait'
  readonly widthMm: number
  readonly heightMm: number
  readonly marginsMm: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

/** How a cell looks. Sizes in pt, colours RRGGBB. */
export interface PreviewStyle {
  readonly font: string
  readonly sizePt: number
  readonly bold: boolean
  readonly colour: string | null
  readonly fill: string | null
  readonly horizontal: 'left' | 'center' | 'right'
  readonly wrap: boolean
  readonly indent: number
  readonly boxed: boolean
}

export interface PreviewCell {
  /** From 0; `columns` and `rows` are how many it spans. */
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** As printed; empty for a cell that only has looks. */
  readonly text: string
  /** A second line in small print. */
  readonly small: string | null
  /** The number itself where the cell holds one. */
  readonly value: number | null
  /** Index into `styles`. */
  readonly style: number
  /** Projects behind this figure, where they aren't the row's. */
  readonly ids: readonly string[] | null
}

export interface PreviewRow {
  readonly heightPt: number
  /** Covered cells of merges are left out. */
  readonly cells: readonly PreviewCell[]
  /** Projects behind the row's figures: one for a project's row, all that are added up for a sum. */
  readonly ids: readonly string[]
}

/** A sheet as it is printed, to be shown and to be checked: what the xlsx has, as data. */
export interface SheetPreview {
  readonly name: string
  readonly title: string
  readonly sample: boolean
  readonly page: PreviewPage
  /** One per column; their sum may be more than the page holds, which is then scaled down. */
  readonly widthsMm: readonly number[]
  /** What each column holds, such as `yearToDate`; empty where columns have no keys. */
  readonly keys: readonly string[]
  readonly styles: readonly PreviewStyle[]
  /** Title, subtitle, unit line and headings first, then the rows of the table, as far as they were asked for. */
  readonly rows: readonly PreviewRow[]
  /** Rows (from 0, the last included) repeated on each page after the first. */
  readonly repeated: { readonly first: number; readonly last: number }
  /** Rows of each page (from 0, the last included), without the repeated ones. */
  readonly pages: readonly { readonly first: number; readonly last: number }[]
  readonly header: string
  readonly footer: { readonly left: string; readonly right: string }
  /** Rows that the ledger holds. */
  readonly rowCount: number
}
