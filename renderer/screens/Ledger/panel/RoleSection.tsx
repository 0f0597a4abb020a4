import type { RoleBasis } from '../../../../shared/model/month/projectRole.ts'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { MonthExplanation } from '../../../../shared/schemas/monthBoard.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { type PageText, useText } from '../../../text/i18n.ts'

/** 年度性质 and 六位一体, with what each was derived from. */
export function RoleSection({ explanation }: { readonly explanation: MonthExplanation }) {
  const text = useText()
  const { t, language } = text
  const { row, roleBasis } = explanation
  const terms = monthTerms[language]
  const lines = [
    {
      key: 'annualRole',
      word: row.annualRole === null ? null : terms.role[row.annualRole],
      basis: roleWords(roleBasis, text),
    },
    {
      key: 'sixStep',
      word: row.sixStep === null ? null : terms.sixStep[row.sixStep],
      basis: stepWords(explanation, text),
    },
  ] as const
  return (
    <section className="panelSection" aria-label={t('followUp.role.title')} data-testid="roles">
      <dl className="derivedLines">
        {lines.map(({ key, word, basis }) => (
          <div key={key}>
            <dt>{t(`followUp.role.${key}`)}</dt>
            <dd>
              {word ?? <span className="unfilled">{t('followUp.role.none')}</span>}
              <span className="basisMark">{t('followUp.role.derived')}</span>
              <small>{basis}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function roleWords(basis: RoleBasis, { t, language }: PageText): string {
  switch (basis.key) {
    case 'finishedOn':
    case 'toFinish':
    case 'startedOn':
    case 'toStart':
    case 'begunOn':
      return t(`followUp.role.basis.${basis.key}`, {
        date: formatPartialDate(basis.date, language),
      })
    default:
      return t(`followUp.role.basis.${basis.key}`)
  }
}

function stepWords({ row, landed }: MonthExplanation, { t, words }: PageText): string {
  if (row.stage === null) return t('followUp.role.stepUnknown')
  if (row.stage === 'preparatory') {
    return t(landed ? 'followUp.role.stepLanded' : 'followUp.role.stepSigned')
  }
  return t('followUp.role.step', { stage: words.stage[row.stage] })
}
