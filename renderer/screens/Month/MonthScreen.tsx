import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useMonth, useShownMonth } from '../../app/useShownMonth.ts'
import type { BoardGridView } from '../../grid/board/boardGridView.ts'
import { readBoard, shownRows } from '../../state/monthStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { BoardGrid } from './BoardGrid.tsx'
import { BoardPaste } from './BoardPaste.tsx'
import type { BoardSheet, BoardSheets } from './boardSheets.ts'
import { BoardStatus } from './BoardStatus.tsx'
import { BoardTabs } from './BoardTabs.tsx'
import { MonthHead } from './MonthHead.tsx'
import { NoRows, NothingExpected } from './NothingExpected.tsx'
import { OpenSheet } from './OpenSheet.tsx'

/** 月调度: what was done in a month, typed in and judged, project by project. */
export function MonthScreen() {
  const { t, language } = useText()
  const { month: store, port } = useApp()
  const month = useShownMonth()
  const revision = useLedger((state) => state.revision)
  const scope = useMonth((state) => state.scope)
  const board = useMonth((state) => state.board)
  const failure = useMonth((state) => state.failure)
  const monthState = useStore(store)
  const rows = useMemo(() => shownRows(monthState), [monthState])
  const [sheet, setSheet] = useState<BoardSheet | null>(null)
  const [view, setView] = useState<BoardGridView | null>(null)
  const sheets = useMemo<BoardSheets>(
    () => ({
      explain: (row, column, byKey) =>
        setSheet((open) =>
          open !== null && (open.kind !== 'card' || open.byKey) && !byKey
            ? open
            : { kind: 'card', row, column, byKey },
        ),
      correct: (row, field, typed) =>
        setSheet({ kind: 'correction', row, field, ...(typed === undefined ? {} : { typed }) }),
      splitPlan: (row) => setSheet({ kind: 'split', row }),
      close: () => setSheet(null),
    }),
    [],
  )
  const takeView = useCallback((made: BoardGridView | null) => setView(made), [])

  useEffect(() => {
    if (month !== null) void readBoard(store, port, { month, scope, revision })
  }, [store, port, month, revision, scope])

  const wantedId = useMonth((state) => state.wantedId)
  useEffect(() => {
    if (wantedId === null || view === null || !rows.some((row) => row.id === wantedId)) return
    store.setState({ wantedId: null })
    // The grid has its rows once the page is drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => view.open(wantedId, 'invested')))
  }, [store, view, rows, wantedId])

  if (failure !== null && board === null) {
    return (
      <p className="boardFailure" role="alert">
        {errorLine(failure, language)}
      </p>
    )
  }
  if (board === null || month === null) {
    return (
      <p className="boardFailure" role="status">
        {t('board.loading')}
      </p>
    )
  }
  const isEmpty = board.rows.length === 0
  return (
    <div className="monthScreen" data-testid="month-screen" data-month={board.month}>
      <MonthHead board={board} view={view} sheets={sheets} />
      <BoardTabs board={board} />
      <div className="boardArea">
        {isEmpty ? <NothingExpected board={board} /> : null}
        {!isEmpty && rows.length === 0 ? <NoRows /> : null}
        {isEmpty ? null : <BoardGrid board={board} rows={rows} sheets={sheets} onView={takeView} />}
      </div>
      <BoardStatus board={board} rows={rows} />
      <BoardPaste />
      {sheet === null || view === null ? null : (
        <OpenSheet sheet={sheet} board={board} view={view} sheets={sheets} />
      )}
    </div>
  )
}
