import { Select } from 'antd'
import { setSetting } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { SettingLine } from './SettingLine.tsx'

const deadlineDays = Array.from({ length: 28 }, (_, at) => at + 1)
const cutOffDays = Array.from({ length: 31 }, (_, at) => at + 1)
/** As the ledger takes them unless set. */
const usualDeadline = 5
const lastDay = 31

/** By which day a month is to be reported, and up to which its figures count. */
export function MonthSettings() {
  const { t } = useText()
  const app = useApp()
  const settings = useLedger((state) => state.settings)
  return (
    <section className="settingsCard" aria-label={t('followUp.settings.title')}>
      <h2>{t('followUp.settings.title')}</h2>
      <SettingLine
        label={t('followUp.settings.deadlineDay')}
        hint={t('followUp.settings.deadlineHint')}
      >
        <span className="dayChoice">
          {t('followUp.settings.deadlineBefore')}
          <Select<number>
            aria-label={t('followUp.settings.deadlineDay')}
            data-testid="setting-deadline"
            value={settings.deadlineDay ?? usualDeadline}
            options={deadlineDays.map((value) => ({ value, label: String(value) }))}
            onChange={(value) => void setSetting(app, { key: 'deadlineDay', value })}
          />
          {t('followUp.settings.deadlineAfter')}
        </span>
      </SettingLine>
      <SettingLine
        label={t('followUp.settings.cutOffDay')}
        hint={t('followUp.settings.cutOffHint')}
      >
        <span className="dayChoice">
          {t('followUp.settings.cutOffBefore')}
          <Select<number>
            aria-label={t('followUp.settings.cutOffDay')}
            data-testid="setting-cut-off"
            value={settings.cutOffDay ?? lastDay}
            options={cutOffDays.map((value) => ({
              value,
              label: value === lastDay ? t('followUp.settings.lastDay') : String(value),
            }))}
            onChange={(value) => void setSetting(app, { key: 'cutOffDay', value })}
          />
          {(settings.cutOffDay ?? lastDay) === lastDay ? null : t('followUp.settings.cutOffAfter')}
        </span>
      </SettingLine>
    </section>
  )
}
