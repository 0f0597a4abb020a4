import { Button, Segmented } from 'antd'
import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { Settings } from '../../../shared/schemas/ledger.ts'
import type { Language } from '../../../shared/text/terms.ts'
import { setSetting } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { SettingLine } from './SettingLine.tsx'

type Theme = NonNullable<Settings['theme']>
type Density = NonNullable<Settings['density']>

export function AppearanceSettings() {
  const { t, language, words } = useText()
  const app = useApp()
  const settings = useLedger((state) => state.settings)
  return (
    <section className="settingsCard" aria-label={t('settings.appearance')}>
      <h2>{t('settings.appearance')}</h2>
      <SettingLine label={t('settings.language')}>
        <Segmented<Language>
          aria-label={t('settings.language')}
          data-testid="setting-language"
          value={language}
          options={[
            { value: 'zh-CN', label: t('settings.languageZh') },
            { value: 'en', label: t('settings.languageEn') },
          ]}
          onChange={(value) => void setSetting(app, { key: 'language', value })}
        />
      </SettingLine>
      <SettingLine label={t('settings.theme')}>
        <Segmented<Theme>
          aria-label={t('settings.theme')}
          data-testid="setting-theme"
          value={settings.theme ?? 'system'}
          options={[
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
            { value: 'system', label: t('settings.themeSystem') },
          ]}
          onChange={(value) => void setSetting(app, { key: 'theme', value })}
        />
      </SettingLine>
      <SettingLine label={t('settings.moneyUnit')} hint={t('settings.moneyUnitHint')}>
        <Segmented<MoneyUnit>
          aria-label={t('settings.moneyUnit')}
          value={settings.moneyUnit ?? 'wan'}
          options={[
            { value: 'wan', label: words.moneyUnit.wan },
            { value: 'yi', label: words.moneyUnit.yi },
          ]}
          onChange={(value) => void setSetting(app, { key: 'moneyUnit', value })}
        />
      </SettingLine>
      <SettingLine label={t('settings.density')}>
        <Segmented<Density>
          aria-label={t('settings.density')}
          value={settings.density ?? 'compact'}
          options={[
            { value: 'compact', label: t('settings.densityCompact') },
            { value: 'roomy', label: t('settings.densityRoomy') },
          ]}
          onChange={(value) => void setSetting(app, { key: 'density', value })}
        />
      </SettingLine>
      {settings.hintDismissed === true ? (
        <SettingLine label={t('settings.hint')}>
          <Button onClick={() => void setSetting(app, { key: 'hintDismissed', value: false })}>
            {t('settings.hintShow')}
          </Button>
        </SettingLine>
      ) : null}
    </section>
  )
}
