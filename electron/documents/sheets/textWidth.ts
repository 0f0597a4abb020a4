/**
 * Widths of text in ems of its font, and how many lines it needs in a column. Measured on paper with Song and Noto Serif:
 * a CJK character is 1 em, and the rest is taken a little wide, so that a row is rather too high than cut.
 */
function emsOfChar(code: number): number {
  if (code >= 0x2e80 || code === 0x2014 || code === 0x25cf) return 1
  // “ ” ‘ ’ … take a full square in Chinese fonts.
  if (code >= 0x2010 && code <= 0x2027) return 1
  if (code >= 0x30 && code <= 0x39) return 0.56
  if (code >= 0x41 && code <= 0x5a) return 0.68
  switch (code) {
    case 0x20:
    case 0x2c:
    case 0x2d:
    case 0x2e:
    case 0x3a:
    case 0x3b:
      return 0.38
    case 0x25:
    case 0x4d:
    case 0x57:
    case 0x6d:
    case 0x77:
      return 0.9
    default:
      return code >= 0xb0 && code <= 0xbf ? 0.5 : 0.56
  }
}

export function emsOf(text: string): number {
  let ems = 0
  for (let at = 0; at < text.length; at += 1) ems += emsOfChar(text.charCodeAt(at))
  return ems
}

/** Width of the longest of the lines that `text` is broken into by its own line ends. */
export function emsOfLongestLine(text: string): number {
  if (!text.includes('\n')) return emsOf(text)
  return Math.max(...text.split('\n').map(emsOf))
}

const closing = '，。、；：）》”’】％%!！?？'
const opening = '（《“‘【'

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
  if (emsOf(text) <= availableEms) return 1
  let lines = 1
  let used = 0
  for (const piece of unbreakablePieces(text)) {
    const ems = emsOf(piece)
    if (used + ems <= availableEms) used += ems
    else if (ems <= availableEms) {
      lines += 1
      used = piece === ' ' ? 0 : ems
    } else {
      // Too long for any line: it is cut where the line ends.
      const total = used + ems
      const added = Math.ceil(total / availableEms) - 1
      lines += added
      used = total - added * availableEms
    }
  }
  return lines
}

function unbreakablePieces(text: string): readonly string[] {
  const pieces: string[] = []
  let current = ''
  let glued = false
  for (const piece of text.match(/[A-Za-z0-9.,/+_²³-]+|./gsu) ?? []) {
    if (current !== '' && (glued || closing.includes(piece))) current += piece
    else {
      if (current !== '') pieces.push(current)
      current = piece
    }
    glued = opening.includes(piece)
  }
  if (current !== '') pieces.push(current)
  return pieces
}
