import { useApp } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'
import { showLines } from '../../Plan/planActions.ts'

interface OpenInPlanProps {
  readonly first: number
  readonly last: number
}

/** Leads from a citation to its lines in the whole text; 返回 there leads back to this project. */
export function OpenInPlan({ first, last }: OpenInPlanProps) {
  const { t } = useText()
  const app = useApp()
  return (
    <button
      type="button"
      className="linkButton sectionAction"
      data-testid="open-in-plan"
      data-lines={first}
      onClick={() => showLines(app, { firstLine: first, lastLine: last })}
    >
      {t('plan.openInPlan')}
    </button>
  )
}
