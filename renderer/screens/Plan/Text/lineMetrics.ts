/** Sizes in px, the same as in planText.css: the text is laid out by arithmetic, so that only what is seen is drawn. */
export const lineHeight = 27
export const noteHeight = 26
/** Room above the first and below the last line. */
export const sheetPadding = 12
/** From the left edge of the sheet to where notes begin: right of the longest line. */
export const notesLeft = 692

const numberWidth = 64
const leastWordsWidth = 504
const wordsPadding = 23
const fontSize = 15

/** Where the ground of a line's words ends, from the left edge; a Latin letter is reckoned as half a Chinese one. */
export function lineEnd(text: string): number {
  let ems = 0
  for (const letter of text) ems += letter.charCodeAt(0) < 0x2000 ? 0.56 : 1
  return numberWidth + Math.max(leastWordsWidth, Math.ceil(ems * fontSize) + wordsPadding)
}
