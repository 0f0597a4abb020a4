import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import { readField, type Reading } from '../../fields/readField.ts'
import { editText } from '../../fields/showField.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { fieldOf, isColumnId } from '../columnIds.ts'
import { element } from '../element.ts'
import type { GridContext } from '../gridContext.ts'
import { isComposing } from '../composition.ts'
import type { ProjectField } from '../../../shared/schemas/project.ts'

type Params = ICellEditorParams<LedgerRow, string | number | null, GridContext>

/**
 * Edits text, amounts, dates and codes in place and says below what was understood. What can't be read keeps the editor open;
 * leaving it then changes nothing and says why.
 */
export class LineEditor implements ICellEditorComp<LedgerRow, string | number | null, GridContext> {
  #params!: Params
  #field: ProjectField = 'name'
  #reading: Reading = { ok: true, value: null, understood: null }
  #before = ''
  readonly #box = element('div', 'lineEditor')
  readonly #input = element('input', 'lineEditorInput')
  readonly #hint = element('div', 'editorHint')

  init(params: Params): void {
    this.#params = params
    const { context, data, eventKey, column } = params
    const id = column.getColId()
    this.#field = (isColumnId(id) ? fieldOf(id) : null) ?? 'name'
    this.#before = editText(
      this.#field,
      data.project[this.#field],
      context.unit,
      context.text.language,
    )
    this.#input.value = startText(eventKey, this.#before)
    this.#input.ariaLabel = context.text.t('edit.value', {
      field: context.text.words.field[this.#field],
    })
    this.#input.spellcheck = false
    this.#input.autocomplete = 'off'
    this.#hint.ariaLive = 'polite'
    this.#hint.hidden = true
    this.#box.classList.toggle('lineEditorNumber', this.#field === 'totalInvestment')
    // The popup takes its size from its content, the content from the cell that it covers.
    this.#box.style.width = `${params.eGridCell.offsetWidth}px`
    this.#box.style.height = `${params.eGridCell.offsetHeight}px`
    this.#box.append(this.#input, this.#hint)
    this.#input.addEventListener('input', () => this.#read(false))
    this.#box.addEventListener('keydown', (event) => this.#onKeyDown(event))
    this.#read(false)
  }

  getGui(): HTMLElement {
    return this.#box
  }

  afterGuiAttached(): void {
    this.#input.focus()
    if (this.#input.value === this.#before) this.#input.select()
  }

  isPopup(): boolean {
    return true
  }

  getPopupPosition(): 'over' {
    return 'over'
  }

  getValue(): string | number | null {
    return this.#reading.ok ? this.#reading.value : (this.#params.value ?? null)
  }

  isCancelAfterEnd(): boolean {
    if (this.#reading.ok) return this.#input.value === this.#before
    this.#params.context.listeners.onRefusedEdit(this.#field, this.#reading.why)
    return true
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) {
      event.stopPropagation()
      return
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    this.#read(true)
    if (this.#reading.ok) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** @param insist whether something unreadable is said to be so; while a word is being typed it may still become readable */
  #read(insist: boolean): void {
    const { context } = this.#params
    this.#reading = readField(this.#field, this.#input.value, context.unit, context.text)
    const changed = this.#input.value !== this.#before
    const hint = this.#reading.ok
      ? this.#reading.understood
      : insist || this.#field === 'totalInvestment'
        ? this.#reading.why
        : null
    this.#box.classList.toggle('lineEditorRefused', !this.#reading.ok && (insist || hint !== null))
    this.#hint.hidden = hint === null || !changed
    this.#hint.textContent = hint
  }
}

/** What the editor opens with: the old text, nothing after Delete, or the character that opened it. */
export function startText(eventKey: string | null, before: string): string {
  if (eventKey === null) return before
  if (eventKey === 'Backspace' || eventKey === 'Delete' || eventKey === 'Process') return ''
  return eventKey.length === 1 ? eventKey : before
}
