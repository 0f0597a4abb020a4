import { LedgerError } from '../../shared/errors.ts'
import { parseMoney } from '../../shared/model/money.ts'
import { parsePartialDate } from '../../shared/model/partialDate.ts'
import {
  constructionTypes,
  levels,
  stages,
  statisticsEntries,
} from '../../shared/model/vocabulary.ts'
import {
  projectFields,
  type ProjectField,
  type ProjectPatch,
} from '../../shared/schemas/project.ts'
import {
  progressAmounts,
  progressFields,
  type ProgressPatch,
} from '../../shared/schemas/progress.ts'
import { monthTerms } from '../../shared/text/monthTerms.ts'
import { terms } from '../../shared/text/terms.ts'
import { UsageError } from './usage.ts'

const zh = terms['zh-CN']

/**
 * `field=value …` as a patch. Fields go by key or Chinese word; an empty value means 未填; closed lists take the key
 * or the Chinese word; a bare number for money is yuan, as `list --json` prints it. Throws `bad-input`, or
 * `UsageError` where there is no `=`. What it lets through is checked again by the contract, as the grid's edits are.
 */
export function parseAssignments(assignments: readonly string[]): ProjectPatch {
  const patch: Record<string, string | number | null> = {}
  for (const assignment of assignments) {
    const at = assignment.indexOf('=')
    if (at < 0) throw new UsageError(`"${assignment}" is not of the form field=value.`)
    const field = fieldOf(assignment.slice(0, at).trim())
    patch[field] = valueOf(field, assignment.slice(at + 1).trim())
  }
  return patch
}

/** `field=value …` of a month, by the same rules as `parseAssignments`. */
export function parseProgress(assignments: readonly string[]): ProgressPatch {
  const patch: Record<string, string | number | null> = {}
  for (const assignment of assignments) {
    const at = assignment.indexOf('=')
    if (at < 0) throw new UsageError(`"${assignment}" is not of the form field=value.`)
    const word = assignment.slice(0, at).trim()
    const field = progressFields.find(
      (each) => each === word || monthTerms['zh-CN'].field[each] === word,
    )
    if (field === undefined) {
      throw new LedgerError(
        'bad-input',
        `"${word}" is not a field; one of ${progressFields.join(', ')} would be.`,
        { field: word, accepted: progressFields.join(', ') },
      )
    }
    const text = assignment.slice(at + 1).trim()
    const isAmount = progressAmounts.some((each) => each === field)
    if (isAmount) patch[field] = amountOf(field, text)
    else if (field === 'copied') patch[field] = text === '1' ? 1 : 0
    else patch[field] = text === '' || text === zh.unfilled ? null : text
  }
  return patch
}

function amountOf(field: string, text: string): number | null {
  const money = parseMoney(text, 'yuan')
  if (money.kind === 'amount') return money.yuan
  if (money.kind === 'empty') return null
  throw new LedgerError(
    'bad-input',
    `${field}: "${text}" is not accepted; a number of yuan, 3.2亿 or 4500万 would be.`,
    { field, value: text, accepted: '320000000, 3.2亿, 4500万' },
  )
}

function fieldOf(word: string): ProjectField {
  const field = projectFields.find((each) => each === word || zh.field[each] === word)
  if (field !== undefined) return field
  throw new LedgerError(
    'bad-input',
    `"${word}" is not a field; one of ${projectFields.join(', ')} would be.`,
    { field: word, accepted: projectFields.join(', ') },
  )
}

function valueOf(field: ProjectField, text: string): string | number | null {
  if (text === '' || text === zh.unfilled) return null
  switch (field) {
    case 'stage':
      return fromList(stages, zh.stage, text)
    case 'level':
      return fromList(levels, zh.level, text)
    case 'constructionType':
      return fromList(constructionTypes, zh.constructionType, text)
    case 'statisticsEntry':
      return fromList(statisticsEntries, zh.statisticsEntry, text)
    case 'kind':
      return fromList(['project', 'programme'], zh.kind, text)
    case 'plannedStart':
    case 'plannedEnd':
    case 'actualStart':
    case 'actualEnd':
    case 'statisticsOn':
      return parsePartialDate(text) ?? text
    case 'totalInvestment':
      return amountOf(field, text)
    default:
      return text
  }
}

/** The key for a key or a Chinese word; anything else as it is, for the contract to refuse by name. */
function fromList<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
  text: string,
): string {
  return keys.find((key) => key === text || words[key] === text) ?? text
}
