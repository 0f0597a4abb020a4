import type { Stage } from '../../shared/model/vocabulary.ts'
import { useText } from '../text/i18n.ts'

/** A stage's ring and word; `tinted` gives it the ground that only the panel uses. */
export function StageTag({
  stage,
  tinted = false,
}: {
  readonly stage: Stage | null
  readonly tinted?: boolean
}) {
  const { t, words } = useText()
  if (stage === null) {
    return tinted ? (
      <span className="stageTag stageNone">{t('panel.stageUnfilled')}</span>
    ) : (
      <span className="unfilled">{words.unfilled}</span>
    )
  }
  return (
    <span className={tinted ? 'stage stageTag' : 'stage'} data-stage={stage}>
      <span className="stageGlyph" />
      {words.stage[stage]}
    </span>
  )
}
