import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import type { ChangeLine, MakeLine } from './changeLines.ts'
import type { PageText } from './i18n.ts'
import { figure } from './planWords.ts'

const unitFields = [
  'name',
  'formerName',
  'renamedOn',
  'renameNote',
  'contact',
  'phone',
  'notes',
] as const

/** Changes of the plan's own records in words; what the seeding wrote is told by the projects' lines alone. */
export function planChangeLines(
  record: readonly ChangeEntry[],
  { t, words }: PageText,
  line: MakeLine,
): readonly ChangeLine[] {
  const [first] = record
  if (first === undefined || first.source === 'seed') return []
  const of = (field: string) => record.find((entry) => entry.field === field)
  const word = (value: ChangeEntry['before']) =>
    value === null ? words.unfilled : typeof value === 'number' ? figure(value) : value
  const changed = (field: string, what: string): readonly ChangeLine[] => {
    const entry = of(field)
    return entry === undefined ? [] : [line(field, what, word(entry.before), word(entry.after))]
  }
  switch (first.entity) {
    case 'indicator_value': {
      const [id = '', year = ''] = first.entityId.split(':')
      const what = t('plan.history.actual', { id: first.recordName ?? id, year })
      const removed = of('deleted')?.after === 1
      return removed ? [line('gone', what, null, words.unfilled)] : changed('value', what)
    }
    case 'unit': {
      const name = of('name')
      if (name !== undefined && name.before === null) {
        return [line('new', t('plan.history.unitAdded'), null, word(name.after))]
      }
      return unitFields.flatMap((field) =>
        changed(field, t('plan.history.unit', { field: t(`plan.units.${field}`) })),
      )
    }
    case 'finding_note': {
      const settled = of('settled')
      const yesNo = (value: ChangeEntry['before']) => t(value === 1 ? 'history.yes' : 'history.no')
      return [
        ...changed('note', t('plan.history.findingNote')),
        ...(settled === undefined || (settled.before === null && settled.after === 0)
          ? []
          : [
              line(
                'settled',
                t('plan.history.findingSettled'),
                yesNo(settled.before),
                yesNo(settled.after),
              ),
            ]),
      ]
    }
    case 'sector':
      return changed('category', t('plan.history.sectorCategory'))
    default:
      return []
  }
}
