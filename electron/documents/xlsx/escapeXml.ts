const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
/** What XML 1.0 cannot hold: control characters and halves of surrogate pairs. Nobody can have meant them. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const suspicious = /[&<>"]|(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u

/** Text as it may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  if (!suspicious.test(text)) return text
  return text.replace(unwritable, '').replace(/[&<>"]/g, (letter) => special[letter] ?? letter)
}

/** The same for a cell's text, where `_x000D_` and its like stand for a control character. */
export function escapeCellText(text: string): string {
  const plain = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text
  return escapeXml(plain)
}
