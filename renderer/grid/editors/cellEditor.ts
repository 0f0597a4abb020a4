/** What an editor works on. The input is the grid's own typing input; the editor reads it and adds what stands around it. */
export interface EditorPlace {
  readonly input: HTMLTextAreaElement
  /** Takes what belongs to the editor besides the input. */
  readonly host: HTMLElement
  /** Whether the old value was deleted to open the editor. */
  readonly emptied: boolean
  /** Ends the edit with what the editor reads. */
  readonly take: () => void
}

export type Ending = 'taking' | 'leaving' | 'interrupted'

export type EditOutcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'value'; readonly value: string | number | null }
  | { readonly kind: 'refused'; readonly why: string }

export interface CellEditor {
  /** What the input opens with when nothing was typed to open it. */
  readonly openingText: string
  /** Whether a text may have several lines. */
  readonly multiline: boolean
  /** Follows what stands in the input, in the middle of a composition too. */
  readonly onInput: (composing: boolean) => void
  /** @returns whether the key did all that it is to do */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  /** Puts what stands around the input in its place; the input's own place in the window is given. */
  readonly place: (box: DOMRect) => void
  /**
   * What the edit comes to.
   *
   * @param how `leaving`: the focus goes elsewhere, and nothing is picked for the person that was not written out.
   * `interrupted`: it does so in the middle of a word, whose letters may stand there instead of it
   */
  readonly read: (how: Ending) => EditOutcome
  readonly end: () => void
}
