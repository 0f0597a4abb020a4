/** Writes into a field where its caret is, such that the field's own undo takes it back. */
export function writeAtCaret(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus()
  // The only way to write that the browser's undo knows of.
  document.execCommand('insertText', false, text)
}
