import { toHalfWidth } from '../../shared/model/fullWidth.ts'
import { formatExactMoney, type MoneyUnit, parseMoney } from '../../shared/model/money.ts'
import { formatPartialDate, parsePartialDate } from '../../shared/model/partialDate.ts'
import { isProjectCode } from '../../shared/model/projectCode.ts'
import type { ProjectField } from '../../shared/schemas/project.ts'
import type { PageText } from '../text/i18n.ts'
import { fieldKinds } from './fieldKind.ts'

/** What typed text means for a field. `understood` is said below the editor where reading it took some interpretation. */
export type Reading =
  | {
      readonly ok: true
      readonly value: string | number | null
      readonly understood: string | null
    }
  | { readonly ok: false; readonly why: string }

/** @param text as typed; an empty one, or the word 未填, is null */
export function readField(
  field: ProjectField,
  text: string,
  unit: MoneyUnit,
  { t, language, words }: PageText,
): Reading {
  const trimmed = text.trim()
  const kind = fieldKinds[field]
  const empty = trimmed === '' || trimmed === words.unfilled
  switch (kind.kind) {
    case 'money': {
      const money = parseMoney(trimmed, unit)
      if (money.kind === 'unreadable') return { ok: false, why: t('edit.unreadableMoney') }
      if (money.kind === 'empty') return { ok: true, value: null, understood: null }
      const amount = `${formatExactMoney(money.yuan, unit)} ${words.moneyUnit[unit]}`
      return { ok: true, value: money.yuan, understood: t('edit.understood', { value: amount }) }
    }
    case 'date': {
      if (empty) return { ok: true, value: null, understood: null }
      const date = parsePartialDate(trimmed)
      if (date === null) return { ok: false, why: t('edit.unreadableDate') }
      const value = formatPartialDate(date, language)
      return {
        ok: true,
        value: date,
        understood: value === trimmed ? null : t('edit.understood', { value }),
      }
    }
    case 'code': {
      if (empty) return { ok: true, value: null, understood: null }
      const code = toHalfWidth(trimmed).replace(/\s+/g, '')
      return isProjectCode(code)
        ? { ok: true, value: code, understood: null }
        : { ok: false, why: t('edit.unreadableCode') }
    }
    case 'choice':
      return { ok: true, value: empty ? null : trimmed, understood: null }
    case 'text': {
      if (empty && kind.required === true) return { ok: false, why: t('edit.nameRequired') }
      if (empty) return { ok: true, value: null, understood: null }
      return trimmed.length > kind.maxLength
        ? { ok: false, why: t('edit.tooLong', { n: kind.maxLength }) }
        : { ok: true, value: trimmed, understood: null }
    }
    default:
      return kind satisfies never
  }
}
