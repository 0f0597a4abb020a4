import { TextHistory } from './textHistory.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Gives every text field an undo of its own. The browser keeps one for the whole page: with nothing left to undo in a field it
 * goes on in the one that was typed into before, such as the search box, and takes the focus there.
 *
 * @returns a function that ends it
 */
export function keepFieldHistories(page: Document = document): () => void {
  const histories = new WeakMap<Field, TextHistory>()

  /** The field's history; a new one where its text was changed by anything but typing. */
  const historyOf = (field: Field): TextHistory => {
    const known = histories.get(field)
    if (known?.text === field.value) return known
    const history = new TextHistory(field.value)
    histories.set(field, history)
    return history
  }
  const step = (field: Field, by: -1 | 1) => {
    const to = historyOf(field).step(by)
    if (to !== null) write(field, to.text, to.caret, by === -1 ? 'historyUndo' : 'historyRedo')
  }
  const onBeforeInput = (event: InputEvent) => {
    const { target, inputType } = event
    if (!isTextField(target)) return
    if (inputType === 'historyUndo' || inputType === 'historyRedo') {
      event.preventDefault()
      step(target, inputType === 'historyUndo' ? -1 : 1)
    } else if (!event.isComposing) historyOf(target)
  }
  const onCompositionStart = ({ target }: Event) => {
    if (isTextField(target)) historyOf(target)
  }
  const onInput = (event: Event) => {
    const { target } = event
    if (!isTextField(target) || !(event instanceof InputEvent) || event.isComposing) return
    record(target, event.inputType === 'insertText' ? 'typed' : '')
  }
  const onCompositionEnd = ({ target }: Event) => {
    if (isTextField(target)) record(target, '')
  }
  const record = (field: Field, kind: string) => {
    histories.get(field)?.record(field.value, field.selectionEnd ?? field.value.length, kind)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
    if (!isTextField(target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && (key !== 'y' || event.shiftKey)) return
    event.preventDefault()
    step(target, key === 'z' && !event.shiftKey ? -1 : 1)
  }
  page.addEventListener('beforeinput', onBeforeInput, { capture: true })
  page.addEventListener('compositionstart', onCompositionStart, { capture: true })
  page.addEventListener('compositionend', onCompositionEnd, { capture: true })
  page.addEventListener('input', onInput, { capture: true })
  page.addEventListener('keydown', onKeyDown)
  return () => {
    page.removeEventListener('beforeinput', onBeforeInput, { capture: true })
    page.removeEventListener('compositionstart', onCompositionStart, { capture: true })
    page.removeEventListener('compositionend', onCompositionEnd, { capture: true })
    page.removeEventListener('input', onInput, { capture: true })
    page.removeEventListener('keydown', onKeyDown)
  }
}

function isTextField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type))
  )
}

/** As typing does: through the element's own setter, past the one by which React knows what it wrote itself. */
function write(field: Field, text: string, caret: number, inputType: string): void {
  const prototype =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype
  Reflect.set(prototype, 'value', text, field)
  field.setSelectionRange(caret, caret)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }))
}
