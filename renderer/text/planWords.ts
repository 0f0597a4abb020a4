import { formatNumber } from '../../shared/model/money.ts'
import type { CapacityComparison } from '../../shared/model/capacityTarget.ts'
import type { TargetRow } from '../../shared/schemas/plan.ts'
import type { PageText } from './i18n.ts'

type Translate = PageText['t']

/** A figure with all the decimals it has, up to `most`, and grouped digits. */
export function figure(value: number, most = 4): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatNumber(value, Math.min(decimals, most))
}

/** `988–989`, or `988` for a single line. */
export function spanWords(firstLine: number, lastLine: number): string {
  return firstLine === lastLine ? String(firstLine) : `${firstLine}–${lastLine}`
}

/** `≥ 1,680`, `90–95`: the comparator only where it isn't plain equality. */
export function quantityWords({ comparator, quantity, upper }: TargetRow): string {
  const range = upper === null ? figure(quantity) : `${figure(quantity)}–${figure(upper)}`
  return comparator === '=' ? range : `${comparator} ${range}`
}

/** `2025`, `2021—2025`, 每年. */
export function yearWords(year: string, t: Translate): string {
  if (year === 'annual') return t('plan.targets.annual')
  const [from = year, to] = year.split('-')
  return to === undefined ? from : t('plan.targets.period', { from, to })
}

/** `焦炭产能 ≈ 1,800 万吨（2025）`. */
export function targetWords(target: TargetRow, { t, language }: PageText): string {
  const year = yearWords(target.year, t)
  const said = `${target.subject} ${quantityWords(target)} ${target.unit}`
  return language === 'en' ? `${said} (${year})` : `${said}（${year}）`
}

/** 差 72, 超出 920, 吻合 … */
export function outcomeWords({ outcome, gap }: CapacityComparison, t: Translate): string {
  switch (outcome) {
    case 'short':
    case 'over':
      return t(`plan.capacity.${outcome}`, { gap: figure(Math.abs(gap ?? 0)) })
    case 'matches':
    case 'noEntry':
    case 'notComparable':
      return t(`plan.capacity.${outcome}`)
    default:
      return outcome satisfies never
  }
}
