import { Button } from 'antd'
import { yearOf } from '../../../shared/model/month/reportMonth.ts'
import { said } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { useMonth } from '../../app/useShownMonth.ts'
import { runCommand } from '../../state/ledgerStore.ts'
import { askForRows, type Board, clearAsked } from '../../state/monthStore.ts'
import { chooseMonth } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'

/** No project has a plan for the year or a figure in it: why the grid is empty, and what fills it. */
export function NothingExpected({ board }: { readonly board: Board }) {
  const { t, language } = useText()
  const app = useApp()
  const months = useMonth((state) => state.months) ?? []
  const newest = months.findLast((each) => each.reported > 0)
  const addSample = async () => {
    said(app, await runCommand(app.ledger, () => app.port.call('sample.add', {})))
  }
  return (
    <div className="boardEmpty" data-testid="month-empty">
      <h3>{t('board.empty.title', { year: yearOf(board.month) })}</h3>
      <p>{t('board.empty.text')}</p>
      <div className="emptyActions">
        <Button
          type="primary"
          data-testid="fill-plans"
          onClick={() => askForRows(app.month, { scope: 'all' })}
        >
          {t('board.empty.plans')}
        </Button>
        {newest === undefined ? (
          <Button data-testid="add-sample" onClick={() => void addSample()}>
            {t('board.empty.sample')}
          </Button>
        ) : (
          <Button onClick={() => chooseMonth(app.session, newest.month)}>
            {t('board.empty.newest', { month: formatPartialDate(newest.month, language) })}
          </Button>
        )}
      </div>
      {newest === undefined ? <p>{t('board.empty.sampleHint')}</p> : null}
    </div>
  )
}

/** Rows there are, but none of those asked for. */
export function NoRows() {
  const { t } = useText()
  const { month } = useApp()
  return (
    <div className="boardEmpty" data-testid="month-no-rows">
      <h3>{t('board.empty.noRows')}</h3>
      <div className="emptyActions">
        <Button onClick={() => clearAsked(month)}>{t('board.empty.showAll')}</Button>
      </div>
    </div>
  )
}
