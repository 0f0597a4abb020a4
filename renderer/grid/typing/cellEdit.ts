import type { CellEditor, EditOutcome, EditorPlace, Ending } from '../editors/cellEditor.ts'
import type { CellCursor } from '../gridCursor.ts'
import { placeInput } from './placeInput.ts'

/** Where it takes place. */
interface EditSeat {
  readonly cell: HTMLElement
  readonly rowId: string
  readonly column: string
}

/** What is edited there. */
interface EditField {
  readonly label: string
  readonly isAmount: boolean
  readonly takesDates: boolean
  readonly open: (place: EditorPlace) => CellEditor
  readonly onEdit: (value: string | number | null) => void
  readonly onRefused: (why: string) => void
}

interface EditStart {
  readonly seat: EditSeat
  readonly field: EditField
  readonly input: HTMLTextAreaElement
  readonly host: HTMLElement
  /** Null where typing opened the editor: what was typed already stands in the input. A text takes the place of the old one. */
  readonly opening: { readonly text: string | undefined } | null
  readonly take: () => void
  /** Scrolls the cell back into sight. */
  readonly reveal: () => void
}

/** What a key in the editor comes to. */
export type EditPress =
  | { readonly kind: 'taken' | 'left' | 'cancel' | 'today' }
  | { readonly kind: 'take'; readonly next: (cursor: CellCursor) => void }

/** One edit of one cell, from its opening to its end. */
export class CellEdit {
  readonly seat: EditStart['seat']
  readonly field: EditField
  /** Arrows move within the text, as after F2; else they end the edit and go to the next cell. */
  revising: boolean
  composing = false
  readonly #start: EditStart
  readonly #editor: CellEditor
  /** Whether a word was written in this edit. */
  #written = false

  constructor(start: EditStart) {
    const { seat, field, input, host, opening, take } = start
    this.#start = start
    this.seat = seat
    this.field = field
    this.revising = opening !== null && opening.text === undefined
    input.showPopover()
    input.ariaLabel = field.label
    input.classList.toggle('typingAmount', field.isAmount)
    const emptied = opening?.text === ''
    this.#editor = field.open({ input, host, emptied, take })
    input.classList.toggle('typingLines', this.#editor.multiline)
    // The input is left alone while a composition stands in it, which writing to it would end.
    if (opening !== null) {
      input.value = opening.text ?? this.#editor.openingText
      input.setSelectionRange(input.value.length, input.value.length)
      this.#editor.onInput(false)
    }
    this.place()
  }

  place(): void {
    placeInput(this.#start.input, this.seat.cell, this.#start.host)
    this.#editor.place(this.#start.input.getBoundingClientRect())
  }

  read(how: Ending): EditOutcome {
    return this.#editor.read(how)
  }

  onInput(): void {
    if (!this.composing && this.#start.input.value !== '') this.#written = true
    this.#editor.onInput(this.composing)
    this.place()
    if (this.#start.input.classList.contains('typingAway')) this.#start.reveal()
  }

  /** Puts a text where the caret is, as if it had been typed. */
  insert(text: string): void {
    const { input } = this.#start
    const typed = { bubbles: true, inputType: 'insertReplacementText', data: text }
    input.dispatchEvent(new InputEvent('beforeinput', typed))
    input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end')
    input.dispatchEvent(new InputEvent('input', typed))
  }

  /** What is pasted into a single line becomes one. @returns whether it was put in here */
  paste(text: string): boolean {
    if (this.#editor.multiline || !/[\r\n]/.test(text)) return false
    this.insert(text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' '))
    return true
  }

  /** Whether typing opened the editor and nothing is left of what was typed. */
  isBlankFromTyping(): boolean {
    return this.#start.opening === null && this.#start.input.value === '' && !this.#written
  }

  press(event: KeyboardEvent): EditPress {
    if (this.#editor.onKeyDown(event)) return { kind: 'taken' }
    const control = event.ctrlKey || event.metaKey
    if (control && !event.altKey) return this.#pressWithControl(event)
    const back = event.shiftKey
    switch (event.key) {
      case 'Enter':
        if (event.altKey && this.#editor.multiline) this.insert('\n')
        if (event.altKey) return { kind: 'taken' }
        return { kind: 'take', next: (cursor) => cursor.enter(back) }
      case 'Tab':
        return { kind: 'take', next: (cursor) => void cursor.tab(back) }
      case 'Escape':
        return { kind: 'cancel' }
      case 'F2':
        this.revising = !this.revising
        return { kind: 'taken' }
      case 'ArrowUp':
      case 'ArrowDown':
      case 'ArrowLeft':
      case 'ArrowRight':
        return this.#pressArrow(event)
      default:
        return { kind: 'left' }
    }
  }

  end(): void {
    const { input } = this.#start
    this.#editor.end()
    input.classList.remove('typingAmount', 'typingLines')
    input.removeAttribute('style')
    input.value = ''
    input.hidePopover()
  }

  #pressArrow(event: KeyboardEvent): EditPress {
    if (this.revising || event.shiftKey || event.altKey) return { kind: 'left' }
    const rows = Number(event.key === 'ArrowDown') - Number(event.key === 'ArrowUp')
    const columns = Number(event.key === 'ArrowRight') - Number(event.key === 'ArrowLeft')
    return { kind: 'take', next: (cursor) => void cursor.move(rows, columns) }
  }

  #pressWithControl(event: KeyboardEvent): EditPress {
    if (event.code === 'Semicolon' && !event.shiftKey) return { kind: 'today' }
    return event.key === 'Enter' ? { kind: 'take', next: () => undefined } : { kind: 'left' }
  }
}
