import { builtInLayout, isBuiltInLayout } from '../../shared/model/layouts/builtIn.ts'
import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import { sheetLayoutSchema } from '../../shared/schemas/sheetLayout.ts'
import type { ChangeLine, MakeLine } from './changeLines.ts'
import type { PageText } from './i18n.ts'

/** Changes of one layout of sheets in words: that it changed, not how, for that is a page of settings. */
export function layoutChangeLines(
  record: readonly ChangeEntry[],
  { t, language }: PageText,
  line: MakeLine,
): readonly ChangeLine[] {
  const [first] = record
  if (first === undefined) return []
  const entry = record.find(({ field }) => field === 'layout')
  const deleted = record.find(({ field }) => field === 'deleted')
  const name =
    nameOf(entry?.after ?? entry?.before ?? null) ??
    (isBuiltInLayout(first.entityId) ? builtInLayout(first.entityId, language).name : null)
  const isRemoved = deleted?.after === 1 || (deleted !== undefined && deleted.after === null)
  return [line('whole', t(`layouts.history.${isRemoved ? 'removed' : 'saved'}`), null, name)]
}

function nameOf(stored: ChangeEntry['before']): string | null {
  if (typeof stored !== 'string') return null
  const read = sheetLayoutSchema.safeParse(JSON.parse(stored) as unknown)
  return read.success ? read.data.name : null
}
