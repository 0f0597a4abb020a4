import { useEffect, useState } from 'react'
import { fromColumnar } from '../../../shared/columnar.ts'
import { formatMoney } from '../../../shared/model/money.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { said } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { type Anchor, FloatingSheet } from '../../components/FloatingSheet.tsx'
import type { PageFigure } from '../../components/pages/FigureButton.tsx'
import { membersOf, partsOf, sumsOf, type TermKey } from '../../state/figureTerms.ts'
import { useText } from '../../text/i18n.ts'
import { today } from '../../text/times.ts'
import { showIds } from '../Overview/showRows.ts'

interface FigureSheetProps {
  readonly figure: PageFigure
  readonly anchor: Anchor
  readonly month: string
  readonly onClose: () => void
}

/** The projects that make up a figure of a page, with what each brings, and the way to them in the ledger. */
export function FigureSheet({ figure, anchor, month, onClose }: FigureSheetProps) {
  const { t, language, words } = useText()
  const app = useApp()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const rows = useMembers(figure.ids, month)
  const parts = partsOf(figure.key)
  const sums = rows === null ? [] : sumsOf(rows, parts)
  const blanks = sums.filter((each) => each.blanks > 0)
  const money = (value: number | null) =>
    value === null ? words.unfilled : formatMoney(value, unit)
  const title = t(figure.ids.length === 1 ? 'pack.figure.one' : 'pack.figure.title', {
    figure: figure.text,
  })
  return (
    <FloatingSheet
      label={title}
      role="dialog"
      className="figureSheet"
      anchor={anchor}
      testId="figure-sheet"
      onClose={onClose}
    >
      <h3>{title}</h3>
      <p className="quietText">
        <span lang="zh-CN">{figure.label.replaceAll('\n', '')}</span>
        {rows === null ? '' : `　${t('pack.figure.count', { n: rows.length })}`}
      </p>
      <div
        className="figureTerms"
        // A list that scrolls is reached by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        {rows === null ? (
          <p role="status">{t('pack.figure.loading')}</p>
        ) : (
          <table data-testid="figure-terms">
            <thead>
              <tr>
                <th scope="col">{t('pack.figure.project')}</th>
                {parts.map((key) => (
                  <th key={key} scope="col">
                    {partWord(key)}
                    <small>{words.moneyUnit[unit]}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.name}</td>
                  {parts.map((key) => (
                    <td key={key} data-unfilled={row[key] === null ? '' : undefined}>
                      {money(row[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            {rows.length < 2 || parts.length === 0 ? null : (
              <tfoot>
                <tr>
                  <td>{t('pack.figure.sum')}</td>
                  {sums.map(({ key, value }) => (
                    <td key={key}>{money(value)}</td>
                  ))}
                </tr>
              </tfoot>
            )}
          </table>
        )}
      </div>
      {blanks.map(({ key, blanks: n }) => (
        <p key={key} className="quietText">
          {partWord(key)}　{t('pack.figure.blanks', { n })}
        </p>
      ))}
      <footer className="popoverFoot">
        <button
          type="button"
          className="linkButton"
          data-first=""
          data-testid="figure-to-ledger"
          onClick={() => {
            onClose()
            showIds(app, figure.ids)
          }}
        >
          {t('pack.figure.show')}
        </button>
      </footer>
    </FloatingSheet>
  )

  function partWord(key: TermKey): string {
    const { figure: figures, field } = monthTerms[language]
    switch (key) {
      case 'invested':
        return figures.thisMonth
      case 'fundsInPlace':
      case 'statistics':
        return field[key]
      default:
        return figures[key]
    }
  }
}

/** The projects' rows of the month, in the register's order; null until they are here. */
function useMembers(ids: readonly string[], month: string): readonly BoardRow[] | null {
  const app = useApp()
  const revision = useLedger((state) => state.revision)
  const [rows, setRows] = useState<readonly BoardRow[] | null>(null)
  useEffect(() => {
    let isOver = false
    const read = async () => {
      const board = await app.port.call('months.board', { month, today: today(), scope: 'all' })
      if (isOver || !said(app, board)) return
      setRows(membersOf(fromColumnar(board.value.rows), ids))
    }
    void read()
    return () => {
      isOver = true
    }
    // A revision is asked anew: the figures may be others.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [app, ids, month, revision])
  return rows
}
