import { Input } from 'antd'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { useText } from '../../text/i18n.ts'
import { draftFault, readThreshold, type RuleDraft } from './ruleDraft.ts'

interface RuleLineProps {
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
}

/** One light's rule in words, its thresholds to be typed where the sentence has them. */
export function RuleLine({ draft, onChange }: RuleLineProps) {
  const { t, language } = useText()
  const { dimension, enabled } = draft
  const word = monthTerms[language].dimension[dimension]
  const fault = enabled ? draftFault(draft) : null
  return (
    <div className="ruleLine" data-testid={`rule-${dimension}`} data-off={enabled ? undefined : ''}>
      <label className="checkLine">
        <input
          type="checkbox"
          checked={enabled}
          aria-label={t('followUp.rules.on', { dimension: word })}
          data-testid={`rule-${dimension}-on`}
          onChange={({ target }) => onChange({ ...draft, enabled: target.checked })}
        />
        {word}
      </label>
      {enabled ? (
        <div className="ruleWords">
          {(['yellow', 'red'] as const).map((colour) => {
            const { before, after } = thresholdWords(draft, colour, t)
            return (
              <span key={colour} className="ruleThreshold">
                <LightMark colour={colour} />
                <span>{before}</span>
                <Input
                  value={draft[colour]}
                  maxLength={8}
                  inputMode="decimal"
                  placeholder={t('followUp.rules.never')}
                  status={readThreshold(draft[colour]) === undefined ? 'error' : ''}
                  aria-label={t('followUp.rules.value', {
                    dimension: word,
                    colour: monthTerms[language].colour[colour],
                  })}
                  data-testid={`rule-${dimension}-${colour}`}
                  onChange={({ target }) => onChange({ ...draft, [colour]: target.value })}
                />
                <span>{after}</span>
              </span>
            )
          })}
          {fault === null ? null : (
            <p className="formError" role="alert">
              {t(`followUp.rules.${fault}`)}
            </p>
          )}
        </div>
      ) : (
        <span className="quietText">{t('followUp.rules.off')}</span>
      )}
    </div>
  )
}

function thresholdWords(
  { dimension }: RuleDraft,
  colour: 'yellow' | 'red',
  t: ReturnType<typeof useText>['t'],
): { readonly before: string; readonly after: string } {
  const key =
    dimension === 'quality' ? (`quality${colour === 'red' ? 'Red' : 'Yellow'}` as const) : dimension
  return {
    before: t(`followUp.rules.words.${key}.before`),
    after: t(`followUp.rules.words.${key}.after`),
  }
}
