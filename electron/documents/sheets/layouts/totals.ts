import { unfilledMark } from '../words.ts'
import { sumFormula } from '../totals.ts'
import type {
  ColumnTotal,
  ColumnValue,
  LayoutColumn,
  RowSpan,
  TotalContext,
} from './layoutColumn.ts'

type Total<Row> = NonNullable<LayoutColumn<Row>['total']>

const numbers = ({ first, last }: RowSpan) => `$A$${first}:$A$${last}`
const column = (letter: string, { first, last }: RowSpan) => `${letter}$${first}:${letter}$${last}`
const numbered = (span: RowSpan) => `${numbers(span)},">0"`

/** Sum of what is known over the numbered rows; 未填 where nothing is. */
export function sumOf<Row>(key: string, read: (row: Row) => number | null): Total<Row> {
  return (rows, { letterOf }) => {
    const known = rows.map(read).filter((value) => value !== null)
    const letter = letterOf(key)
    return {
      value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
      ...(letter !== null && { formula: (span: RowSpan) => sumFormula(letter, span) }),
    }
  }
}

/**
 * A share of sums, of the rows that have the whole: Σ part ÷ Σ whole × 100.
 * @param value the same as the shared model gives it
 */
export function shareOf<Row>(
  part: string,
  whole: string,
  value: (rows: readonly Row[]) => number | null,
): Total<Row> {
  return (rows, { letterOf }) => {
    const [partLetter, wholeLetter] = [letterOf(part), letterOf(whole)]
    if (partLetter === null || wholeLetter === null) return { value: value(rows) }
    return {
      value: value(rows),
      formula: (span) => {
        const wholes = column(wholeLetter, span)
        const parts = column(partLetter, span)
        const sum = `SUMIFS(${wholes},${numbered(span)})`
        const known = `COUNTIFS(${numbered(span)},${wholes},">=0",${parts},"<>${unfilledMark}")`
        const done = `SUMIFS(${parts},${numbered(span)},${wholes},">=0")`
        return `IF(${sum}=0,"${unfilledMark}",IF(${known}=0,"${unfilledMark}",${done}/${sum}*100))`
      },
    }
  }
}

/** The share in the same row against what is due, in points. @param due fraction, as the shared model weighs it */
export function gapTo<Row>(
  share: string,
  due: (rows: readonly Row[], sheet: TotalContext) => number | null,
  value: (rows: readonly Row[], sheet: TotalContext) => number | null,
): Total<Row> {
  return (rows, sheet) => {
    const letter = sheet.letterOf(share)
    const schedule = due(rows, sheet)
    return {
      value: value(rows, sheet),
      ...(letter !== null &&
        schedule !== null && {
          formula: (_: RowSpan, row: number) => {
            const points = `${letter}${row}-${schedule * 100}`
            return `IF(ISNUMBER(${letter}${row}),IF(ABS(${points})<0.05,0,${points}),"${unfilledMark}")`
          },
        }),
    }
  }
}

/** How many rows say each of some words: `红2 黄1 绿5`. @param lead before the counts */
export function countWords<Row>(
  key: string,
  lead: string,
  words: readonly string[],
  wordOf: (row: Row) => string | null,
): Total<Row> {
  return (rows, { letterOf }): ColumnTotal => {
    const counted = words.map(
      (word) => `${word}${rows.filter((row) => wordOf(row) === word).length}`,
    )
    const letter = letterOf(key)
    if (letter === null) return { value: undefined }
    return {
      value: lead + counted.join(' '),
      formula: (span) =>
        words
          .map((word, at) => {
            const before = `"${at === 0 ? lead : ' '}${word}"`
            return `${before}&COUNTIFS(${numbered(span)},${column(letter, span)},"${word}*")`
          })
          .join('&'),
    }
  }
}

/** How many rows have something in a column, in words around the number. */
export function countFilled<Row>(
  key: string,
  words: readonly [string, string],
  isFilled: (row: Row) => boolean,
): Total<Row> {
  return (rows, { letterOf }): ColumnTotal => {
    const letter = letterOf(key)
    if (letter === null) return { value: undefined }
    const [before, after] = words
    const filled = rows.filter(isFilled).length
    return {
      // Nothing is said of none.
      value: filled === 0 ? { value: '' } : `${before}${filled}${after}`,
      formula: (span) => {
        const count = `COUNTIFS(${numbered(span)},${column(letter, span)},"<>${unfilledMark}")`
        return `IF(${count}=0,"","${before}"&${count}&"${after}")`
      },
    }
  }
}

/** How many rows begin with a word, as a number. */
export function countOf<Row>(
  key: string,
  word: string,
  matches: (row: Row) => boolean,
): Total<Row> {
  return (rows, { letterOf }): ColumnTotal => {
    const letter = letterOf(key)
    const value: ColumnValue = rows.filter(matches).length
    if (letter === null) return { value }
    return {
      value: { value, format: '0' },
      formula: (span) => `COUNTIFS(${numbered(span)},${column(letter, span)},"${word}*")`,
    }
  }
}
