import { monthOfYear } from '../../../shared/model/month/reportMonth.ts'
import { yuanPerUnit } from '../../../shared/model/money.ts'
import type { Overview, OverviewGroup, OverviewRow } from '../../../shared/schemas/monthBoard.ts'
import type { GroupBar } from '../../charts/groupBars.ts'
import type { CurvePoint } from '../../charts/monthCurve.ts'
import { type FigureWriter, groupName } from './figures.ts'

/** More groups than these are only in the table. */
export const shownBars = 10

/** What the bars show of a group's rows: the largest plans. */
export function barsOf(
  rows: readonly OverviewRow[],
  group: OverviewGroup,
  figures: FigureWriter,
): readonly GroupBar[] {
  const { text, unit, unitWord, money, percent } = figures
  const { t } = text
  return rows.slice(0, shownBars).map(({ value, figures: own }) => {
    const name = groupName(group, value, text)
    const pace = own.schedule === null ? null : own.schedule * own.planned
    const share =
      own.shareOfYearPlan === null
        ? t(own.withPlan === 0 ? 'overview.groups.noPlan' : 'overview.none')
        : `${percent(own.shareOfYearPlan)}%`
    return {
      name,
      planned: own.planned / yuanPerUnit[unit],
      done: (own.yearToDate ?? 0) / yuanPerUnit[unit],
      pace: pace === null ? null : pace / yuanPerUnit[unit],
      share,
      said: t('overview.groups.tip', {
        name,
        n: own.projects,
        planned: money(own.planned),
        done: money(own.yearToDate),
        share,
        pace: money(pace),
        unit: unitWord,
      }),
    }
  })
}

/** The figures of the bars in one sentence. */
export function barsLabel(
  rows: readonly OverviewRow[],
  group: OverviewGroup,
  figures: FigureWriter,
): string {
  const { text, unitWord, money, percent } = figures
  const { t } = text
  const said = rows.slice(0, shownBars).map(({ value, figures: own }) =>
    t('overview.groups.said', {
      name: groupName(group, value, text),
      planned: money(own.planned),
      done: money(own.yearToDate),
      unit: unitWord,
      share: `${percent(own.shareOfYearPlan)}%`,
    }),
  )
  const title = t('overview.groups.title', { group: t(`overview.groups.group.${group}`) })
  return t('overview.groups.label', { title, unit: unitWord, figures: said.join('；') })
}

export function curveOf(curve: Overview['curve'], figures: FigureWriter): readonly CurvePoint[] {
  const { text, unit, unitWord, money } = figures
  return curve.map(({ month, done, schedule }) => {
    const name = text.t('overview.curve.monthName', { n: monthOfYear(month) })
    const words = {
      month: name,
      done: money(done),
      schedule: money(schedule),
      unit: unitWord,
    }
    return {
      name,
      done: done === null ? null : done / yuanPerUnit[unit],
      schedule: schedule / yuanPerUnit[unit],
      doneWord: words.done,
      scheduleWord: words.schedule,
      said: text.t(done === null ? 'overview.curve.tipAhead' : 'overview.curve.tip', words),
    }
  })
}

export function curveLabel(curve: Overview['curve'], figures: FigureWriter): string {
  const { text, unitWord, money } = figures
  const said = curve
    .filter((point) => point.done !== null)
    .map(({ month, done, schedule }) =>
      text.t('overview.curve.said', {
        month: text.t('overview.curve.monthName', { n: monthOfYear(month) }),
        done: money(done),
        schedule: money(schedule),
      }),
    )
  return text.t('overview.curve.label', { unit: unitWord, figures: said.join('；') })
}
