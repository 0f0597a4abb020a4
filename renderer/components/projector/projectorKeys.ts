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

/** The letter that was pressed, in upper case, with no other key but Shift; null for any other key. */
export function projectorLetter({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null {
  return ctrlKey || metaKey || altKey || !/^[a-z]$/i.test(key) ? null : key.toUpperCase()
}
