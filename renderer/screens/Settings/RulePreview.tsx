import { useState } from 'react'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { LightPreview } from '../../../shared/schemas/lights.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { useText } from '../../text/i18n.ts'

/** Which projects of the shown month the changed rules would give another colour. */
export function RulePreview({
  preview,
  month,
}: {
  readonly preview: LightPreview
  readonly month: string
}) {
  const { t, language } = useText()
  const [open, setOpen] = useState(false)
  const { colour } = monthTerms[language]
  const monthWord = formatPartialDate(month, language)
  const kinds = [...Map.groupBy(preview.changed, ({ before, after }) => `${before} ${after}`)]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .flatMap(([, same]) => {
      const [first] = same
      if (first === undefined) return []
      const [before, after] = [colour[first.before], colour[first.after]]
      return [t('followUp.rules.change', { before, after, n: same.length })]
    })
  return (
    <div className="rulePreview" role="status" data-testid="rule-preview">
      {preview.changed.length === 0 ? (
        t('followUp.rules.previewNone', { month: monthWord })
      ) : (
        <>
          {t('followUp.rules.preview', {
            month: monthWord,
            n: preview.changed.length,
            changes: kinds.join(language === 'en' ? ', ' : '，'),
          })}
          <button
            type="button"
            className="linkButton"
            aria-expanded={open}
            onClick={() => setOpen((before) => !before)}
          >
            {t(open ? 'followUp.rules.hideChanged' : 'followUp.rules.showChanged')}
          </button>
        </>
      )}
      {open && preview.changed.length > 0 ? (
        <ul tabIndex={0} aria-label={t('followUp.rules.showChanged')}>
          {preview.changed.map(({ projectId, name, before, after }) => (
            <li key={projectId}>
              <span>{name}</span>
              <LightMark colour={before} />
              <span aria-hidden="true">→</span>
              <LightMark colour={after} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
