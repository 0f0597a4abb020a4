import type { GridKeysText } from '../text/gridKeysZh.ts'

/** A key of the ledger grid that isn't a command: it means something only on a cell. */
export interface GridShortcut {
  readonly label: keyof GridKeysText['label']
  readonly keys: readonly string[]
}

/** What the grid's own keys do, for the shortcut sheet. The keys themselves are answered in `gridKeys.ts` and by AG Grid. */
export const gridShortcuts: Readonly<Record<keyof GridKeysText['group'], readonly GridShortcut[]>> =
  {
    move: [
      { label: 'walk', keys: ['Arrows'] },
      { label: 'nextCell', keys: ['Tab'] },
      { label: 'previousCell', keys: ['Shift+Tab'] },
      { label: 'edgeOfBlock', keys: ['Ctrl+Arrows'] },
      { label: 'firstColumn', keys: ['Home'] },
      { label: 'lastColumn', keys: ['End'] },
      { label: 'firstCell', keys: ['Ctrl+Home'] },
      { label: 'lastCell', keys: ['Ctrl+End'] },
      { label: 'page', keys: ['PageUp', 'PageDown'] },
    ],
    select: [
      { label: 'extend', keys: ['Shift+Arrows'] },
      { label: 'extendToEdge', keys: ['Ctrl+Shift+Arrows'] },
      { label: 'selectRow', keys: ['Shift+Space'] },
      { label: 'selectColumn', keys: ['Ctrl+Space'] },
      { label: 'selectAll', keys: ['Ctrl+A'] },
    ],
    cell: [
      { label: 'edit', keys: ['F2'] },
      { label: 'confirmDown', keys: ['Enter'] },
      { label: 'confirmUp', keys: ['Shift+Enter'] },
      { label: 'confirmRight', keys: ['Tab'] },
      { label: 'giveUp', keys: ['Escape'] },
      { label: 'openList', keys: ['Alt+ArrowDown'] },
      { label: 'newLine', keys: ['Alt+Enter'] },
      { label: 'today', keys: ['Ctrl+;'] },
      { label: 'fromAbove', keys: ["Ctrl+'"] },
      { label: 'details', keys: ['Space'] },
      { label: 'expand', keys: ['+', '-'] },
      { label: 'filterColumn', keys: ['Ctrl+Shift+L', 'Alt+ArrowDown'] },
      { label: 'openMenu', keys: ['Shift+F10'] },
    ],
  }
