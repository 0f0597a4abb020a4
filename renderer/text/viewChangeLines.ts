import { readDefinition } from '../../shared/model/viewDefinition.ts'
import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import type { ChangeLine, MakeLine } from './changeLines.ts'
import type { PageText } from './i18n.ts'

const parts = ['filter', 'columns', 'grouping', 'sortings', 'moneyUnit'] as const

/** Changes of one saved view in words: which parts of it changed, not how, for that is a page of figures. */
export function viewChangeLines(
  record: readonly ChangeEntry[],
  { t }: PageText,
  line: MakeLine,
): readonly ChangeLine[] {
  const of = (field: string) => record.find((entry) => entry.field === field)
  const [first] = record
  const name = of('name')
  const deleted = of('deleted')
  if (first !== undefined && deleted !== undefined) {
    // Where undo has made the view vanish, only the log still knows its name.
    const known = first.recordName === null ? (name?.after ?? name?.before ?? null) : null
    return [line('whole', t(`views.history.${wholeChange(first, deleted)}`), null, text(known))]
  }
  const lines: ChangeLine[] = []
  if (name !== undefined) {
    lines.push(line('name', t('views.history.name'), text(name.before), text(name.after)))
  }
  const definition = of('definition')
  if (definition !== undefined) {
    const before = readDefinition(String(definition.before)).definition
    const after = readDefinition(String(definition.after)).definition
    const changed = parts.filter(
      (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
    )
    lines.push(
      line(
        'definition',
        t('views.history.changed', {
          parts: changed
            .map((part) => t(`views.history.${part}`))
            .join(t('views.history.partSeparator')),
        }),
      ),
    )
  }
  return lines.length === 0 && of('position') !== undefined
    ? [line('position', t('views.history.moved'))]
    : lines
}

/** What became of the view as a whole. Beside 撤销 stands what was undone. */
function wholeChange(
  { source }: ChangeEntry,
  { before, after }: ChangeEntry,
): 'saved' | 'deleted' | 'restored' {
  if (before === null || after === null) return 'saved'
  const taken = source === 'undo' || source === 'redo' || after === 1
  return taken ? 'deleted' : 'restored'
}

function text(value: ChangeEntry['before']): string | null {
  return value === null ? null : String(value)
}
