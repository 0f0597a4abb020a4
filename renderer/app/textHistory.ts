interface Step {
  readonly text: string
  readonly caret: number
}

/** What was written into one text, step by step. */
export class TextHistory {
  #steps: readonly Step[]
  #at = 0
  #lastKind = ''

  constructor(text: string) {
    this.#steps = [{ text, caret: text.length }]
  }

  get text(): string {
    return this.#steps[this.#at]?.text ?? ''
  }

  /** @param kind steps of the same kind in a row are undone together; one of no kind stands alone */
  record(text: string, caret: number, kind: string): void {
    if (this.text === text) return
    const joins = kind !== '' && kind === this.#lastKind && this.#at > 0
    this.#steps = [...this.#steps.slice(0, this.#at + (joins ? 0 : 1)), { text, caret }]
    this.#at = this.#steps.length - 1
    this.#lastKind = kind
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
