import { toHalfWidth } from '../../shared/model/fullWidth.ts'

/** A match, or the part of one that stands in a line: characters `from` to before `to`. */
export interface FoundPart {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** One match; it has several parts where it runs over the end of a printed line. */
export type Found = readonly FoundPart[]

/** The text without blanks and line ends, and where each of its characters stands. */
export interface FindIndex {
  readonly text: string
  readonly lines: Int32Array
  readonly columns: Int32Array
}

/** The plan is set in short lines that break words: searching goes over the ends of lines as if they weren't there. */
export function findIndex(lines: readonly string[]): FindIndex {
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  const lineOf = new Int32Array(length)
  const columnOf = new Int32Array(length)
  let text = ''
  lines.forEach((line, at) => {
    const plain = normalised(line)
    for (let column = 0; column < plain.length; column += 1) {
      const letter = plain.charAt(column)
      if (/\s/.test(letter)) continue
      lineOf[text.length] = at + 1
      columnOf[text.length] = column
      text += letter
    }
  })
  return { text, lines: lineOf, columns: columnOf }
}

const most = 5000

/** Every place where the words stand, blanks left out of account. */
export function findAll(index: FindIndex, query: string): readonly Found[] {
  const wanted = normalised(query).replace(/\s+/g, '')
  if (wanted === '') return []
  const found: Found[] = []
  let at = index.text.indexOf(wanted)
  while (at >= 0 && found.length < most) {
    found.push(partsOf(index, at, at + wanted.length))
    at = index.text.indexOf(wanted, at + wanted.length)
  }
  return found
}

function partsOf({ lines, columns }: FindIndex, start: number, end: number): Found {
  const parts: FoundPart[] = []
  for (let at = start; at < end; at += 1) {
    const line = lines[at] ?? 0
    const column = columns[at] ?? 0
    const last = parts.at(-1)
    if (last !== undefined && last.line === line) {
      parts[parts.length - 1] = { ...last, to: column + 1 }
    } else {
      parts.push({ line, from: column, to: column + 1 })
    }
  }
  return parts
}

/** Half-width and lower case, each character by itself, so that columns stay where they are. */
function normalised(text: string): string {
  return toHalfWidth(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
