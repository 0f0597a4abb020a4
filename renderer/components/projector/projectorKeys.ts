/** Where a person in front of a projected page wants to go. */
export type ProjectorStep = 'next' | 'previous' | 'first' | 'last'

const steps: Readonly<Record<string, ProjectorStep>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ' ': 'next',
  // What a presenter's clicker sends.
  PageDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
}

/** The step that a key press asks for, or null. */
export function projectorStep({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): ProjectorStep | null {
  return ctrlKey || metaKey || altKey ? null : (steps[key] ?? null)
}

const named: ReadonlySet<string> = new Set(['Enter', 'Backspace'])

/** The letter (in upper case), digit or stroke that was pressed with no other key but Shift, or `Enter`, `Backspace`; else null. */
export function projectorLetter({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null {
  if (ctrlKey || metaKey || altKey) return null
  if (named.has(key)) return key
  return /^[a-z0-9/]$/i.test(key) ? key.toUpperCase() : null
}
