import { useMemo } from 'react'
import { formatMoney, formatNumber, type MoneyUnit } from '../../../shared/model/money.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import type { OverviewGroup } from '../../../shared/schemas/monthBoard.ts'
import type { AnnualRole } from '../../../shared/model/month/projectRole.ts'
import { useLedger } from '../../app/appContext.ts'
import { type PageText, useText } from '../../text/i18n.ts'

/** How figures of the overview are written; each is rounded here, once. */
export interface FigureWriter {
  readonly text: PageText
  readonly unit: MoneyUnit
  readonly unitWord: string
  /** 未填 for null. */
  readonly money: (yuan: number | null) => string
  /** Percent with one decimal and without its sign; a dash where there is nothing to take a share of. */
  readonly percent: (fraction: number | null) => string
  /** Points with one decimal and their sign. */
  readonly points: (gap: number | null) => string
}

export function figureWriter(text: PageText, unit: MoneyUnit): FigureWriter {
  const { t, words } = text
  return {
    text,
    unit,
    unitWord: words.moneyUnit[unit],
    money: (yuan) => (yuan === null ? words.unfilled : formatMoney(yuan, unit)),
    percent: (fraction) =>
      fraction === null ? t('overview.none') : formatNumber(fraction * 100, 1),
    points: (gap) => {
      if (gap === null) return t('overview.none')
      const points = formatNumber(gap, 1)
      return gap > 0 ? `+${points}` : points
    },
  }
}

export function useFigures(): FigureWriter {
  const { t, language, words } = useText()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  return useMemo(() => figureWriter({ t, language, words }, unit), [t, language, words, unit])
}

/** What a group is called; null is 未填. */
export function groupName(group: OverviewGroup, value: string | null, text: PageText): string {
  if (value === null) return text.words.unfilled
  if (group !== 'role') return value
  const roles: Readonly<Record<string, string>> = monthTerms[text.language].role satisfies Record<
    AnnualRole,
    string
  >
  return roles[value] ?? value
}

/** 快, 慢 or 与序时持平: the gap in words. */
export function gapWords(gap: number | null, { t }: PageText): string | null {
  if (gap === null) return null
  const points = formatNumber(Math.abs(gap), 1)
  if (points === '0.0') return t('overview.onSchedule')
  return t(gap < 0 ? 'overview.behind' : 'overview.ahead', { points })
}
