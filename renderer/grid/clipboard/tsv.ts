import type { CopiedCell, PastedCell, Rows } from './block.ts'

/**
 * Rows of cells as text: tabs between cells, a line break after each row, quotes around what holds either. Text that a
 * spreadsheet would take for a formula goes behind an apostrophe, as in the program's own csv files.
 */
export function formatTsv(rows: Rows<CopiedCell>): string {
  return rows.map((row) => `${row.map(formatCell).join('\t')}\n`).join('')
}

function formatCell({ text, kind }: CopiedCell): string {
  const safe = kind === 'text' && /^'*[=+\-@]/.test(text) ? `'${text}` : text
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Reads what spreadsheets put on the clipboard as text. A cell in quotes may hold tabs and line breaks; one that only begins with
 * a quote is taken as it stands, because spreadsheets don't quote for the sake of a quote.
 */
export function parseTsv(text: string): Rows<PastedCell> {
  const rows: PastedCell[][] = []
  let row: PastedCell[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const end = quoted?.end ?? endOfCell(text, at)
    row.push({ text: plain(quoted?.text ?? text.slice(at, end)) })
    if (text[end] === '\t') {
      at = end + 1
      if (at < text.length) continue
      row.push({ text: '' })
    }
    rows.push(row)
    row = []
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return rows
}

/** The cell in quotes that begins here, or null where no closing quote stands before a tab, a line break or the end. */
function quotedCell(
  text: string,
  start: number,
): { readonly text: string; readonly end: number } | null {
  let quote = text.indexOf('"', start + 1)
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  const end = quote + 1
  if (quote < 0 || (end < text.length && !/[\t\n\r]/.test(text.charAt(end)))) return null
  return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end }
}

function endOfCell(text: string, start: number): number {
  let end = start
  while (end < text.length && !/[\t\n\r]/.test(text.charAt(end))) end += 1
  return end
}

/** Without the apostrophe that keeps text from being a formula, and with one kind of line break. */
function plain(text: string): string {
  return text.replace(/^'(?='*[=+\-@])/, '').replace(/\r\n?/g, '\n')
}
