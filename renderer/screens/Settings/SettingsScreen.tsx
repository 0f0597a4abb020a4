import { useText } from '../../text/i18n.ts'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { LightRuleSettings } from './LightRuleSettings.tsx'
import { MonthSettings } from './MonthSettings.tsx'
import { LedgerSettings } from './LedgerSettings.tsx'

export function SettingsScreen() {
  const { t } = useText()
  return (
    <div className="settingsScreen" aria-label={t('screen.settings')}>
      <AppearanceSettings />
      <MonthSettings />
      <LightRuleSettings />
      <LedgerSettings />
    </div>
  )
}
