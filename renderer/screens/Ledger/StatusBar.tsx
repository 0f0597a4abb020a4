import { formatMoney } from '../../../shared/model/money.ts'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import { Rich } from '../../components/Rich.tsx'
import { unfilledValue } from '../../../shared/schemas/viewFilter.ts'
import { isFiltered, isOnlyUnfilled, withOnly } from '../../state/editFilter.ts'
import { type FilteredRows, scopeOf } from '../../state/filterRows.ts'
import { changeFilter } from '../../state/viewStore.ts'
import { useText } from '../../text/i18n.ts'
import { FilterLine } from './filter/FilterLine.tsx'
import { SelectionFigures } from './SelectionFigures.tsx'

/** What the rows shown add up to, and which rows those are. */
export function StatusBar({ filtered }: { readonly filtered: FilteredRows }) {
  const { t, words } = useText()
  const { view } = useApp()
  const rows = useLedger((state) => state.rows.rows)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const filter = useView((state) => state.filter)
  const { entries, split, investment, stageUnfilled } = filtered
  const money = {
    sum: formatMoney(investment.sum, unit),
    unit: words.moneyUnit[unit],
    unfilled: investment.unfilled,
  }
  return (
    <footer className="statusBar" data-testid="status-bar">
      {entries === 0 && isFiltered(filter) ? (
        <span>
          <Rich
            text={t('status.none', {
              all: rows.filter((row) => row.parentId === null && scopeOf(row) === filter.scope)
                .length,
            })}
          />
        </span>
      ) : (
        <>
          <span data-testid="status-count">
            <Rich
              text={t(entries === split ? 'status.entries' : 'status.entriesSplit', {
                entries,
                split,
              })}
            />
          </span>
          {entries === 0 ? null : (
            <span data-testid="status-investment">
              <Rich
                text={
                  investment.filled === 0
                    ? t('status.investmentNone')
                    : t(
                        investment.unfilled === 0 ? 'status.investmentAll' : 'status.investment',
                        money,
                      )
                }
              />
            </span>
          )}
        </>
      )}
      <FilterLine />
      {stageUnfilled === 0 || isOnlyUnfilled(filter, 'stage') ? null : (
        <button
          type="button"
          className="statusWarn"
          title={t('status.showStageUnfilled')}
          onClick={() => changeFilter(view, (asked) => withOnly(asked, 'stage', unfilledValue))}
        >
          {t('status.stageUnfilled', { n: stageUnfilled })}
        </button>
      )}
      <SelectionFigures />
    </footer>
  )
}
