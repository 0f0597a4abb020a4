import { formatMoney } from '../../shared/model/money.ts'
import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import { progressAmounts } from '../../shared/schemas/progress.ts'
import { type Language, terms } from '../../shared/text/terms.ts'
import { monthTerms } from '../../shared/text/monthTerms.ts'
import type { ChangeLine, MakeLine } from './changeLines.ts'
import type { PageText } from './i18n.ts'

/** Tables of the monthly dispatch, as the log names them. */
const monthEntities = [
  'progress',
  'progress_correction',
  'month_close',
  'year_plan',
  'opening_balance',
  'problem',
  'procedure',
  'milestone',
  'stage_change',
  'light_rule',
  'light_override',
] as const
type MonthEntity = (typeof monthEntities)[number]

export function isMonthEntity(entity: string): entity is MonthEntity {
  return monthEntities.some((each) => each === entity)
}

/** Changes of monthly records in words; amounts in 万元. What the sample brought or took is told by its batch alone. */
export function monthChangeLines(
  entity: MonthEntity,
  record: readonly ChangeEntry[],
  page: PageText,
  line: MakeLine,
): readonly ChangeLine[] {
  const [first] = record
  if (first === undefined || first.operation.startsWith('sample.')) return []
  const { t, words, language } = page
  const month = monthTerms[language]
  const of = (field: string) => record.find((entry) => entry.field === field)
  const show = (value: ChangeEntry['before'], field = ''): string =>
    shown(value, field, entity, language) ?? words.unfilled
  const changed = (field: string, what: string): readonly ChangeLine[] => {
    const entry = of(field)
    if (entry === undefined) return []
    return [line(field, what, show(entry.before, field), show(entry.after, field))]
  }
  /** `CK-01:2017-05`, `sample:CK-01:2017-05`: the last part of the id. */
  const part = first.entityId.split(':').at(-1) ?? ''
  const isGone = of('deleted')?.after === 1
  const isNew = of('deleted')?.before === null
  switch (entity) {
    case 'progress':
      return Object.entries(month.field)
        .filter(([field]) => field !== 'copied')
        .flatMap(([field, word]) =>
          changed(field, t('month.history.month', { month: part, field: word })),
        )
    case 'progress_correction': {
      const field = String(of('field')?.after ?? of('field')?.before ?? '')
      const word = (month.field as Readonly<Record<string, string>>)[field] ?? field
      const delta = of('delta')?.after ?? of('delta')?.before ?? null
      const text = of('text')?.after ?? of('text')?.before ?? null
      const when = first.recordName ?? String(of('month')?.after ?? of('month')?.before ?? '')
      const what =
        typeof delta === 'number'
          ? t('month.history.correction', {
              month: when,
              field: word,
              delta: formatMoney(delta, 'wan'),
            })
          : t('month.history.correctionText', { month: when, field: word })
      return [line('correction', what, null, text === null ? null : show(text))]
    }
    case 'month_close': {
      const isClosed = of('closed')?.after === 1
      return [
        line(
          'close',
          t(isClosed ? 'month.history.closed' : 'month.history.reopened', { month: part }),
        ),
      ]
    }
    case 'year_plan':
      return [
        ...changed('planned', t('month.history.planned', { year: part })),
        ...(of('monthly') === undefined
          ? []
          : [line('monthly', t('month.history.monthly', { year: part }))]),
        ...changed('goals', t('month.history.goals', { year: part })),
      ]
    case 'opening_balance': {
      const what = t('month.history.opening', { year: part })
      return isGone ? [line('gone', what, null, words.unfilled)] : changed('invested', what)
    }
    case 'problem': {
      const text = first.recordName ?? show(of('text')?.before ?? null)
      if (isNew)
        return [line('new', t('month.history.problemAdded'), null, show(of('text')?.after ?? null))]
      if (isGone) return [line('gone', t('month.history.problemRemoved', { text }))]
      const what = t('month.history.problem', { text })
      return ['text', 'state', 'due', 'responsibleUnit', 'result', 'doneOn', 'notes'].flatMap(
        (field) => changed(field, what),
      )
    }
    case 'procedure': {
      const kind = (month.procedure as Readonly<Record<string, string>>)[part] ?? part
      const what = t('month.history.procedure', { kind })
      return ['state', 'documentNumber', 'date', 'due', 'note'].flatMap((field) =>
        changed(field, what),
      )
    }
    case 'milestone': {
      const name = first.recordName ?? show(of('name')?.before ?? null)
      if (isNew) {
        return [
          line('new', t('month.history.milestoneAdded'), null, show(of('name')?.after ?? null)),
        ]
      }
      const what = t('month.history.milestone', { name })
      if (isGone) return [line('gone', t('month.history.removed', { what }))]
      return ['name', 'plannedDate', 'actualDate'].flatMap((field) => changed(field, what))
    }
    case 'stage_change': {
      const date = String(of('date')?.after ?? of('date')?.before ?? '')
      const stage = of('stage')
      if (stage === undefined) return []
      return [
        line(
          'stage',
          t('month.history.stage', { date }),
          show(of('before')?.after ?? null, 'stage'),
          show(stage.after, 'stage'),
        ),
      ]
    }
    case 'light_rule': {
      const dimension = (month.dimension as Readonly<Record<string, string>>)[part] ?? part
      return [line('rule', t('month.history.rule', { dimension }))]
    }
    case 'light_override': {
      const [, when = ''] = first.entityId.split(':')
      const dimension = (month.dimension as Readonly<Record<string, string>>)[part] ?? part
      if (isGone)
        return [line('gone', t('month.history.overrideTaken', { month: when, dimension }))]
      return changed('colour', t('month.history.override', { month: when, dimension }))
    }
    default:
      return entity satisfies never
  }
}

function shown(
  value: ChangeEntry['before'],
  field: string,
  entity: MonthEntity,
  language: Language,
): string | null {
  if (value === null) return null
  const month = monthTerms[language]
  const wordIn = (words: Readonly<Record<string, string>>) => words[value] ?? String(value)
  if (typeof value === 'number') {
    const isMoney = field === 'planned' || progressAmounts.some((name) => name === field)
    return isMoney ? formatMoney(value, 'wan') : String(value)
  }
  if (field === 'colour') return wordIn(month.colour)
  if (field === 'stage') return wordIn(terms[language].stage)
  if (field === 'state') {
    return wordIn(entity === 'procedure' ? month.procedureState : month.problemState)
  }
  return value
}
