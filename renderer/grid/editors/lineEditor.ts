import { fieldKinds } from '../../fields/fieldKind.ts'
import { readField, type Reading } from '../../fields/readField.ts'
import { editText } from '../../fields/showField.ts'
import { element } from '../element.ts'
import type { CellEditor, EditorPlace, EditOutcome } from './cellEditor.ts'
import { placeBeside } from './placeBeside.ts'

/**
 * Edits text, amounts, dates and codes in place and says below what was understood. What can't be read keeps the editor open
 * and says why.
 */
export class LineEditor implements CellEditor {
  readonly openingText: string
  readonly multiline: boolean
  readonly #place: EditorPlace
  readonly #hint = element('div', 'editorHint')
  #box: DOMRect | null = null

  constructor(place: EditorPlace) {
    const { context, field, row, host } = place
    const kind = fieldKinds[field]
    this.#place = place
    this.multiline = kind.kind === 'text' && kind.long === true
    this.openingText = editText(field, row.project[field], context.unit, context.text.language)
    this.#hint.popover = 'manual'
    this.#hint.ariaLive = 'polite'
    host.append(this.#hint)
  }

  onInput(): void {
    this.#say(false)
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

  /** @param insist whether something unreadable is said to be so; while a word is being typed it may still become readable */
  #say(insist: boolean): Reading {
    const { input, field, context } = this.#place
    const text = this.multiline ? input.value : input.value.replaceAll(/\s*[\r\n]+\s*/g, ' ')
    const reading = readField(field, text, context.unit, context.text)
    const said = insist || field === 'totalInvestment'
    const changed = input.value !== this.openingText
    const hint = reading.ok ? reading.understood : said ? reading.why : null
    input.classList.toggle('typingRefused', !reading.ok && said && changed)
    input.ariaInvalid = !reading.ok && said && changed ? 'true' : null
    this.#hint.toggleAttribute('data-refused', !reading.ok)
    this.#hint.textContent = hint
    this.#hint.togglePopover(hint !== null && changed)
    if (this.#box !== null) this.place(this.#box)
    return reading
  }
}
