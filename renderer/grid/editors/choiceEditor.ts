import { type Choice, choicesOf, matchesChoice } from '../../fields/choices.ts'
import { fieldKinds } from '../../fields/fieldKind.ts'
import type { ProjectField } from '../../../shared/schemas/project.ts'
import type { LedgerRow } from '../../state/ledgerRow.ts'
import { element } from '../element.ts'
import type { GridContext } from '../gridContext.ts'
import type { CellEditor, EditorPlace, EditOutcome, Ending } from './cellEditor.ts'
import { placeBeside } from './placeBeside.ts'

let lists = 0

interface ChosenCell {
  readonly row: LedgerRow
  readonly field: ProjectField
  readonly context: GridContext
}

/**
 * A list below the cell: arrows move, typing narrows it by a part of a word or its pinyin, also in the middle of a
 * composition; Enter takes, Escape leaves. Lists that belong to the ledger also take a new word.
 */
export class ChoiceEditor implements CellEditor {
  readonly openingText = ''
  readonly multiline = false
  readonly #place: EditorPlace & ChosenCell
  readonly #all: readonly Choice[]
  readonly #takesNew: boolean
  readonly #current: Choice | undefined
  readonly #list = element('ul', 'choiceList')
  #shown: readonly Choice[] = []
  #active = 0
  #taken: Choice | null = null

  constructor(place: EditorPlace, cell: ChosenCell) {
    const { context, field, row } = cell
    const { host, input } = place
    const kind = fieldKinds[field]
    this.#place = { ...place, ...cell }
    this.#all =
      kind.kind === 'choice' ? choicesOf(kind.list, context.info, context.text.language) : []
    this.#takesNew = kind.kind === 'choice' && kind.open
    this.#current = this.#all.find((choice) => choice.value === row.project[field])
    lists += 1
    this.#list.id = `choices-${lists}`
    this.#list.role = 'listbox'
    this.#list.popover = 'manual'
    this.#list.ariaLabel = input.ariaLabel
    // The focus stays in the input, or the edit would end.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    host.append(this.#list)
    input.role = 'combobox'
    input.ariaExpanded = 'true'
    input.ariaAutoComplete = 'list'
    input.setAttribute('aria-controls', this.#list.id)
    input.placeholder = place.emptied ? '' : (this.#current?.word ?? '')
    this.#narrow()
  }

  onInput(): void {
    this.#narrow()
  }

  onKeyDown(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step === undefined) return false
    const count = Math.max(1, this.#shown.length)
    const next = this.#active + step
    const single = Math.abs(step) === 1
    this.#activate(single ? (next + count) % count : Math.max(0, Math.min(next, count - 1)))
    return true
  }

  place(box: DOMRect): void {
    this.#list.style.minWidth = `${box.width}px`
    if (!this.#list.matches(':popover-open')) this.#list.showPopover()
    placeBeside(this.#list, box, 'left')
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' })
  }

  read(how: Ending): EditOutcome {
    const typed = this.#place.input.value.trim()
    if (this.#taken === null && how !== 'taking' && typed === '') return { kind: 'same' }
    const taken =
      this.#taken ?? (how === 'taking' ? this.#shown[this.#active] : this.#written(typed, how))
    if (taken === undefined) {
      return { kind: 'refused', why: this.#place.context.text.t('edit.noMatch') }
    }
    return taken === this.#current ? { kind: 'same' } : { kind: 'value', value: taken.value }
  }

  end(): void {
    const { input } = this.#place
    for (const name of ['role', 'aria-expanded', 'aria-autocomplete', 'aria-controls']) {
      input.removeAttribute(name)
    }
    input.removeAttribute('aria-activedescendant')
    input.placeholder = ''
    this.#list.remove()
  }

  /** What was written out in full, or far enough that only one choice is left. */
  #written(typed: string, how: Ending): Choice | undefined {
    const known = how === 'interrupted' ? this.#all : this.#shown
    const exact = known.find((choice) => choice.word === typed)
    const matching = this.#shown.filter((choice) => this.#all.includes(choice))
    return exact ?? (matching.length === 1 ? matching[0] : undefined)
  }

  #narrow(): void {
    const { input, context, emptied } = this.#place
    // Input methods part the letters of a composition by apostrophes.
    const typed = input.value.replaceAll(/['’]/g, '').trim()
    const matching = this.#all.filter((choice) => matchesChoice(choice, typed))
    const isNew =
      this.#takesNew && typed !== '' && !this.#all.some((choice) => choice.word === typed)
    const { t } = context.text
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
    const start = emptied ? this.#all.find((choice) => choice.value === null) : this.#current
    this.#activate(typed === '' && start !== undefined ? this.#shown.indexOf(start) : 0)
  }

  #option(choice: Choice, word: string, at: number): HTMLElement {
    const option = element('li', 'choiceOption')
    option.id = `${this.#list.id}-${at}`
    option.role = 'option'
    if (choice.value === null) option.classList.add('choiceUnfilled')
    if (this.#place.field === 'stage' && choice.value !== null) {
      option.dataset['stage'] = choice.value
      option.append(element('span', 'stageGlyph'))
    }
    option.append(element('span', 'cellText', word))
    option.addEventListener('click', () => {
      this.#taken = choice
      this.#place.take()
    })
    option.addEventListener('mousemove', () => this.#activate(at))
    return option
  }

  #activate(at: number): void {
    this.#list.children[this.#active]?.removeAttribute('aria-selected')
    this.#active = Math.max(0, at)
    const option = this.#list.children[this.#active]
    if (option === undefined || this.#shown.length === 0) {
      this.#place.input.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    this.#place.input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
}
