import type { App } from './appContext.ts'

const darkSystem = '(prefers-color-scheme: dark)'

/** Keeps the page's theme and language as the ledger's settings, and the system, say. */
export function followPreferences(app: App, page: Document = document): void {
  const system = window.matchMedia(darkSystem)
  const apply = () => {
    const { settings } = app.ledger.getState()
    const { theme = 'system', language = app.texts.language } = settings
    const dark = theme === 'dark' || (theme === 'system' && system.matches)
    page.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    page.documentElement.lang = language
    if (app.texts.language !== language) void app.texts.changeLanguage(language)
    const plan = app.ledger.getState().info?.plans[0]?.shortName
    const name = app.texts.t('app.name')
    page.title = plan === undefined ? name : `${plan} - ${name}`
  }
  system.addEventListener('change', apply)
  app.ledger.subscribe(apply)
  app.texts.on('languageChanged', apply)
  apply()
}
