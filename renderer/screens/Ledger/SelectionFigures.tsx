import { useMemo } from 'react'
import { useStore } from 'zustand'
import { formatMoney } from '../../../shared/model/money.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { Rich } from '../../components/Rich.tsx'
import { rangeFigures } from '../../grid/range/rangeFigures.ts'
import { countCells } from '../../grid/range/selectedCells.ts'
import { useText } from '../../text/i18n.ts'

/** What the selected cells come to, once there are several. Read aloud, because the grid itself only says the focused cell. */
export function SelectionFigures() {
  const { t, words } = useText()
  const cells = useStore(useApp().range, (state) => state.cells)
  const copied = useStore(useApp().range, (state) => state.copied)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const figures = useMemo(
    () => (cells === null || countCells(cells) < 2 ? null : rangeFigures(cells)),
    [cells],
  )
  return (
    <span className="statusSelection" data-testid="status-selection" aria-live="polite">
      {figures === null ? null : (
        <>
          <span>
            {t(copied ? 'range.copied' : 'range.selected', {
              rows: figures.rows,
              columns: figures.columns,
            })}
          </span>
          <span>
            <Rich text={t('range.count', { n: figures.filled })} />
          </span>
          {figures.money === null || figures.money.filled === 0 ? null : (
            <>
              <span>
                <Rich
                  text={t('range.sum', {
                    sum: formatMoney(figures.money.sum, unit),
                    unit: words.moneyUnit[unit],
                  })}
                />
              </span>
              <span>
                <Rich
                  text={t('range.average', {
                    average: formatMoney(figures.money.sum / figures.money.filled, unit),
                  })}
                />
              </span>
            </>
          )}
          {figures.unfilled === 0 ? null : (
            <span>
              <Rich text={t('range.unfilled', { n: figures.unfilled })} />
            </span>
          )}
        </>
      )}
    </span>
  )
}
