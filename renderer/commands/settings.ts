import type { CommandId } from '../../shared/commandList.ts'
import type { Setting } from '../../shared/schemas/ledger.ts'
import { setSetting } from '../app/actions.ts'
import type { App } from '../app/appContext.ts'
import { saveLayoutDraft } from '../app/layoutActions.ts'
import { saveSentences } from '../app/templateActions.ts'
import { chooseSettingsTab, hasDrafts, type SettingsTab } from '../state/formsStore.ts'
import { showScreen } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import { type Command, isReady } from './command.ts'

const settingsOf = (app: App) => app.ledger.getState().settings

export const settingCommands: readonly Command[] = [
  page('editBulletin', 'bulletin'),
  page('editLayouts', 'layouts'),
  {
    id: 'saveForm',
    whileTyping: true,
    isEnabled: (app) => isReady(app) && hasDrafts(app.forms.getState()),
    why: 'nothingToSave',
    perform: (app) => {
      void saveSentences(app)
      void saveLayoutDraft(app)
    },
  },
  setting('toggleUnit', (app) => ({
    key: 'moneyUnit',
    value: settingsOf(app).moneyUnit === 'yi' ? 'wan' : 'yi',
  })),
  setting('toggleDensity', (app) => ({
    key: 'density',
    value: settingsOf(app).density === 'roomy' ? 'compact' : 'roomy',
  })),
  setting('themeLight', () => ({ key: 'theme', value: 'light' })),
  setting('themeDark', () => ({ key: 'theme', value: 'dark' })),
  setting('themeSystem', () => ({ key: 'theme', value: 'system' })),
  setting('languageChinese', () => ({ key: 'language', value: 'zh-CN' })),
  setting('languageEnglish', () => ({ key: 'language', value: 'en' })),
]

function page(id: CommandId, tab: SettingsTab): Command {
  return {
    id,
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => {
      chooseSettingsTab(app.forms, tab)
      showScreen(app.session, 'settings')
    },
  }
}

/** A command that chooses a setting's value; where the value is chosen already there is nothing to do. */
function setting(id: CommandId, choose: (app: App) => Setting): Command {
  return {
    id,
    whileTyping: false,
    isEnabled: (app) => {
      const { key, value } = choose(app)
      return isReady(app) && currentSetting(app, key) !== value
    },
    why: 'alreadyChosen',
    perform: (app) => void setSetting(app, choose(app)),
  }
}

function currentSetting(app: App, key: Setting['key']): Setting['value'] | undefined {
  const settings = settingsOf(app)
  if (key === 'theme') return settings.theme ?? 'system'
  if (key === 'language') return settings.language ?? pageText(app.texts).language
  return settings[key]
}
