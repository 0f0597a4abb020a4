import type { RangeData, RangeGrid } from '../range/rangeGrid.ts'
import type { RangeSelection } from '../range/rangeSelection.ts'
import { isOnCell } from '../range/rangeKeys.ts'
import { isEditingInput } from '../typing/typingInput.ts'
import type { PastedCell, Rows } from './block.ts'
import { formatHtmlTable, parseHtmlTable } from './htmlTable.ts'
import { formatTsv, parseTsv } from './tsv.ts'

export interface ClipboardListener {
  /** Copies as Ctrl+C does, from a menu or another key. */
  readonly copy: (withHeaders: boolean) => void
  readonly cut: () => void
  /** Pastes as Ctrl+V does, where the program may read the clipboard by itself; false where it may not. */
  readonly paste: () => Promise<boolean>
  readonly end: () => void
}

/**
 * Copies, cuts and pastes the selected cells while a cell has the focus and isn't being edited. The browser tells the document
 * rather than the focused cell where no text is selected, so that is where they are heard.
 */
export function listenToClipboard<
  Data extends RangeData,
  Row,
  Column extends string,
  Field extends string,
>(
  grid: RangeGrid<Data, Row, Column, Field>,
  selection: RangeSelection<Data, Row, Column, Field>,
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
    const block = grid.copyBlock(cells, withHeaders)
    event.clipboardData.setData('text/plain', formatTsv(block))
    event.clipboardData.setData('text/html', formatHtmlTable(block))
    event.preventDefault()
    grid.listeners.onCopied(cells, event.type === 'cut')
  }
  const onPaste = (event: ClipboardEvent) => {
    const cells = selection.cells()
    if (!isOurs() || cells === null || event.clipboardData === null) return
    event.preventDefault()
    const { clipboardData } = event
    const [html, plain] = ['text/html', 'text/plain'].map((type) => clipboardData.getData(type))
    grid.listeners.onPaste(cells, readBlock(html, plain))
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
    paste: async () => {
      const cells = selection.cells()
      if (cells === null) return false
      const block = await askForBlock()
      if (block === null) return false
      grid.listeners.onPaste(cells, block)
      return true
    },
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
function readBlock(html = '', plain = ''): Rows<PastedCell> {
  const table = html === '' ? null : parseHtmlTable(html)
  return table ?? parseTsv(plain)
}

interface RawClipboard {
  /** Tables keep the styles that tell days from numbers only where they are asked for as they stand. */
  readonly read: (formats: { readonly unsanitized: readonly string[] }) => Promise<ClipboardItems>
}

/** What is on the clipboard, or null where the program isn't allowed to look. */
async function askForBlock(): Promise<Rows<PastedCell> | null> {
  try {
    const clipboard: RawClipboard = navigator.clipboard
    const [item] = await clipboard.read({ unsanitized: ['text/html'] })
    const textOf = async (type: string) =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : ''
    return readBlock(await textOf('text/html'), await textOf('text/plain'))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError') return null
    throw error
  }
}

/** A piece of text that somebody marked, which is what they mean to copy. */
function hasTextSelected(): boolean {
  const { activeElement } = document
  return (
    (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) &&
    activeElement.selectionStart !== activeElement.selectionEnd
  )
}
