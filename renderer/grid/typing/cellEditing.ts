import type { GridApi } from 'ag-grid-community'
import { today } from '../../text/times.ts'
import { GridCursor } from '../gridCursor.ts'
import { CellEdit } from './cellEdit.ts'
import { CellHint } from './cellHint.ts'
import type { TypedCells } from './typedCells.ts'
import { type SeatedCell, TypingSeat } from './typingSeat.ts'

const typedText: ReadonlySet<string> = new Set([
  'insertText',
  'insertCompositionText',
  'insertFromComposition',
  'insertReplacementText',
])

/**
 * Typing into the grid, and editing its cells. The focused cell holds the typing input, so that whatever a person types with,
 * keys, an input method, a handwriting panel or the voice, arrives as text; the first of it opens the editor.
 */
export class CellEditing<Data> {
  readonly #host: HTMLElement
  readonly #api: GridApi<Data>
  readonly #cells: TypedCells<Data>
  readonly #cursor: GridCursor<Data>
  readonly #seat: TypingSeat<Data>
  readonly #input: HTMLTextAreaElement
  readonly #hint: CellHint
  readonly #onClosed: () => void
  readonly #ends: (() => void)[] = []
  #edit: CellEdit | null = null
  #composing = false
  /** A press elsewhere ends the word that is being composed. */
  #interrupted = false

  /** @param onClosed the editor is closed, the focus not yet given back */
  constructor(
    host: HTMLElement,
    api: GridApi<Data>,
    cells: TypedCells<Data>,
    onClosed: () => void = () => undefined,
  ) {
    this.#host = host
    this.#onClosed = onClosed
    this.#api = api
    this.#cells = cells
    this.#cursor = new GridCursor(api, cells)
    this.#seat = new TypingSeat(api, cells)
    this.#input = this.#seat.input
    this.#hint = new CellHint(host)
    this.#listen()
  }

  /** The row whose cell is being edited. */
  get openRowId(): string | null {
    return this.#edit?.seat.rowId ?? null
  }

