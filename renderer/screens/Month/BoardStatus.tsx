import { groupFigures } from '../../../shared/model/month/groupFigures.ts'
import { formatMoney, formatNumber } from '../../../shared/model/money.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import { useLedger } from '../../app/appContext.ts'
import { Keys } from '../../components/Keys.tsx'
import { Rich } from '../../components/Rich.tsx'
import type { Board } from '../../state/monthStore.ts'
import { useText } from '../../text/i18n.ts'

/** What the rows shown add up to, and what those sums leave out. */
export function BoardStatus({
  board,
  rows,
}: {
  readonly board: Board
  readonly rows: readonly BoardRow[]
}) {
  const { t, words } = useText()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const counted = rows.filter((row) => row.counted)
  const figures = groupFigures(counted)
  const amount = (yuan: number | null) => (yuan === null ? null : formatMoney(yuan, unit))
  const percent = (share: number) => formatNumber(share * 100, 1)
  const left = counted.filter((row) => row.invested === null && row.state !== 'notExpected').length
  const partial = counted.filter((row) => row.unreportedMonths > 0).length
  const money = { unit: words.moneyUnit[unit] }
  return (
    <footer className="statusBar boardStatus" data-testid="month-status">
      <span>
        <Rich text={t('board.status.counts', { ...board.counts })} />
      </span>
      {rows.length === board.rows.length ? null : (
        <span>
          <Rich text={t('board.status.shown', { n: rows.length })} />
        </span>
      )}
      <span data-testid="month-sum">
        <Rich
          text={
            figures.thisMonth === null
              ? t('board.status.noMonth')
              : t(left === 0 ? 'board.status.month' : 'board.status.monthWithout', {
                  ...money,
                  sum: amount(figures.thisMonth),
                  n: left,
                })
          }
        />
      </span>
      {figures.yearToDate === null ? null : (
        <span>
          <Rich
            text={t(partial === 0 ? 'board.status.year' : 'board.status.yearWithout', {
              sum: amount(figures.yearToDate),
              n: partial,
            })}
          />
        </span>
      )}
      {figures.shareOfYearPlan === null || figures.gap === null ? null : (
        <span>
          <Rich
            text={t('board.status.share', {
              share: percent(figures.shareOfYearPlan),
              gap: `${figures.gap > 0 ? '+' : ''}${formatNumber(figures.gap, 1)}`,
            })}
          />
        </span>
      )}
      <span className="boardKeys">
        <span>
          <Keys keys="Enter" /> {t('board.status.down')}
        </span>
        <span>
          <Keys keys="Tab" /> {t('board.status.right')}
        </span>
        <span>
          <Keys keys="Alt+↓" /> {t('board.status.copyLast')}
        </span>
        <span>
          <Keys keys="Ctrl+I" /> {t('board.status.explain')}
        </span>
      </span>
    </footer>
  )
}
