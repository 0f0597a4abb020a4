/** Whether a key belongs to an input method: Enter then ends a word, not the edit. Some browsers only say so by code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  // keyCode is deprecated, but there is no other sign of the key that starts a composition.
  // oxlint-disable-next-line typescript/no-deprecated
  return event.isComposing || event.key === 'Process' || event.keyCode === 229
}