  /** Ends editing for good; what can be read is kept. */
  end(): void {
    this.#leave()
    for (const end of this.#ends.splice(0)) end()
    this.#hint.hide()
    this.#seat.end()
  }

  /** The ledger or the grid changed around an open editor. */
  follow(): void {
    if (this.#edit === null) {
      // Another row may stand there now, and a group's heading says whether it is open and what it counts.
      if (this.#input.isConnected) this.#seat.label()
      return
    }
    const isShown = this.#seat.rowIndexOf(this.#edit.seat.rowId) !== null
    if (this.#input.isConnected && isShown) this.#edit.place()
    else this.#leave()
  }

  #listen(): void {
    const on = <Name extends keyof HTMLElementEventMap>(
      target: HTMLElement,
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
      capture = false,
    ) => {
      target.addEventListener(name, listener, { capture })
      this.#ends.push(() => target.removeEventListener(name, listener, { capture }))
    }
    const input = this.#input
    on(this.#host, 'focusin', ({ target }) => this.#onFocus(target))
    on(this.#host, 'dblclick', ({ target }) => this.#onDoubleClick(target))
    on(this.#host, 'pointerdown', (event) => this.#onPress(event), true)
    on(this.#host, 'mousedown', (event) => this.#onPress(event), true)
    on(input, 'keydown', (event) => this.#onKeyDown(event))
    on(input, 'beforeinput', (event) => this.#onBeforeInput(event))
    on(input, 'input', () => this.#onInput())
    on(input, 'compositionstart', () => this.#onCompositionStart())
    on(input, 'compositionend', () => this.#onCompositionEnd())
    on(input, 'blur', () => {
      // With the window in the background the edit waits, as in a spreadsheet.
      if (document.hasFocus()) this.#leave()
    })
    on(input, 'paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (this.#edit?.paste(text) === true) event.preventDefault()
    })
    for (const name of ['copy', 'cut', 'paste', 'dblclick', 'contextmenu'] as const) {
      on(input, name, (event) => {
        if (this.#edit !== null) event.stopPropagation()
      })
    }
    const follow = () => this.follow()
    window.addEventListener('resize', follow)
    this.#ends.push(() => window.removeEventListener('resize', follow))
    for (const name of [
      'bodyScroll',
      'modelUpdated',
      'displayedColumnsChanged',
      'columnResized',
    ] as const) {
      this.#api.addEventListener(name, follow)
      this.#ends.push(() => this.#api.removeEventListener(name, follow))
    }
  }

  /** Wherever in a cell the focus lands, the typing input takes it. */
  #onFocus(target: EventTarget | null): void {
    if (target === this.#input || !(target instanceof Element)) return
    // By its role: a cell that is just being built gets the focus before its classes.
    const cell = target.closest<HTMLElement>('[role="gridcell"]')
    if (cell === null || isTextControl(target)) return
    if (this.#edit !== null) this.#leave()
    if (this.#seat.take(cell)) this.#hint.hide()
  }

  #onKeyDown(event: KeyboardEvent): void {
    const taken = this.#edit === null ? this.#pressOnCell(event) : this.#pressInEditor(event)
    if (taken) event.preventDefault()
    if (taken || (this.#edit !== null && isTextKey(event))) event.stopPropagation()
  }

  #pressOnCell(event: KeyboardEvent): boolean {
    const seat = this.#seat.cell
    if (seat === null) return this.#cells.press(event, this.#cursor, null)
    return this.#cells.press(event, this.#cursor, {
      data: seat.data,
      cell: seat,
      edit: (text) => this.#open(text),
      insertToday: () => {
        if (seat.field?.takesDates === true) this.#open(today())
      },
      copyFromAbove: () => this.#copyFromAbove(seat),
      openList: () => {
        if (seat.field?.hasList !== true) return false
        this.#open()
        return true
      },
    })
  }

  #pressInEditor(event: KeyboardEvent): boolean {
    const edit = this.#edit
    if (edit === null) return false
    const press = edit.press(event)
    switch (press.kind) {
      case 'taken':
      case 'left':
        return press.kind === 'taken'
      case 'cancel':
        this.#close()
        return true
      case 'take':
        if (this.#take()) press.next(this.#cursor)
        return true
      case 'today':
        if (edit.field.takesDates) edit.insert(today())
        return true
      default:
        return press satisfies never
    }
  }

  #onBeforeInput(event: InputEvent): void {
    if (this.#edit === null && !typedText.has(event.inputType)) event.preventDefault()
  }

  #onInput(): void {
    if (this.#edit === null) {
      if (this.#input.value === '') return
      this.#begin()
      if (this.#edit === null) {
        if (!this.#composing) this.#input.value = ''
        return
      }
    }
    this.#edit.onInput()
  }

  #onCompositionStart(): void {
    this.#composing = true
    if (this.#edit === null) this.#begin()
    if (this.#edit !== null) this.#edit.composing = true
  }

  #onCompositionEnd(): void {
    this.#composing = false
    if (this.#edit === null) {
      this.#input.value = ''
      return
    }
    this.#edit.composing = false
    // A word given up with nothing else written: as if nothing had been typed.
    if (this.#edit.isBlankFromTyping()) this.#close()
    else this.#edit.onInput()
  }

  /** Typing opens the editor with what was typed, which already stands in the input. */
  #begin(): void {
    const seat = this.#seat.cell
    if (seat === null) return
    if (seat.field === null) this.#sayReadOnly(seat)
    else this.#start(seat, null)
  }

  #open(text?: string): void {
    const seat = this.#seat.cell
    if (seat === null) return
    if (seat.field === null) this.#sayReadOnly(seat)
    else this.#start(seat, { text })
  }

  #start(seat: SeatedCell<Data>, opening: { readonly text: string | undefined } | null): void {
    const { field } = seat
    if (field === null) return
    this.#hint.hide()
    this.#seat.hold()
    this.#edit = new CellEdit({
      seat,
      field,
      input: this.#input,
      host: this.#host,
      opening,
      take: () => {
        this.#take()
      },
      reveal: () => {
        const rowIndex = this.#seat.rowIndexOf(seat.rowId)
        if (rowIndex !== null) this.#api.ensureIndexVisible(rowIndex)
        this.#api.ensureColumnVisible(seat.column)
      },
    })
  }

  /** Ends the edit with what it reads. @returns false where it stays open, because that can't be read */
  #take(): boolean {
    const edit = this.#edit
    const outcome = edit?.read('taking')
    if (edit === null || outcome === undefined || outcome.kind === 'refused') return false
    this.#close()
    if (outcome.kind === 'value') edit.field.onEdit(outcome.value)
    return true
  }

  /** The focus is elsewhere: what can be read is kept, and what can't is said. */
  #leave(): void {
    const edit = this.#edit
    if (edit === null) return
    const outcome = edit.read(this.#interrupted ? 'interrupted' : 'leaving')
    this.#interrupted = false
    this.#close()
    if (outcome.kind === 'value') edit.field.onEdit(outcome.value)
    else if (outcome.kind === 'refused') edit.field.onRefused(outcome.why)
  }

  #close(): void {
    const edit = this.#edit
    if (edit === null) return
    this.#edit = null
    this.#composing = false
    edit.end()
    this.#onClosed()
    this.#seat.release(edit.seat)
  }

  /** A press beside the editor ends it first, and goes no further where what was typed can't be read. */
  #onPress(event: MouseEvent): void {
    const edit = this.#edit
    if (edit === null || !(event.target instanceof Element)) return
    if (event.target === this.#input) {
      // Pointing into the text is for changing it: arrows move within it from now on.
      edit.revising = true
      event.stopPropagation()
      return
    }
    if (event.target.closest('.choiceList') !== null) return
    // Losing the focus is what ends a word in the making; it ends as it stands, in its own cell.
    if (edit.composing) {
      this.#interrupted = true
      this.#input.blur()
      this.#input.focus({ preventScroll: true })
    } else if (edit.read('leaving').kind === 'refused') {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else this.#leave()
  }

  #onDoubleClick(target: EventTarget | null): void {
    if (this.#edit !== null || !(target instanceof Element)) return
    if (target.closest('button') === null && target.closest('.ag-cell') !== null) this.#open()
  }

  #sayReadOnly({ notHere, cell }: SeatedCell<Data>): void {
    this.#hint.say(notHere, cell)
  }

  #copyFromAbove({ field }: SeatedCell<Data>): void {
    const at = this.#api.getFocusedCell()
    if (at === null) return
    field?.copyFrom(this.#api.getDisplayedRowAtIndex(at.rowIndex - 1)?.data)
  }
}

function isTextControl(target: Element): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Keys that mean something in a text, and so nothing to the page while a text is edited. */
function isTextKey(event: KeyboardEvent): boolean {
  if (event.altKey) return false
  if (!event.ctrlKey && !event.metaKey) return !/^F\d+$/.test(event.key)
  return event.key.length > 1 || 'acvxdr'.includes(event.key.toLowerCase())
}
