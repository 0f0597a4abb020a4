import { useState } from 'react'
import type { ProjectDetail } from '../../../../shared/schemas/ledger.ts'
import { useLedger } from '../../../app/appContext.ts'
import { ChangeWords } from '../../../components/ChangeWords.tsx'
import { changeLines } from '../../../text/changeLines.ts'
import { useText } from '../../../text/i18n.ts'
import { shortTime } from '../../../text/times.ts'

const shownAtFirst = 5

export function HistorySection({ detail }: { readonly detail: ProjectDetail }) {
  const text = useText()
  const { t, language } = text
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [all, setAll] = useState(false)
  const lines = changeLines(detail.history, unit, text)
  return (
    <section className="panelSection" aria-label={t('panel.history')} data-testid="project-history">
      <h4 className="sectionTitle">
        {t('panel.history')}
        {lines.length <= shownAtFirst ? null : (
          <button
            type="button"
            className="linkButton sectionAction"
            onClick={() => setAll((before) => !before)}
          >
            {all ? t('panel.lessHistory') : t('panel.allHistory', { n: lines.length })}
          </button>
        )}
      </h4>
      {lines.length === 0 ? <p className="quietText">{t('panel.noHistory')}</p> : null}
      <ul className="historyLines">
        {lines.slice(0, all ? lines.length : shownAtFirst).map((line) => (
          <li key={line.key}>
            <time dateTime={line.at}>{shortTime(line.at, language)}</time>
            <ChangeWords line={line} />
            <span className="quietText">{line.actor}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
