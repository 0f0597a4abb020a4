import { CircleCheck, RefreshCw, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import { differencesOf } from '../../../shared/schemas/proof.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { prove } from '../../app/proofActions.ts'
import { useText } from '../../text/i18n.ts'

/** How the chosen papers stand: proved anew whenever the ledger or the choice changes. */
export function ProofBar({ spec }: { readonly spec: PackSpec | null }) {
  const { t } = useText()
  const app = useApp()
  const revision = useLedger((state) => state.revision)
  const isRunning = useStore(app.proof, (state) => state.isRunning)
  const known = useStore(app.proof, (state) => state.report)
  const provedSpec = useStore(app.proof, (state) => state.spec)
  const isListOpen = useStore(app.proof, (state) => state.dialog !== null)
  const asked = papersOf(spec)
  const isOfThese = papersOf(provedSpec) === asked
  useEffect(() => {
    if (spec !== null) void prove(app, spec)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [app, revision, asked])
  useEffect(() => {
    // The list may have been of other papers.
    if (spec !== null && !isListOpen && provedSpec !== null && !isOfThese) void prove(app, spec)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isListOpen])
  if (spec === null) return null
  const report = isRunning || !isOfThese ? null : known
  const differences = report === null ? 0 : differencesOf(report).length
  return (
    <section className="proofBar" aria-label={t('proof.bar.label')} data-testid="proof-bar">
      <p role="status">
        {report === null ? (
          t('proof.bar.running')
        ) : (
          <>
            <strong>{t('proof.bar.checked', { n: report.checked })}</strong>
            {differences > 0 ? (
              <span className="proofDiffers">
                <TriangleAlert size={15} aria-hidden="true" />
                {t('proof.bar.differ', { n: differences })}
              </span>
            ) : report.checked > 0 ? (
              <span className="proofFine">
                <CircleCheck size={15} aria-hidden="true" />
                {t('proof.bar.fine')}
              </span>
            ) : null}
            {report.uncovered > 0 ? (
              <span className="quietText">{t('proof.bar.uncovered', { n: report.uncovered })}</span>
            ) : null}
          </>
        )}
      </p>
      <button
        type="button"
        className="linkButton"
        data-testid="proof-list"
        disabled={report === null}
        onClick={() => app.proof.setState({ dialog: { kind: 'report', spec } })}
      >
        {t('proof.bar.list')}
      </button>
      <button
        type="button"
        className="linkButton"
        data-testid="proof-again"
        disabled={isRunning}
        onClick={() => void prove(app, spec)}
      >
        <RefreshCw size={14} aria-hidden="true" />
        {t('proof.again')}
      </button>
    </section>
  )
}

/** What tells papers apart: where the files go makes no difference to their figures. */
function papersOf(spec: PackSpec | null): string {
  return spec === null ? '' : JSON.stringify({ ...spec, target: 0, formats: 0 })
}
