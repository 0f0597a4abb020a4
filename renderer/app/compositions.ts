/** Whether a key belongs to an input method: Enter then ends a word, not the edit. Some browsers only say so by code 229. */
function isComposing(event: KeyboardEvent): boolean {
  // keyCode is deprecated, but there is no other sign of the key that starts a composition.
  // oxlint-disable-next-line typescript/no-deprecated
  return event.isComposing || event.key === 'Process' || event.keyCode === 229
}

/**
 * Keeps the keys of an input method from everything in the page: no field, list, dialog, grid or shortcut ever hears them, so
 * that Enter never sends and Escape never closes while a word is being composed. Heard before all others.
 *
 * @returns a function that ends it
 */
export function keepCompositions(page: Window = window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopImmediatePropagation()
  }
  page.addEventListener('keydown', onKeyDown, { capture: true })
  return () => page.removeEventListener('keydown', onKeyDown, { capture: true })
}
