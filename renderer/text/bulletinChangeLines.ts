import { defaultTemplates } from '../../shared/model/bulletin/templates.ts'
import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import type { ChangeLine, MakeLine } from './changeLines.ts'
import type { PageText } from './i18n.ts'
import { isTemplateKey, wordedTemplate } from './templateWords.ts'

/** A change of one sentence of the bulletin, from and to; where nobody had changed it before, from the program's own. */
export function bulletinChangeLines(
  record: readonly ChangeEntry[],
  { t }: PageText,
  line: MakeLine,
): readonly ChangeLine[] {
  const id = record[0]?.entityId ?? ''
  const entry = record.find(({ field }) => field === 'text')
  if (!isTemplateKey(id)) return []
  const worded = (value: ChangeEntry['before']) => {
    const text = wordedTemplate(typeof value === 'string' ? value : defaultTemplates[id], t)
    return text === '' ? t('bulletin.history.empty') : text
  }
  const what = t('bulletin.history.changed', { name: t(`bulletin.name.${id}`) })
  return entry === undefined
    ? [line('text', what)]
    : [line('text', what, worded(entry.before), worded(entry.after))]
}
