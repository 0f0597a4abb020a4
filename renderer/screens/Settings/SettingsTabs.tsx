import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../app/appContext.ts'
import { moveBetweenTabs } from '../../components/moveBetweenTabs.ts'
import { chooseSettingsTab, settingsTabs } from '../../state/formsStore.ts'
import { useText } from '../../text/i18n.ts'

/** The bar above every page of the settings, with the page's own tools. */
export function SettingsTabs({ children }: { readonly children?: ReactNode }) {
  const { t } = useText()
  const { forms } = useApp()
  const current = useStore(forms, (state) => state.tab)
  return (
    <div className="viewBar planBar">
      <div
        className="planTabs"
        role="tablist"
        aria-label={t('forms.tabs')}
        onKeyDown={moveBetweenTabs}
      >
        {settingsTabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            className="planTab"
            aria-selected={tab === current}
            tabIndex={tab === current ? 0 : -1}
            data-testid={`settings-tab-${tab}`}
            onClick={() => chooseSettingsTab(forms, tab)}
          >
            {t(`forms.tab.${tab}`)}
          </button>
        ))}
      </div>
      <div className="viewTools">{children}</div>
    </div>
  )
}
