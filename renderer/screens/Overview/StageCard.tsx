import type { Overview } from '../../../shared/schemas/monthBoard.ts'
import { useApp } from '../../app/appContext.ts'
import { StageTag } from '../../components/StageTag.tsx'
import { useText } from '../../text/i18n.ts'
import { Card } from './Card.tsx'
import { setOf, showMonthRows } from './showRows.ts'

/** How many entries stand at each stage, as the month has them. */
export function StageCard({ overview }: { readonly overview: Overview }) {
  const { t, words } = useText()
  const app = useApp()
  const { stages, month } = overview
  const most = Math.max(1, ...stages.flatMap((each) => (each.stage === null ? [] : each.entries)))
  const unfilled = stages.find((each) => each.stage === null)?.entries ?? 0
  const open = (stage: (typeof stages)[number]['stage']) =>
    void showMonthRows(app, {
      month,
      ofAll: true,
      isMeant: (row) => row.parentId === null && row.stage === stage,
      conditions: [setOf('stage', [stage])],
    })
  return (
    <Card
      title={t('overview.stages.title')}
      className="stageCard"
      testId="card-stages"
      aside={
        unfilled === 0 ? null : (
          <button
            type="button"
            className="linkButton"
            data-testid="stage-unfilled"
            onClick={() => open(null)}
          >
            {t('overview.stages.unfilled', { n: unfilled })}
          </button>
        )
      }
    >
      <ul className="stageBars">
        {stages.map(({ stage, entries }) =>
          stage === null ? null : (
            <li key={stage}>
              <button
                type="button"
                title={t('overview.open.stage', { name: words.stage[stage], n: entries })}
                data-testid={`stage-${stage}`}
                onClick={() => open(stage)}
              >
                <StageTag stage={stage} />
                <span className="stageBar" data-stage={stage}>
                  <span style={{ width: `${(entries / most) * 100}%` }} />
                </span>
                <b>{entries}</b>
              </button>
            </li>
          ),
        )}
      </ul>
    </Card>
  )
}
