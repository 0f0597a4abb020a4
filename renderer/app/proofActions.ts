import type { Failure } from '../../shared/result.ts'
import { usualPack } from '../../shared/model/usualPack.ts'
import type { PackSpec } from '../../shared/schemas/pack.ts'
import type { ProofCounts } from '../../shared/schemas/proof.ts'
import { readProof } from '../state/proofStore.ts'
import { say } from '../state/sessionStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'
import { knownMonth } from './knownMonth.ts'

/** Says why a file wasn't written; of a failed proof, which figures differ. */
export function refuseExport(app: App, failure: Failure): void {
  const { differences, value } = failure.details
  if (failure.code !== 'proof-failed' || differences === undefined) {
    say(app.session, 'refused', errorLine(failure, pageText(app.texts).language))
    return
  }
  app.session.setState({ dialog: null })
  const total = Math.max(Number(value ?? 0), differences.length)
  app.proof.setState({ dialog: { kind: 'refused', total, differences } })
}

/** `已核数 586 处，另有 14 处未核`, after a blank; empty where there was nothing to count. */
export function provedWords(app: App, proof: ProofCounts | undefined): string {
  const { t } = pageText(app.texts)
  const { checked: n, uncovered: left } = proof ?? { checked: 0, uncovered: 0 }
  if (n === 0 && left === 0) return ''
  const words =
    n === 0
      ? t('proof.left', { left })
      : left === 0
        ? t('proof.written', { n })
        : t('proof.writtenAndLeft', { n, left })
  return ` ${words}`
}

/** Proves papers and says so where that can't be done. */
export async function prove(app: App, spec: PackSpec): Promise<void> {
  const answer = await readProof(app.proof, app.port, spec)
  if (!answer.ok) {
    say(app.session, 'refused', errorLine(answer.error, pageText(app.texts).language))
  }
}

/** 核数 of the shown month without writing anything: the papers chosen for its meeting, of all projects. */
export async function proveShownMonth(app: App): Promise<void> {
  const month = await knownMonth(app)
  if (month === null) return
  const { meetingPack } = app.ledger.getState().settings
  const chosen = (meetingPack?.items ?? usualPack).filter((each) => each.chosen)
  const items = (chosen.length === 0 ? usualPack : chosen).map(({ item }) => item)
  const spec: PackSpec = { month, items, filterWords: '', target: 'folder' }
  app.proof.setState({ dialog: { kind: 'report', spec } })
  await prove(app, spec)
}
