import type { z } from 'zod'
import { LedgerError } from '../shared/errors.ts'

/** A refused input as one error that names the field, the value and what would be accepted. */
export function describeIssue(error: z.ZodError, input: unknown): LedgerError {
  const issue = error.issues[0]
  if (issue === undefined) return new LedgerError('bad-input', 'The input was refused.')
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey]
  const name = path.findLast((part) => typeof part === 'string') ?? 'input'
  const value = shorten(valueAt(input, path))
  const accepted = acceptedBy(issue)
  return new LedgerError('bad-input', `${name}: ${value} is not accepted; ${accepted} would be.`, {
    field: name,
    value,
    accepted,
  })
}

function acceptedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : issue.expected
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'unrecognized_keys':
      return 'a known field'
    case 'invalid_format':
      return `text of the form ${issue.pattern ?? issue.format}`
    default:
      return issue.message
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' items' : ''
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
