import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import { type Choice, choicesOf, matchesChoice } from '../../fields/choices.ts'
import { fieldKinds } from '../../fields/fieldKind.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { fieldOf, isColumnId } from '../columnIds.ts'
import { isComposing } from '../composition.ts'
import { element } from '../element.ts'
import type { GridContext } from '../gridContext.ts'
import { startText } from './lineEditor.ts'

type Params = ICellEditorParams<LedgerRow, string | number | null, GridContext>

let lists = 0

/**
 * A dropdown over the cell: arrows move, typing narrows the list by a part of a word or its pinyin, Enter takes, Escape leaves.
 * Lists that belong to the ledger also take a new word.
 */
export class ChoiceEditor implements ICellEditorComp<
  LedgerRow,
  string | number | null,
  GridContext
> {
  #params!: Params
  #all: readonly Choice[] = []
  #shown: readonly Choice[] = []
  #open = false
  #active = 0
  #taken: Choice | null = null
  readonly #box = element('div', 'choiceEditor')
  readonly #input = element('input', 'choiceEditorInput')
  readonly #list = element('ul', 'choiceList')

  init(params: Params): void {
    this.#params = params
    const { context, data, column, eventKey, eGridCell } = params
    const id = column.getColId()
    const field = (isColumnId(id) ? fieldOf(id) : null) ?? 'stage'
    const kind = fieldKinds[field]
    if (kind.kind === 'choice') {
      this.#all = choicesOf(kind.list, context.info, context.text.language)
      this.#open = kind.open
    }
    lists += 1
    this.#list.id = `choices-${lists}`
    this.#list.role = 'listbox'
    this.#input.role = 'combobox'
    this.#input.ariaExpanded = 'true'
    this.#input.setAttribute('aria-controls', this.#list.id)
    this.#input.ariaLabel = context.text.t('edit.value', { field: context.text.words.field[field] })
    this.#input.autocomplete = 'off'
    this.#input.spellcheck = false
    this.#input.value = startText(eventKey, '')
    const current = this.#all.find((choice) => choice.value === data.project[field])
    this.#input.placeholder = current?.word ?? ''
    this.#box.style.width = `${Math.max(eGridCell.offsetWidth, 132)}px`
    this.#box.style.height = `${eGridCell.offsetHeight}px`
    this.#box.append(this.#input, this.#list)
    this.#input.addEventListener('input', () => this.#narrow())
    this.#box.addEventListener('keydown', (event) => this.#onKeyDown(event))
    this.#narrow()
    if (this.#input.value === '' && current !== undefined) {
      this.#activate(this.#shown.indexOf(current))
    }
  }

  getGui(): HTMLElement {
    return this.#box
  }

  afterGuiAttached(): void {
    this.#input.focus()
    const below = window.innerHeight - this.#box.getBoundingClientRect().bottom
    this.#box.classList.toggle('choiceEditorUp', below < this.#list.offsetHeight + 8)
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' })
  }

  isPopup(): boolean {
    return true
  }

  getPopupPosition(): 'over' {
    return 'over'
  }

  getValue(): string | null {
    return this.#taken?.value ?? null
  }

  isCancelAfterEnd(): boolean {
    return this.#taken === null
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) {
      event.stopPropagation()
      return
    }
    switch (event.key) {
      case 'ArrowDown':
        this.#activate((this.#active + 1) % Math.max(1, this.#shown.length))
        break
      case 'ArrowUp':
        this.#activate((this.#active + this.#shown.length - 1) % Math.max(1, this.#shown.length))
        break
      case 'Enter':
      case 'Tab':
        this.#taken = this.#shown[this.#active] ?? null
        // The grid takes it from here: it ends the edit and moves on.
        if (this.#taken !== null) return
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  #narrow(): void {
    const typed = this.#input.value.trim()
    const matching = this.#all.filter((choice) => matchesChoice(choice, typed))
    const isNew = this.#open && typed !== '' && !this.#all.some((choice) => choice.word === typed)
    const { t } = this.#params.context.text
    this.#shown = isNew ? [...matching, { value: typed, word: typed }] : matching
    this.#list.replaceChildren(
      ...this.#shown.map((choice, at) => {
        const word = isNew && at === matching.length ? t('edit.use', { value: typed }) : choice.word
        return this.#option(choice, word, at)
      }),
    )
    if (this.#shown.length === 0) {
      this.#list.append(element('li', 'choiceNone', t('edit.noMatch')))
    }
    this.#activate(0)
  }

  #option(choice: Choice, word: string, at: number): HTMLElement {
    const option = element('li', 'choiceOption')
    option.id = `${this.#list.id}-${at}`
    option.role = 'option'
    if (choice.value === null) option.classList.add('choiceUnfilled')
    if (this.#params.column.getColId() === 'stage' && choice.value !== null) {
      option.dataset['stage'] = choice.value
      option.append(element('span', 'stageGlyph'))
    }
    option.append(element('span', 'cellText', word))
    // Before the input loses focus, which would end the edit.
    option.addEventListener('mousedown', (event) => event.preventDefault())
    option.addEventListener('click', () => {
      this.#taken = choice
      this.#params.stopEditing()
    })
    option.addEventListener('mousemove', () => this.#activate(at))
    return option
  }

  #activate(at: number): void {
    this.#list.children[this.#active]?.removeAttribute('aria-selected')
    this.#active = Math.max(0, at)
    const option = this.#list.children[this.#active]
    if (option === undefined || this.#shown.length === 0) return
    option.setAttribute('aria-selected', 'true')
    this.#input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
}
