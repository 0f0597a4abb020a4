import type { GridContext } from '../gridContext.ts'
import type { RangeSelection } from '../range/rangeSelection.ts'
import { isOnCell } from '../range/rangeKeys.ts'
import { isEditingInput } from '../typing/typingInput.ts'
import type { PastedCell, Rows } from './block.ts'
import { copyBlock } from './copyBlock.ts'
import { formatHtmlTable, parseHtmlTable } from './htmlTable.ts'
import { formatTsv, parseTsv } from './tsv.ts'

export interface ClipboardListener {
  /** Copies as Ctrl+C does, from a menu or another key. */
  readonly copy: (withHeaders: boolean) => void
  readonly cut: () => void
  readonly end: () => void
}

/**
 * Copies, cuts and pastes the selected cells while a cell has the focus and isn't being edited. The browser tells the document
 * rather than the focused cell where no text is selected, so that is where they are heard.
 */
export function listenToClipboard(
  context: GridContext,
  selection: RangeSelection,
): ClipboardListener {
  let withHeaders = false
  /** A menu or the palette asks, which have the focus themselves. */
  let isAsked = false
  const isOurs = () =>
    isAsked ||
    (isOnCell(document.activeElement) &&
      !isEditingInput(document.activeElement) &&
      !hasTextSelected())

  const onCopy = (event: ClipboardEvent) => {
    const cells = selection.cells()
    if (!isOurs() || event.clipboardData === null || cells === null || cells.rows.length === 0) {
      return
    }
    const block = copyBlock(cells, context, withHeaders)
    event.clipboardData.setData('text/plain', formatTsv(block))
    event.clipboardData.setData('text/html', formatHtmlTable(block))
    event.preventDefault()
    context.listeners.onCopied(cells, event.type === 'cut')
  }
  const onPaste = (event: ClipboardEvent) => {
    const cells = selection.cells()
    if (!isOurs() || cells === null || event.clipboardData === null) return
    event.preventDefault()
    context.listeners.onPaste(cells, readClipboard(event.clipboardData))
  }
  /** The browser offers to copy only where a text is selected or somebody says that there is something to copy. */
  const onOffer = (event: Event) => {
    if (isOurs()) event.preventDefault()
  }
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCopy)
  document.addEventListener('paste', onPaste)
  document.addEventListener('beforecopy', onOffer)
  document.addEventListener('beforecut', onOffer)
  const ask = (command: 'copy' | 'cut') => {
    // Deprecated, but the only way to put a table with its cells' number formats on the clipboard without asking the person
    // first: https://developer.mozilla.org/docs/Web/API/Clipboard/write
    isAsked = true
    // oxlint-disable-next-line typescript/no-deprecated
    document.execCommand(command)
    isAsked = false
  }
  return {
    copy: (headers) => {
      withHeaders = headers
      ask('copy')
      withHeaders = false
    },
    cut: () => ask('cut'),
    end: () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('beforecopy', onOffer)
      document.removeEventListener('beforecut', onOffer)
    },
  }
}

/** A table where there is one: it tells numbers, days and merged cells apart from text. */
function readClipboard(data: DataTransfer): Rows<PastedCell> {
  const html = data.getData('text/html')
  const table = html === '' ? null : parseHtmlTable(html)
  return table ?? parseTsv(data.getData('text/plain'))
}

/** A piece of text that somebody marked, which is what they mean to copy. */
function hasTextSelected(): boolean {
  const { activeElement } = document
  return (
    (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) &&
    activeElement.selectionStart !== activeElement.selectionEnd
  )
}
