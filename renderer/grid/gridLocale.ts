import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale'
import type { PageText } from '../text/i18n.ts'

/** The grid's own words. What it says of a row is what the space bar does here: it opens the details. */
export function gridLocale({ language, t }: PageText): Readonly<Record<string, string>> {
  const space = t('grid.spaceOpens')
  return {
    ...(language === 'en' ? AG_GRID_LOCALE_EN : AG_GRID_LOCALE_CN),
    ariaRowSelect: space,
    ariaRowDeselect: space,
    ariaRowToggleSelection: space,
  }
}
