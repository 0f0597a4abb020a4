import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { BulletinTemplates } from '../Bulletin/BulletinTemplates.tsx'
import { LayoutsPage } from '../Layouts/LayoutsPage.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { LightRuleSettings } from './LightRuleSettings.tsx'
import { MonthSettings } from './MonthSettings.tsx'
import { LedgerSettings } from './LedgerSettings.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

export function SettingsScreen(): ReactNode {
  const { forms } = useApp()
  const tab = useStore(forms, (state) => state.tab)
  switch (tab) {
    case 'general':
      return <GeneralSettings />
    case 'bulletin':
      return <BulletinTemplates />
    case 'layouts':
      return <LayoutsPage />
    default:
      return tab satisfies never
  }
}

function GeneralSettings() {
  const { t } = useText()
  return (
    <div className="formsScreen">
      <SettingsTabs />
      <div className="settingsScreen" aria-label={t('screen.settings')}>
        <AppearanceSettings />
        <MonthSettings />
        <LightRuleSettings />
        <LedgerSettings />
      </div>
    </div>
  )
}
