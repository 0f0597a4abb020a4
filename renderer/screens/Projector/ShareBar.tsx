import { formatNumber } from '../../../shared/model/money.ts'
import { useText } from '../../text/i18n.ts'

interface ShareBarProps {
  /** 占年度计划 and 序时进度, as fractions. */
  readonly share: number | null
  readonly schedule: number | null
}

/** What is done of the year plan, with a stroke where it should be by now. */
export function ShareBar({ share, schedule }: ShareBarProps) {
  const { t } = useText()
  if (share === null || schedule === null) return null
  const label = t('projector.bar', { share: percent(share), schedule: percent(schedule) })
  return (
    <div className="projectorShare" role="img" aria-label={label}>
      <span className="projectorShareDone" style={{ width: `${within(share)}%` }} />
      <span className="projectorShareMark" style={{ left: `${within(schedule)}%` }} />
    </div>
  )
}

/** `45.8%` */
export function percent(fraction: number): string {
  return `${formatNumber(fraction * 100, 1)}%`
}

function within(fraction: number): number {
  return Math.min(1, Math.max(0, fraction)) * 100
}
