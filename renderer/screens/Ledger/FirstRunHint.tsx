import { Check } from 'lucide-react'
import { memo, useMemo } from 'react'
import { originOf } from '../../../shared/model/origin.ts'
import { setSetting } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'

/** Three steps for the first look at a ledger, until dismissed; a letter in the search concerns it in no way. */
export const FirstRunHint = memo(() => {
  const dismissed = useLedger((state) => state.settings.hintDismissed) ?? false
  return dismissed ? null : <Steps />
})

function Steps() {
  const { t } = useText()
  const app = useApp()
  const name = useLedger((state) => state.info?.plans[0]?.shortName ?? state.info?.fileName ?? '')
  const rows = useLedger((state) => state.rows.rows)
  const n = useMemo(
    () => rows.filter((row) => row.parentId === null && originOf(row.project) !== 'text').length,
    [rows],
  )
  return (
    <aside className="firstRun" aria-label={t('hint.title')} data-testid="first-run-hint">
      <header>
        <h3>{t('hint.title')}</h3>
        <button
          type="button"
          className="linkButton quiet"
          onClick={() => void setSetting(app, { key: 'hintDismissed', value: true })}
        >
          {t('hint.dismiss')}
        </button>
      </header>
      <ol>
        <li data-done="">
          <span className="stepMark">
            <Check size={12} strokeWidth={2.5} />
          </span>
          {t('hint.created', { name, n })}
        </li>
        <li>
          <span className="stepMark">2</span>
          {t('hint.edit')}
        </li>
        <li>
          <span className="stepMark">3</span>
          {t('hint.open')}
        </li>
      </ol>
    </aside>
  )
}
