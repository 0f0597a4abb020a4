import type { IHeaderComp, IHeaderParams } from 'ag-grid-community'
import type { GridRow } from '../state/gridRow.ts'
import { type ColumnId, isColumnId } from './columnIds.ts'
import { element } from './element.ts'
import type { GridContext } from './gridContext.ts'

type Params = IHeaderParams<GridRow, GridContext>

/**
 * A column's word and the direction it sorts in. Sorting is ours, not the grid's: children must stay with their entry, and
 * ranks worked out once are far cheaper than comparing texts at every filter. Click or Enter sorts, with Shift in addition.
 */
export class SortHeader implements IHeaderComp {
  #params: Params | null = null
  #column: ColumnId | null = null
  readonly #box = element('div', 'sortHeader')
  readonly #label = element('span', 'cellText')
  readonly #mark = element('span', 'sortMark')
  /** What it shows, so that a letter typed into the search doesn't touch a dozen headers that stay as they are. */
  #shown = ''
  readonly #funnel = element('button', 'headerFilter')
  /** Whether the filter's sheet hung here when the button was pressed: the press has closed it. */
  #wasOpen = false

  readonly #onClick = (event: MouseEvent) => {
    const onFunnel = event.target instanceof Node && this.#funnel.contains(event.target)
    if (!onFunnel) this.#sort(event.shiftKey)
    else if (!this.#wasOpen && this.#column !== null) {
      this.#params?.context.listeners.onColumnFilter(this.#column, null)
    }
  }
  readonly #onPointerDown = () => {
    this.#wasOpen = this.#params?.eGridHeader.dataset['menu'] !== undefined
  }
  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (event.target === this.#funnel) return
    event.preventDefault()
    this.#sort(event.shiftKey)
  }

  init(params: Params): void {
    this.#params = params
    const id = params.column.getColId()
    this.#column = isColumnId(id) ? id : null
    this.#funnel.type = 'button'
    this.#funnel.tabIndex = -1
    this.#box.append(this.#label, this.#mark, this.#funnel)
    this.#box.addEventListener('click', this.#onClick)
    this.#funnel.addEventListener('pointerdown', this.#onPointerDown)
    params.eGridHeader.addEventListener('keydown', this.#onKeyDown)
    params.context.headers.add(this)
    this.update()
  }

  getGui(): HTMLElement {
    return this.#box
  }

  refresh(params: Params): boolean {
    this.#params = params
    this.update()
    return true
  }

  destroy(): void {
    this.#params?.eGridHeader.removeEventListener('keydown', this.#onKeyDown)
    this.#params?.context.headers.delete(this)
  }

  /** Shows sorting and filter as the context has them. */
  update(): void {
    if (this.#params === null) return
    const { displayName, eGridHeader, context } = this.#params
    const place = context.sortings.findIndex((sorting) => sorting.column === this.#column)
    const sorting = context.sortings[place]
    const asked = context.filtered.filter.conditions.some(({ column }) => column === this.#column)
    const name = context.text.t('filters.sheet.title', { column: displayName })
    const shown = JSON.stringify([name, displayName, place, context.sortings, asked])
    if (shown === this.#shown) return
    this.#shown = shown
    this.#label.textContent = displayName
    this.#mark.hidden = sorting === undefined
    this.#mark.dataset['direction'] = sorting?.descending === true ? 'down' : 'up'
    this.#mark.textContent = context.sortings.length > 1 && place >= 0 ? String(place + 1) : ''
    eGridHeader.classList.toggle('filteredHeader', asked)
    this.#funnel.title = name
    this.#funnel.ariaLabel = name
    eGridHeader.ariaSort =
      sorting === undefined ? 'none' : sorting.descending ? 'descending' : 'ascending'
  }

  #sort(additive: boolean): void {
    if (this.#column !== null) this.#params?.context.listeners.onSort(this.#column, additive)
  }
}
