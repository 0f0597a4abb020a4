import { Segmented } from 'antd'
import type { RegisterSpec } from '../../../../shared/schemas/sheet.ts'
import { useView } from '../../../app/appContext.ts'
import { groupKeyWords } from '../../../text/groupKeyWords.ts'
import { useText } from '../../../text/i18n.ts'

/** How the shown table is to stand on paper. */
export interface RegisterChoice {
  readonly paper: RegisterSpec['paper']
  readonly grouped: boolean
  readonly withChildren: boolean
}

interface RegisterOptionsProps {
  readonly choice: RegisterChoice
  readonly forPaper: boolean
  readonly disabled: boolean
  readonly onChange: (choice: RegisterChoice) => void
}

export function RegisterOptions({ choice, forPaper, disabled, onChange }: RegisterOptionsProps) {
  const text = useText()
  const { t } = text
  const groupBy = useGroupBy()
  return (
    <>
      {forPaper ? (
        <>
          <span className="formLabel">{t('export.paper')}</span>
          <Segmented<RegisterSpec['paper']>
            aria-label={t('export.paper')}
            disabled={disabled}
            value={choice.paper}
            options={[
              { value: 'A4', label: t('export.paperA4') },
              { value: 'A3', label: t('export.paperA3') },
            ]}
            onChange={(paper) => onChange({ ...choice, paper })}
          />
          <span />
          <label className="checkLine">
            <input
              type="checkbox"
              checked={choice.grouped}
              disabled={disabled}
              onChange={(event) => onChange({ ...choice, grouped: event.target.checked })}
            />
            {t('groups.exportBy', { keys: groupKeyWords(groupBy, text) })}
          </label>
        </>
      ) : null}
      <span />
      <label className="checkLine">
        <input
          type="checkbox"
          checked={choice.withChildren}
          disabled={disabled}
          onChange={(event) => onChange({ ...choice, withChildren: event.target.checked })}
        />
        {t('export.children')}
      </label>
    </>
  )
}

/** What the sheet's headings group by: as the grid does, by sector where it doesn't. */
export function useGroupBy(): RegisterSpec['groupBy'] {
  const grouping = useView((state) => state.grouping)
  return grouping.length === 0 ? ['sector'] : [...grouping]
}
