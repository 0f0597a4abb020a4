import type { Reading } from '../../fields/readField.ts'
import { element } from '../element.ts'
import type { CellEditor, EditorPlace, EditOutcome } from './cellEditor.ts'
import { placeBeside } from './placeBeside.ts'

/** The text that a line editor edits, and what it means. */
export interface LineText {
  /** What stands in the cell, as it is edited. */
  readonly openingText: string
  readonly multiline: boolean
  /** Says at once what can't be read: an amount is one from its first digit on, a word isn't from its first letter. */
  readonly saysEarly: boolean
  readonly read: (typed: string) => Reading
}

/**
 * Edits text, amounts, dates and codes in place and says below what was understood. What can't be read keeps the editor open
 * and says why.
 */
export class LineEditor implements CellEditor {
  readonly openingText: string
  readonly multiline: boolean
  readonly #place: EditorPlace
  readonly #text: LineText
  readonly #hint = element('div', 'editorHint')
  #box: DOMRect | null = null

  constructor(place: EditorPlace, text: LineText) {
    this.#place = place
    this.#text = text
    this.multiline = text.multiline
    this.openingText = text.openingText
    this.#hint.popover = 'manual'
    this.#hint.ariaLive = 'polite'
    place.host.append(this.#hint)
  }

  onInput(composing: boolean): void {
    this.#say(!composing && this.#text.saysEarly)
  }

  onKeyDown(): boolean {
    return false
  }

  place(box: DOMRect): void {
    this.#box = box
    if (this.#hint.matches(':popover-open')) placeBeside(this.#hint, box, 'right')
  }

  read(): EditOutcome {
    const { input } = this.#place
    if (input.value === this.openingText) return { kind: 'same' }
    const reading = this.#say(true)
    return reading.ok
      ? { kind: 'value', value: reading.value }
      : { kind: 'refused', why: reading.why }
  }

  end(): void {
    this.#place.input.classList.remove('typingRefused')
    this.#place.input.ariaInvalid = null
    this.#hint.remove()
  }

  /** @param refusing whether something unreadable is said to be so; while a word is being typed it may still become readable */
  #say(refusing: boolean): Reading {
    const { input } = this.#place
    const text = this.multiline ? input.value : input.value.replaceAll(/\s*[\r\n]+\s*/g, ' ')
    const reading = this.#text.read(text)
    const changed = input.value !== this.openingText
    const hint = reading.ok ? reading.understood : refusing ? reading.why : null
    input.classList.toggle('typingRefused', !reading.ok && refusing && changed)
    input.ariaInvalid = !reading.ok && refusing && changed ? 'true' : null
    this.#hint.toggleAttribute('data-refused', !reading.ok)
    this.#hint.textContent = hint
    this.#hint.togglePopover(hint !== null && changed)
    if (this.#box !== null) this.place(this.#box)
    return reading
  }
}
