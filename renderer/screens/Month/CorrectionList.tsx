import { formatExactMoney } from '../../../shared/model/money.ts'
import type { CorrectionRow } from '../../../shared/schemas/progress.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useLedger } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { fullTime } from '../../text/times.ts'

/** What was corrected since the month was closed, the newest last: by how much, why, when and by whom. */
export function CorrectionList({
  corrections,
}: {
  readonly corrections: readonly CorrectionRow[]
}) {
  const { t, language, words } = useText()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  if (corrections.length === 0) return null
  return (
    <div className="correctionList" data-testid="corrections">
      <b>{t('board.correction.history')}</b>
      <ol>
        {corrections.map(({ id, field, delta, text, reason, at, by }) => (
          <li key={id}>
            {monthTerms[language].field[field]}{' '}
            <b>
              {delta === null
                ? (text ?? words.unfilled)
                : `${delta > 0 ? '+' : ''}${formatExactMoney(delta, unit)} ${words.moneyUnit[unit]}`}
            </b>
            <span>{t('board.correction.because', { reason })}</span>
            <small>
              {fullTime(at)} {by}
            </small>
          </li>
        ))}
      </ol>
    </div>
  )
}
