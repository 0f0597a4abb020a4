import type { ColDef, ColGroupDef } from 'ag-grid-community'
import { addMonths } from '../../../shared/model/month/reportMonth.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import type { ExtraColumn } from '../../state/monthStore.ts'
import { suppressCellKey } from '../gridKeys.ts'
import { rangeClasses } from '../range/rangeClasses.ts'
import { boardCell } from './boardCells.ts'
import {
  boardColumnPlan,
  type BoardColumnId,
  type BoardGroup,
  isAmountField,
  isBoardField,
  isCardColumn,
  isExtraColumn,
} from './boardColumnIds.ts'
import type { BoardContext } from './boardContext.ts'
import { boardColumnWord, monthWord } from './boardWords.ts'

/** Groups and columns in the words of `context`. */
export function boardColumns(
  context: BoardContext,
  extra: ReadonlySet<ExtraColumn>,
): ColGroupDef<BoardRow>[] {
  return (Object.keys(boardColumnPlan) as BoardGroup[]).map((group) => {
    const children = boardColumnPlan[group]
      .filter(({ id }) => !isExtraColumn(id) || extra.has(id))
      .map(({ id, width }, at) => column(id, width, group, at, context))
    return {
      groupId: group,
      headerName: groupWord(group, context),
      headerClass: `boardGroup boardGroup-${group}`,
      marryChildren: true,
      children,
    }
  })
}

function column(
  id: BoardColumnId,
  width: number,
  group: BoardGroup,
  at: number,
  context: BoardContext,
): ColDef<BoardRow> {
  const amount =
    (isBoardField(id) && isAmountField(id)) ||
    (isCardColumn(id) && id !== 'light') ||
    id === 'number' ||
    id === 'lastInvested' ||
    id === 'lastYearToDate'
  const grows = id === 'progressText' || id === 'name' || id === 'lastProgressText'
  const side = at === 0 && group !== 'project' ? ' groupStart' : ''
  const right = amount ? ' ag-right-aligned-cell' : ''
  const marks = rangeClasses<BoardRow>(context, null)
  return {
    colId: id,
    headerName: boardColumnWord(id, context),
    headerClass: `boardHead-${group}${side}${amount ? ' boardHeadRight' : ''}`,
    cellClass: (params) => [
      `board-${group}${side}${right}${isLocked(group, context) ? ' boardLocked' : ''}${id === 'number' ? ' numberCell' : ''}`,
      ...marks(params),
    ],
    width,
    ...(grows ? { flex: id === 'progressText' ? 3 : 1, minWidth: width } : {}),
    ...(group === 'project' ? { pinned: 'left' as const, lockPinned: true } : {}),
    suppressMovable: true,
    // The whole row is the value: a cell is drawn anew whenever its row is another.
    valueGetter: ({ data }) => data,
    cellRenderer: boardCell(id),
    cellClassRules: {
      boardAwaited: ({ data }) => id === 'number' && data?.state === 'unreported',
      boardBehind: ({ data }) => id === 'gap' && (data?.gap ?? 0) < -10,
      boardChild: ({ data }) => id === 'name' && data !== undefined && data.parentId !== null,
      boardPartial: ({ data }) =>
        id === 'yearToDate' && data !== undefined && data.unreportedMonths > 0,
    },
    suppressKeyboardEvent: ({ event }) => suppressCellKey(event),
  }
}

/** Cells of a closed month are looked at, not typed into. */
function isLocked(group: BoardGroup, { board }: BoardContext): boolean {
  return group === 'this' && board.closing !== null
}

function groupWord(group: BoardGroup, context: BoardContext): string {
  const { board, text } = context
  switch (group) {
    case 'project':
    case 'plan':
      return ''
    case 'computed':
      return text.t('board.group.computed')
    case 'last':
      return text.t(board.previousClosing === null ? 'board.group.last' : 'board.group.closed', {
        month: monthWord(addMonths(board.month, -1), text),
      })
    case 'this':
      return text.t(board.closing === null ? 'board.group.open' : 'board.group.closed', {
        month: monthWord(board.month, text),
      })
    default:
      return group satisfies never
  }
}
