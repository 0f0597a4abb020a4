import type { GroupKey } from '../../shared/schemas/viewFilter.ts'
import { type PageText, shortFieldWord } from './i18n.ts'

/** `园区、阶段`: what rows are grouped by, the outer one first. */
export function groupKeyWords(keys: readonly GroupKey[], text: PageText): string {
  return keys.map((key) => shortFieldWord(key, text)).join(text.t('groups.separator'))
}
