import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import { differencesOf, type ProofReport } from '../../../shared/schemas/proof.ts'
import { useApp } from '../../app/appContext.ts'
import { prove } from '../../app/proofActions.ts'
import { Dialog } from '../../components/Dialog.tsx'
import type { ProofDialogContent } from '../../state/proofStore.ts'
import { useText } from '../../text/i18n.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { SheetProofs } from './SheetProofs.tsx'

/** 核数: the figures that stopped an export, or what came of counting the papers of a month again. */
export function ProofDialog() {
  const { proof } = useApp()
  const content = useStore(proof, (state) => state.dialog)
  if (content === null) return null
  return content.kind === 'refused' ? (
    <RefusedExport content={content} />
  ) : (
    <ProvedPapers spec={content.spec} />
  )
}

function RefusedExport({
  content: { total, differences },
}: {
  readonly content: Extract<ProofDialogContent, { readonly kind: 'refused' }>
}) {
  const { t } = useText()
  const close = useClose()
  return (
    <Dialog
      title={t('proof.title')}
      text={t('proof.refused', { n: total })}
      className="dialogWide proofDialog"
      testId="proof-dialog"
      focusId="proof-close"
      onClose={close}
    >
      <ProofLists>
        <DifferenceTable differences={differences} />
      </ProofLists>
      <footer className="dialogFoot">
        {total > differences.length ? (
          <span className="proofNote quietText">{t('proof.more', { n: differences.length })}</span>
        ) : null}
        <Button type="primary" id="proof-close" onClick={close}>
          {t('proof.close')}
        </Button>
      </footer>
    </Dialog>
  )
}

function ProvedPapers({ spec }: { readonly spec: PackSpec }) {
  const { t, language } = useText()
  const app = useApp()
  const close = useClose()
  const isRunning = useStore(app.proof, (state) => state.isRunning)
  const known = useStore(app.proof, (state) => state.report)
  const report = isRunning ? null : known
  const differences = report === null ? [] : differencesOf(report)
  const month = formatPartialDate(spec.month, language)
  const title = t(
    report === null ? 'proof.running' : differences.length > 0 ? 'proof.title' : 'proof.passed',
  )
  return (
    <Dialog
      title={title}
      {...(report !== null && { text: verdict(report) })}
      className="dialogWide proofDialog"
      testId="proof-dialog"
      focusId="proof-close"
      onClose={close}
    >
      <ProofLists>
        {differences.length === 0 ? null : <DifferenceTable differences={differences} />}
        {report === null || report.sheets.length === 0 ? null : (
          <SheetProofs sheets={report.sheets} />
        )}
      </ProofLists>
      <footer className="dialogFoot">
        <span className="proofNote quietText">{t('proof.note')}</span>
        <Button disabled={isRunning} onClick={() => void prove(app, spec)}>
          {t('proof.again')}
        </Button>
        <Button type="primary" id="proof-close" onClick={close}>
          {t('proof.close')}
        </Button>
      </footer>
    </Dialog>
  )

  function verdict({ checked, sheets }: ProofReport): string {
    if (sheets.length === 0) return t('proof.nothing', { month })
    return differences.length > 0
      ? t('proof.differ', { month, n: differences.length })
      : t('proof.fine', { month, n: checked })
  }
}

/** Lists that scroll are reached by keys. */
function ProofLists({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="proofLists" role="region" tabIndex={0} aria-label={t('proof.bar.list')}>
      {children}
    </div>
  )
}

function useClose(): () => void {
  const { proof } = useApp()
  return () => proof.setState({ dialog: null })
}
