import type { App } from '../app/appContext.ts'
import { isRestingInput } from '../grid/typing/typingInput.ts'
import { commandEntry } from '../../shared/commandList.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

/** A key press as shortcuts are written: `Ctrl+Shift+Z`. Command on a Mac counts as Ctrl. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    key,
  ].join('+')
}

/** The command a key press asks for, or null. While a text is being edited most keys belong to that text. */
export function commandFor(shortcut: string, typing: boolean): Command | null {
  return (
    commands.find(
      ({ id, whileTyping }) =>
        commandEntry(id).keys?.includes(shortcut) === true && (whileTyping || !typing),
    ) ?? null
  )
}

/** On a cell of the grid a letter starts an edit, so that there it is typing too. */
function isTyping(target: EventTarget | null, { key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (isRestingInput(target)) return key.length === 1 && !ctrlKey && !metaKey
  if (target instanceof HTMLTextAreaElement) return true
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  )
}

/** Answers the commands' keys for as long as the page lives. @returns a function that ends it */
export function listenForShortcuts(app: App, page: Document = document): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || page.querySelector('dialog[open]')) return
    const shortcut = shortcutOf(event)
    const command = commandFor(shortcut, isTyping(event.target, event))
    if (command === null) return
    event.preventDefault()
    if (command.isEnabled(app)) command.perform(app, shortcut)
  }
  page.addEventListener('keydown', onKeyDown)
  return () => page.removeEventListener('keydown', onKeyDown)
}
