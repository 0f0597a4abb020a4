/**
 * Widths of text in ems of its font, and how many lines it needs in a column. Measured on paper with Song and Noto Serif:
 * a CJK character is 1 em, and the rest is taken a little wide, so that a row is rather too high than cut.
 */
const latinEms = 0.56

/** By character code below 256. */
const narrowEms = new Float64Array(256).fill(latinEms)
/** 1 where a line can't be broken between this character and a like one: letters, digits, and what joins them. */
const joins = new Uint8Array(256)

for (let code = 0x41; code <= 0x5a; code += 1) narrowEms[code] = 0.68
for (const mark of ' \u00A0,-.:;') narrowEms[mark.charCodeAt(0)] = 0.38
for (const wide of '%MWmw') narrowEms[wide.charCodeAt(0)] = 0.9
for (let code = 0x30; code <= 0x7a; code += 1) {
  if (/[A-Za-z0-9]/.test(String.fromCharCode(code))) joins[code] = 1
}
for (const mark of '.,/+-_²³\u00A0') joins[mark.charCodeAt(0)] = 1

const closing = codesOf('，。、；：）》”’】％%!！?？')
const opening = codesOf('（《“‘【')

function codesOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)))
}

function emsOfCode(code: number): number {
  if (code < 256) return narrowEms[code] ?? latinEms
  // The second half of a character outside the basic plane.
  if (code >= 0xdc00 && code <= 0xdfff) return 0
  // Dashes, quotes and dots take a full square in Chinese fonts.
  const isFullWidth = code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || code === 0x25cf
  return isFullWidth ? 1 : latinEms
}

export function emsOf(text: string): number {
  return emsBetween(text, 0, text.length)
}

function emsBetween(text: string, from: number, to: number): number {
  let ems = 0
  for (let at = from; at < to; at += 1) ems += emsOfCode(text.charCodeAt(at))
  return ems
}

/** Width of the longest of the lines that `text` is broken into by its own line ends. */
export function emsOfLongestLine(text: string): number {
  if (!text.includes('\n')) return emsOf(text)
  return Math.max(...text.split('\n').map(emsOf))
}

/**
 * Lines that `text` takes in `availableEms`, wrapped greedily: between Chinese characters anywhere, inside a run of
 * Latin letters and digits only where the run alone is too long; closing marks stay with what they close.
 */
export function countLines(text: string, availableEms: number): number {
  if (!text.includes('\n')) return countWrapped(text, availableEms)
  let lines = 0
  for (const part of text.split('\n')) lines += countWrapped(part, availableEms)
  return lines
}

function countWrapped(text: string, availableEms: number): number {
  // No character is wider than an em, so most texts needn't be measured.
  if (text.length <= availableEms || emsOf(text) <= availableEms) return 1
  let lines = 1
  let used = 0
  for (let at = 0; at < text.length;) {
    const end = endOfPiece(text, at)
    const ems = emsBetween(text, at, end)
    if (used + ems <= availableEms) used += ems
    else if (ems <= availableEms) {
      lines += 1
      // A blank at the end of a line takes no room on the next.
      used = text[at] === ' ' ? 0 : ems
    } else {
      // Too long for any line: it is cut where the line ends.
      const total = used + ems
      const added = Math.ceil(total / availableEms) - 1
      lines += added
      used = total - added * availableEms
    }
    at = end
  }
  return lines
}

/** Where the piece that starts at `at` and can't be broken ends: a run or one character, with the marks that cling to it. */
function endOfPiece(text: string, at: number): number {
  let end = at + 1
  if (joins[text.charCodeAt(at)] === 1) {
    while (end < text.length && joins[text.charCodeAt(end)] === 1) end += 1
  } else if (opening.has(text.charCodeAt(at)) && end < text.length) return endOfPiece(text, end)
  while (end < text.length && closing.has(text.charCodeAt(end))) end += 1
  return end
}
