import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale'
import type { GridApi, GridOptions } from 'ag-grid-community'
import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { BoardField } from '../../state/boardField.ts'
import type { Board, ExtraColumn } from '../../state/monthStore.ts'
import type { PageText } from '../../text/i18n.ts'
import '../gridModules.ts'
import { gridTheme } from '../gridTheme.ts'
import { attachRange, type AttachedRange } from '../range/attachRange.ts'
import { CellEditing } from '../typing/cellEditing.ts'
import { boardColumns } from './boardColumns.ts'
import type { BoardColumnId } from './boardColumnIds.ts'
import type { BoardContext, BoardListeners } from './boardContext.ts'
import { listenToBoardPointer } from './boardPointer.ts'
import { boardRange } from './boardRange.ts'
import { boardTyping } from './boardTyping.ts'

type BoardApi = GridApi<BoardRow>
type BoardRange = AttachedRange<BoardRow, BoardRow, BoardColumnId, BoardField>

/** All that the month's grid shows. */
export interface BoardState {
  readonly text: PageText
  readonly unit: MoneyUnit
  readonly board: Board
  readonly openingClosed: boolean
  readonly rows: readonly BoardRow[]
  readonly extra: ReadonlySet<ExtraColumn>
  readonly density: 'compact' | 'roomy'
}

/** The month's grid as the page sees it: each state shown does only what differs from the last one. */
export class BoardGridView {
  readonly #context: BoardContext
  #shown: BoardState
  #api: BoardApi | null = null
  #editing: CellEditing<BoardRow> | null = null
  #range: BoardRange | null = null
  #endPointer: () => void = () => undefined

  constructor(first: BoardState, listeners: BoardListeners) {
    const { text, unit, board, openingClosed, rows } = first
    this.#shown = first
    this.#context = {
      text,
      unit,
      board,
      openingClosed,
      numbers: numbered(rows),
      range: null,
      listeners,
    }
  }

  options(nonce: string): GridOptions<BoardRow> {
    const { text, rows, extra, density } = this.#shown
    return {
      context: this.#context,
      theme: gridTheme,
      styleNonce: nonce,
      rowData: [...rows],
      columnDefs: boardColumns(this.#context, extra),
      defaultColDef: { cellDataType: false, sortable: false, resizable: true, minWidth: 44 },
      localeText: text.language === 'en' ? AG_GRID_LOCALE_EN : AG_GRID_LOCALE_CN,
      getRowId: ({ data }) => data.id,
      rowHeight: density === 'roomy' ? 36 : 30,
      rowClassRules: { boardUnreported: ({ data }) => data?.state === 'unreported' },
      headerHeight: 30,
      groupHeaderHeight: 26,
      animateRows: false,
      suppressColumnMoveAnimation: true,
      suppressNoRowsOverlay: true,
      suppressScrollOnNewData: true,
      maintainColumnOrder: true,
    }
  }

  ready(api: BoardApi, host: HTMLElement): void {
    this.#api = api
    this.#editing = new CellEditing(host, api, boardTyping(this.#context))
    this.#range = attachRange(
      host,
      api,
      boardRange(this.#context, (id) => api.getRowNode(id)?.rowIndex ?? null),
    )
    this.#endPointer = listenToBoardPointer(host, this.#context, (id) => api.getRowNode(id)?.data)
  }

  released(): void {
    this.#endPointer()
    this.#editing?.end()
    this.#editing = null
    this.#range?.end()
    this.#range = null
    this.#api = null
  }

  show(next: BoardState): void {
    const before = this.#shown
    const api = this.#api
    if (api === null) return
    this.#shown = next
    const { text, unit, board, openingClosed, rows } = next
    Object.assign(this.#context, {
      text,
      unit,
      board,
      openingClosed,
      numbers: numbered(rows),
    })
    const relabelled =
      before.extra !== next.extra ||
      before.board.month !== board.month ||
      before.board.closing !== board.closing ||
      before.board.previousClosing !== board.previousClosing
    if (relabelled) {
      api.setGridOption('columnDefs', boardColumns(this.#context, next.extra))
    }
    if (before.rows !== rows) {
      api.setGridOption('rowData', [...rows])
      api.refreshCells({ columns: ['number'], force: true })
    }
    if (before.unit !== unit || relabelled) api.refreshCells({ force: true })
    if (before.density !== next.density) {
      api.setGridOption('rowHeight', next.density === 'roomy' ? 36 : 30)
      api.resetRowHeights()
    }
  }

  /** Brings a cell into sight and gives it the focus. */
  open(rowId: string, column: BoardColumnId): void {
    const index = this.#api?.getRowNode(rowId)?.rowIndex
    if (index === undefined || index === null) return
    this.#api?.ensureIndexVisible(index)
    this.#api?.ensureColumnVisible(column)
    this.#api?.setFocusedCell(index, column)
  }

  /** The cell that has the focus; null where none has. */
  focused(): { readonly row: BoardRow; readonly column: string } | null {
    const at = this.#api?.getFocusedCell() ?? null
    const row = at === null ? undefined : this.#api?.getDisplayedRowAtIndex(at.rowIndex)?.data
    return at === null || row === undefined ? null : { row, column: at.column.getColId() }
  }

  readonly cellOf = (rowId: string, column: string): HTMLElement | null =>
    this.#host()?.querySelector<HTMLElement>(
      `.ag-row[row-id="${CSS.escape(rowId)}"] .ag-cell[col-id="${column}"]`,
    ) ?? null

  #host(): HTMLElement | null {
    return document.querySelector('.boardGrid')
  }
}

function numbered(rows: readonly BoardRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row, at) => [row.id, at + 1]))
}
