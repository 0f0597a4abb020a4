interface Step {
  readonly text: string
  readonly caret: number
}

/**
 * Undo and redo of one text field, for as long as one edit lasts. The browser keeps a single history for the whole page: with
 * nothing left to undo in this field it would go on in another one, such as the search box, and take the focus there.
 */
export class TextHistory {
  #steps: Step[]
  #at = 0
  #lastKind = ''

  constructor(text: string) {
    this.#steps = [{ text, caret: text.length }]
  }

  /** @param kind steps of the same kind in a row are undone together; an empty one stands alone */
  record(text: string, caret: number, kind: string): void {
    if (this.#steps[this.#at]?.text === text) return
    const joins = kind !== '' && kind === this.#lastKind && this.#at > 0
    this.#steps = this.#steps.slice(0, this.#at + (joins ? 0 : 1))
    this.#steps.push({ text, caret })
    this.#at = this.#steps.length - 1
    this.#lastKind = kind
  }

  /** Whether nothing was ever written. */
  isBlank(): boolean {
    return this.#steps.every(({ text }) => text === '')
  }

  /** @returns the text to go back or forward to, or null where there is none */
  step(by: -1 | 1): Step | null {
    const step = this.#steps[this.#at + by]
    if (step === undefined) return null
    this.#at += by
    this.#lastKind = ''
    return step
  }
}
