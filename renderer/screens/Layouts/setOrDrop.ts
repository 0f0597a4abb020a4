/** The whole with one part set, or without it where there is no value: a part of `undefined` would not be left out. */
export function setOrDrop<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole {
  if (value !== undefined) return { ...whole, [key]: value }
  const { [key]: _, ...rest } = whole
  // What may be dropped is optional: the type can't say so of a key that it doesn't know.
  return rest as Whole
}
