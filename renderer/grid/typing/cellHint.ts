import { element } from '../element.ts'
import { placeBeside } from '../editors/placeBeside.ts'

const shownForMs = 4000

/** A line beside a cell that says why nothing happens there. It goes away by itself. */
export class CellHint {
  readonly #host: HTMLElement
  readonly #line = element('div', 'editorHint')
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement) {
    this.#host = host
    this.#line.popover = 'manual'
    this.#line.role = 'status'
  }

  say(text: string, cell: HTMLElement): void {
    clearTimeout(this.#timer)
    this.#host.append(this.#line)
    this.#line.showPopover()
    this.#line.textContent = text
    placeBeside(this.#line, cell.getBoundingClientRect(), 'left')
    this.#timer = setTimeout(() => this.hide(), shownForMs)
  }

  hide(): void {
    clearTimeout(this.#timer)
    this.#line.remove()
  }
}
