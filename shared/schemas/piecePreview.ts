import type { BulletinDocument } from '../model/bulletin/bulletinDocument.ts'
import type { SheetPreview } from './sheetPreview.ts'

/** One document of a meeting pack as its list shows it. */
export interface PieceOutline {
  readonly name: string
  /** Null where only its pages' text decides. */
  readonly pages: number | null
  /** There is nothing to print. */
  readonly isEmpty: boolean
}

/** One document of a meeting pack, to be looked at; of the cards one at a time. */
export type PiecePreview =
  | { readonly kind: 'empty' }
  | { readonly kind: 'sheet'; readonly sheet: SheetPreview }
  | { readonly kind: 'card'; readonly sheet: SheetPreview; readonly count: number }
  | { readonly kind: 'bulletin'; readonly document: BulletinDocument }
