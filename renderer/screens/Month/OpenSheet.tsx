import type { BoardGridView } from '../../grid/board/boardGridView.ts'
import type { Board } from '../../state/monthStore.ts'
import type { BoardSheet, BoardSheets } from './boardSheets.ts'
import { CorrectionDialog } from './CorrectionDialog.tsx'
import { ExplainCard } from './ExplainCard.tsx'
import { SplitPlanDialog } from './SplitPlanDialog.tsx'

interface OpenSheetProps {
  readonly sheet: BoardSheet
  readonly board: Board
  readonly view: BoardGridView
  readonly sheets: BoardSheets
}

export function OpenSheet({ sheet, board, view, sheets }: OpenSheetProps) {
  const row = board.rows.find((each) => each.id === sheet.row.id) ?? sheet.row
  switch (sheet.kind) {
    case 'card':
      return (
        <ExplainCard
          key={`${row.id} ${sheet.column} ${board.month}`}
          row={row}
          column={sheet.column}
          byKey={sheet.byKey}
          board={board}
          cell={view.cellOf(row.id, sheet.column)}
          onClose={sheets.close}
        />
      )
    case 'correction':
      return (
        <CorrectionDialog
          row={row}
          field={sheet.field}
          typed={sheet.typed}
          board={board}
          onClose={sheets.close}
        />
      )
    case 'split':
      return <SplitPlanDialog row={row} month={board.month} onClose={sheets.close} />
    default:
      return sheet satisfies never
  }
}
