import { element } from '../element.ts'

/**
 * The text field that has the focus whenever a cell has it, out of sight inside that cell. An input method composes only into
 * a text field: without one the first letter of a word is lost. The same field, shown over the cell, is the cell's editor, so
 * that a composition goes on where it began and the focus never moves in the middle of a word.
 */
export function createTypingInput(): HTMLTextAreaElement {
  const input = element('textarea', 'typingInput')
  input.popover = 'manual'
  input.rows = 1
  // Tab goes from cell to cell.
  input.tabIndex = -1
  input.spellcheck = false
  input.autocomplete = 'off'
  input.setAttribute('autocapitalize', 'off')
  return input
}

/** Whether keys pressed in `target` go to a cell that isn't being edited, not to a text. */
export function isRestingInput(target: EventTarget | null): boolean {
  return isTypingInput(target) && !target.matches(':popover-open')
}

/** Whether `target` is a cell's editor at work. */
export function isEditingInput(target: EventTarget | null): boolean {
  return isTypingInput(target) && target.matches(':popover-open')
}

function isTypingInput(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.classList.contains('typingInput')
}
