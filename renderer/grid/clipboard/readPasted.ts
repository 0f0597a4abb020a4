import { toHalfWidth } from '../../../shared/model/fullWidth.ts'
import { exactMoney, type MoneyUnit, yuanPerUnit } from '../../../shared/model/money.ts'
import { parsePartialDate } from '../../../shared/model/partialDate.ts'
import type { LedgerInfo } from '../../../shared/schemas/ledger.ts'
import type { ProjectField } from '../../../shared/schemas/project.ts'
import { choicesOf } from '../../fields/choices.ts'
import { type ChoiceList, fieldKinds } from '../../fields/fieldKind.ts'
import { readField } from '../../fields/readField.ts'
import type { PageText } from '../../text/i18n.ts'
import type { PastedCell } from './block.ts'
import { dayFromSerial } from './numberFormat.ts'

/** What a pasted cell means for a field. */
export type PastedReading =
  | { readonly ok: true; readonly value: string | number | null }
  | { readonly ok: false; readonly why: string }

export interface ReadingWords {
  readonly text: PageText
  readonly unit: MoneyUnit
  readonly info: LedgerInfo | null
}

export function readPasted(
  field: ProjectField,
  cell: PastedCell,
  words: ReadingWords,
): PastedReading {
  const kind = fieldKinds[field]
  const { text, unit } = words
  if (kind.kind === 'choice') return readChoice(kind.list, cell.text, words)
  const written = writtenText(field, cell, unit)
  const reading = readField(field, written, unit, text)
  return reading.ok ? { ok: true, value: reading.value } : reading
}

/** The text that the field reads: the exact number or the day behind what was shown, where that is plainly meant. */
function writtenText(field: ProjectField, cell: PastedCell, unit: MoneyUnit): string {
  const kind = fieldKinds[field]
  const { text, number } = cell
  switch (kind.kind) {
    case 'money': {
      // `1,234` may stand for 1234.4; `5.00亿` is what it says, whatever the number behind it.
      const isBare = /^[¥￥]?\s*[\d,.\s]+(e[+-]?\d+)?$/i.test(toHalfWidth(text))
      return number !== undefined && isBare && number >= 0 ? exactNumber(number, unit) : text
    }
    case 'date': {
      const readable = parsePartialDate(text) !== null
      const day = number === undefined || cell.isDay !== true ? null : dayFromSerial(number)
      return readable ? text : (day ?? text)
    }
    case 'text':
      return isLong(kind) ? longNumber(cell) : oneLine(longNumber(cell))
    case 'code':
    case 'choice':
      return text
    default:
      return kind satisfies never
  }
}

/** A number in the unit as whole yuan: the last digits of a spreadsheet's binary fraction are not meant. */
function exactNumber(number: number, unit: MoneyUnit): string {
  const yuan = Math.round(Number((number * yuanPerUnit[unit]).toPrecision(15)))
  return Number.isSafeInteger(yuan) ? exactMoney(yuan, unit) : String(number)
}

function isLong(kind: (typeof fieldKinds)[ProjectField]): boolean {
  return kind.kind === 'text' && kind.long === true
}

/** `1.23457E+11` is what a narrow column makes of a number. */
function longNumber({ text, number }: PastedCell): string {
  return number !== undefined && Number.isSafeInteger(number) && /^[\d.]+e\+?\d+$/i.test(text)
    ? String(number)
    : text
}

/** Without the line breaks that only fitted a text into a column. Latin words keep a blank between them. */
function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/(?<=[\x21-\x7E])\n(?=[\x21-\x7E])/g, ' ')
    .replaceAll('\n', '')
}

/** By word or key, in either language. The plan's own lists are closed, as the ledger keeps them; one without words takes any. */
function readChoice(
  list: ChoiceList,
  written: string,
  { text, info }: ReadingWords,
): PastedReading {
  const wanted = folded(written)
  const choices = [...choicesOf(list, info, 'zh-CN'), ...choicesOf(list, info, 'en')]
  const known = choices.find(
    ({ value, word }) => wanted === folded(word) || (value !== null && wanted === folded(value)),
  )
  if (wanted === '' || known !== undefined) {
    return { ok: true, value: known?.value ?? null }
  }
  const park = list === 'park' ? parkCalled(wanted, info) : null
  if (park !== null) return { ok: true, value: park }
  const word = oneLine(written.trim())
  if (choices.some(({ value }) => value !== null)) {
    return { ok: false, why: text.t('range.notInList') }
  }
  return word.length > longestWord
    ? { ok: false, why: text.t('edit.tooLong', { n: longestWord }) }
    : { ok: true, value: word }
}

/** Characters in a word of the ledger's own lists, as the contract has it. */
const longestWord = 60

function parkCalled(wanted: string, info: LedgerInfo | null): string | null {
  const park = info?.parks.find(({ aliases }) => aliases.some((alias) => folded(alias) === wanted))
  return park?.name ?? null
}

function folded(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, '').toLowerCase()
}
