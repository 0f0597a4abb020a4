import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type Finding, type FindingKind, findingKinds } from '../../../../shared/schemas/plan.ts'
import { useApp } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import { countValues } from '../../../state/planTargets.ts'
import { useText } from '../../../text/i18n.ts'
import { PlanTabs } from '../PlanTabs.tsx'
import { FindingCard } from './FindingCard.tsx'

const abouts = ['plan', 'ledger'] as const

/** What doesn't add up, in the plan and in the ledger. Rules find it; people say what came of it. */
export function FindingsTab() {
  const { t } = useText()
  const { plan } = useApp()
  const all = useStore(plan, (state) => state.findings)
  const [kind, setKind] = useState<FindingKind | null>(null)
  const [openOnly, setOpenOnly] = useState(false)
  const counts = useMemo(() => countValues((all ?? []).map((finding) => finding.kind)), [all])
  if (all === null) return <PlanTabs />
  const shown = all.filter(
    (finding) => (kind === null || finding.kind === kind) && !(openOnly && finding.settled),
  )
  const countOf = (severity: Finding['severity']) =>
    all.filter((finding) => finding.severity === severity).length
  return (
    <>
      <PlanTabs />
      <div className="planBody">
        <div className="planFilter">
          <div className="chips">
            <button
              type="button"
              className="chip"
              aria-pressed={kind === null}
              onClick={() => setKind(null)}
            >
              {t('plan.findings.kindAll')} <span className="chipCount">{all.length}</span>
            </button>
            {findingKinds
              .filter((one) => counts.has(one))
              .map((one) => (
                <button
                  key={one}
                  type="button"
                  className="chip"
                  aria-pressed={kind === one}
                  onClick={() => setKind(kind === one ? null : one)}
                >
                  {t(`plan.findingKind.${one}`)}{' '}
                  <span className="chipCount">{counts.get(one)}</span>
                </button>
              ))}
          </div>
          <label className="checkLine openOnly">
            <input
              type="checkbox"
              checked={openOnly}
              data-testid="findings-open-only"
              onChange={(event) => setOpenOnly(event.target.checked)}
            />
            {t('plan.findings.openOnly')}
          </label>
        </div>
        <div className="planScroll planPadded">
          {all.length === 0 ? <p className="planNone">{t('plan.findings.none')}</p> : null}
          {all.length > 0 && shown.length === 0 ? (
            <p className="planNone">{t('plan.findings.noneOfFilter')}</p>
          ) : null}
          {abouts.map((about) => (
            <FindingGroup
              key={about}
              about={about}
              findings={shown.filter((finding) => finding.about === about)}
            />
          ))}
        </div>
      </div>
      <footer className="statusBar" data-testid="plan-status">
        <span>
          <Rich
            text={t('plan.findings.status', {
              n: all.length,
              open: all.filter((finding) => !finding.settled).length,
            })}
          />
        </span>
        <span>
          <Rich
            text={t('plan.findings.severityCount', {
              high: countOf('high'),
              medium: countOf('medium'),
              low: countOf('low'),
            })}
          />
        </span>
        <span className="statusFilter" />
        <span>{t('plan.findings.computed')}</span>
      </footer>
    </>
  )
}

function FindingGroup({
  about,
  findings,
}: {
  readonly about: Finding['about']
  readonly findings: readonly Finding[]
}) {
  const { t } = useText()
  if (findings.length === 0) return null
  return (
    <section aria-label={t(`plan.findings.${about}`)}>
      <h3 className="planHeading">
        {t(`plan.findings.${about}`)} <span className="viewCount">{findings.length}</span>
      </h3>
      <ul className="findingList">
        {findings.map((finding) => (
          <FindingCard key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  )
}
