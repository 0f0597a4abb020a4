import type { ProofDifference, SheetProof } from '../../../shared/schemas/proof.ts'
import { type Exact, numberOf, roundings } from './exact.ts'
import type { Recounted } from './recount.ts'

/** Where a figure stands and what it is of. */
export interface FigurePlace {
  readonly row: string
  readonly column: string
  readonly ids: readonly string[]
}

/** A printed number: the value that the file holds, and how it reads. Null is 未填. */
export interface PrintedNumber {
  readonly value: number
  /** A function where the text follows from the value: it is asked only where rounding could go two ways. */
  readonly text: string | (() => string)
}

/** The score of one document while its figures are counted again. */
export interface Tally {
  /** Holds a printed figure against the recount, in the unit that is printed. */
  readonly figure: (place: FigurePlace, printed: PrintedNumber | null, own: Recounted) => void
  /** Holds two whole numbers, or two words, against each other. */
  readonly same: (place: FigurePlace, printed: string, own: string) => void
  readonly leave: (count?: number) => void
  readonly proof: () => SheetProof
}

const hiddenDecimals = 4
/** Binary fractions of what is exact differ by less. */
const looseness = 1e-9

/** @param name of the document. @param unfilled the word for what isn't known */
export function tally(name: string, unfilled: string): Tally {
  const differences: ProofDifference[] = []
  let checked = 0
  let uncovered = 0
  const differ = (place: FigurePlace, printed: string, recounted: string): void => {
    const { row, column, ids } = place
    differences.push({ sheet: name, row, column, printed, recounted, projectIds: ids })
  }
  return {
    figure: (place, printed, own) => {
      if (own === undefined) {
        uncovered += 1
        return
      }
      checked += 1
      if (printed === null || own === null) {
        if (printed === null && own === null) return
        const said = printed === null ? unfilled : textOf(printed).trim()
        differ(place, said, own === null ? unfilled : plain(own))
        return
      }
      const { value } = printed
      const isClose = Math.abs(value - numberOf(own)) <= looseness * Math.max(1, Math.abs(value))
      if (isClose && typeof printed.text === 'function' && readsOneWay(value)) return
      const said = textOf(printed)
      const decimals = digitsOf(said).split('.')[1]?.length ?? 0
      const texts = roundings(own, decimals)
      if (isClose && texts.includes(digitsOf(said))) return
      const [text = ''] = texts
      if (digitsOf(said) !== text) {
        differ(place, said.trim(), grouped(text))
        return
      }
      // Both read the same: the difference is in decimals that aren't printed.
      const [finer = ''] = roundings(own, hiddenDecimals)
      const shown = printed.value.toFixed(hiddenDecimals)
      differ(place, shown === finer ? String(printed.value) : grouped(shown), grouped(finer))
    },
    same: (place, printed, own) => {
      checked += 1
      if (printed !== own) differ(place, printed, own)
    },
    leave: (count = 1) => {
      uncovered += count
    },
    proof: () => ({ name, checked, uncovered, differences: differences.toSorted(byCause) }),
  }
}

/** What is wrong with one project is wrong in every sum above it: the fewest projects first, those without any last. */
function byCause(left: ProofDifference, right: ProofDifference): number {
  const size = ({ projectIds }: ProofDifference) => projectIds.length || Number.MAX_SAFE_INTEGER
  return size(left) - size(right)
}

function textOf({ text }: PrintedNumber): string {
  return typeof text === 'string' ? text : text()
}

/**
 * Far enough from every border of rounding to two decimals or fewer, and without a sign: formats that print such a number wrong
 * print all of them wrong, sums included.
 */
function readsOneWay(value: number): boolean {
  if (value < 0) return false
  if (Number.isInteger(value)) return true
  const steps = value * 200
  return Math.abs(steps - Math.round(steps)) > 1e-5
}

/** The digits of a printed number with their sign, groups and words left out: `+1,234.5` is `1234.5`. */
function digitsOf(text: string): string {
  const plainText = text.replaceAll(',', '').replaceAll('−', '-')
  const [, sign = '', digits = ''] = /(-?)(\d+(?:\.\d+)?)/.exec(plainText) ?? []
  return /^[0.]*$/.test(digits) ? digits : sign + digits
}

function plain(value: Exact): string {
  return grouped(roundings(value, hiddenDecimals)[0]?.replace(/\.?0+$/, '') ?? '')
}

function grouped(digits: string): string {
  const [whole = '', decimals] = digits.split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? groups : `${groups}.${decimals}`
}
