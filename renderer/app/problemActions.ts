import type { Changed } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { ProblemInput, ProblemRow, ProblemState } from '../../shared/schemas/followUp.ts'
import { monthTerms } from '../../shared/text/monthTerms.ts'
import { runCommand } from '../state/ledgerStore.ts'
import { say } from '../state/sessionStore.ts'
import { type PageText, pageText } from '../text/i18n.ts'
import { today } from '../text/times.ts'
import { type AppBelowGrid, said, undoAction } from './actions.ts'
import type { App } from './appContext.ts'

/** What people do with problems. Each sends a command and says what came of it. */

export type ProblemPatch = Partial<Omit<ProblemInput, 'id' | 'projectId' | 'expected'>>

/** A problem as a command takes it, with what is changed. Taken back from 已办结, it loses the day it was done. */
export function problemInput(row: ProblemRow, patch: ProblemPatch = {}): ProblemInput {
  const { projectName: _, overdue: __, sample: ___, ...input } = row
  const { id: ____, projectId: _____, ...expected } = input
  const reopened = patch.state !== undefined && patch.state !== 'done'
  return { ...input, expected, ...(reopened && { doneOn: null }), ...patch }
}

const mostNotes = 2000

/** The notes of a problem with a line of today added; where that is too long, the oldest give way. */
export function withNote(
  { notes }: Pick<ProblemRow, 'notes'>,
  typed: string,
  { t }: Pick<PageText, 't'>,
): string {
  const line = t('problems.show.noteLine', { day: today(), text: typed })
  return (notes === null ? line : `${notes}\n${line}`).slice(-mostNotes)
}

/** Sends a command and says what came of it, with a way to take it back. `done: null` says nothing. */
export async function commitAndSay(
  app: AppBelowGrid,
  command: () => Promise<Result<Changed>>,
  done: string | null,
): Promise<boolean> {
  const result = await runCommand(app.ledger, command)
  if (!said(app, result)) return false
  if (done !== null) say(app.session, 'done', done, [undoAction(app)])
  return true
}

/** Saves one problem; it stays in the list until others are asked for. */
export async function saveProblem(
  app: App,
  problem: ProblemInput,
  done: string | null,
): Promise<boolean> {
  const { id } = problem
  if (id !== undefined) keep(app, [id])
  return commitAndSay(app, () => app.port.call('problems.save', { problems: [problem] }), done)
}

export async function setProblemState(
  app: App,
  row: ProblemRow,
  state: ProblemState,
): Promise<boolean> {
  const { t, language } = pageText(app.texts)
  const word = monthTerms[language].problemState[state]
  return saveProblem(
    app,
    problemInput(row, { state }),
    t('problems.said.state', { name: row.projectName, state: word }),
  )
}

export async function removeProblem(app: App, row: ProblemRow): Promise<boolean> {
  const { t } = pageText(app.texts)
  return commitAndSay(
    app,
    () => app.port.call('problems.remove', { ids: [row.id] }),
    t('problems.said.removed', { name: row.projectName }),
  )
}

function keep(app: App, ids: readonly string[]): void {
  app.problems.setState(({ keptIds }) => ({ keptIds: new Set([...keptIds, ...ids]) }))
}
