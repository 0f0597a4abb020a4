import { formatNumber } from '../../../shared/model/money.ts'
import { ProjectorFact } from '../../components/projector/ProjectorFact.tsx'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useText } from '../../text/i18n.ts'
import { percent } from './ShareBar.tsx'

interface ShareFactProps {
  readonly share: number | null
  readonly schedule: number | null
  /** Points against 序时. */
  readonly gap: number | null
}

/** 占年度计划 with 序时 and the distance between them. */
export function ShareFact({ share, schedule, gap }: ShareFactProps) {
  const { t, language, words } = useText()
  const points = gap === null ? null : formatNumber(Math.abs(gap), 1)
  const distance =
    points === null || gap === null
      ? null
      : Number(points) === 0
        ? t('projector.even')
        : t(gap < 0 ? 'projector.behind' : 'projector.ahead', { points })
  const due = schedule === null ? null : t('projector.schedule', { share: percent(schedule) })
  const note = [due, distance].filter((part) => part !== null).join('　')
  return (
    <ProjectorFact
      name={monthTerms[language].figure.shareOfYearPlan}
      note={note === '' ? null : note}
      testId="projector-share"
    >
      {share === null ? <span className="unfilled">{words.unfilled}</span> : percent(share)}
    </ProjectorFact>
  )
}
