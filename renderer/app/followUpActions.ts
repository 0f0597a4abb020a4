import type { Stage } from '../../shared/model/vocabulary.ts'
import type { Result } from '../../shared/result.ts'
import type { Changed } from '../../shared/contract.ts'
import type {
  MilestoneInput,
  MilestoneRow,
  ProblemInput,
  ProblemRow,
  ProcedureInput,
} from '../../shared/schemas/followUp.ts'
import { runCommand } from '../state/ledgerStore.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import { type AppBelowGrid, said, undoAction } from './actions.ts'

/** What is followed up of one project: its problems, procedures, milestones and changes of stage. */

export async function saveProblem(app: AppBelowGrid, problem: ProblemInput): Promise<boolean> {
  return sent(app, () => app.port.call('problems.save', { problems: [problem] }))
}

export async function finishProblem(app: AppBelowGrid, problem: ProblemRow): Promise<void> {
  const { id, projectId, text, responsibleUnit, due, result, raisedMonth, notes } = problem
  const fine = await saveProblem(app, {
    id,
    projectId,
    text,
    responsibleUnit,
    due,
    state: 'done',
    result,
    raisedMonth,
    doneOn: null,
    notes,
  })
  const { t } = pageText(app.texts)
  if (fine) say(app.session, 'done', t('followUp.problem.saidDone', { text }), [undoAction(app)])
}

export async function removeProblem(app: AppBelowGrid, { id, text }: ProblemRow): Promise<boolean> {
  const fine = await sent(app, () => app.port.call('problems.remove', { ids: [id] }))
  const { t } = pageText(app.texts)
  if (fine) say(app.session, 'done', t('followUp.problem.saidRemoved', { text }), [undoAction(app)])
  return fine
}

export async function saveProcedure(
  app: AppBelowGrid,
  procedure: ProcedureInput,
): Promise<boolean> {
  return sent(app, () => app.port.call('procedures.save', { procedures: [procedure] }))
}

/** Writes the project's whole list. */
export async function saveMilestones(
  app: AppBelowGrid,
  projectId: string,
  milestones: MilestoneInput[],
): Promise<boolean> {
  return sent(app, () => app.port.call('milestones.save', { projectId, milestones }))
}

export async function removeMilestone(
  app: AppBelowGrid,
  all: readonly MilestoneRow[],
  { id, name, projectId }: MilestoneRow,
): Promise<boolean> {
  const kept = all.filter((each) => each.id !== id).map(milestoneInput)
  const fine = await saveMilestones(app, projectId, kept)
  const { t } = pageText(app.texts)
  if (fine) {
    say(app.session, 'done', t('followUp.milestone.saidRemoved', { name }), [undoAction(app)])
  }
  return fine
}

export function milestoneInput({
  id,
  name,
  plannedDate,
  actualDate,
}: MilestoneRow): MilestoneInput {
  return { id, name, plannedDate, actualDate }
}

export interface StageEntry {
  readonly projectId: string
  readonly stage: Stage
  readonly date: string
  readonly documentNumber: string
  readonly note: string
}

/** Changes a project's stage on a day; what wasn't typed is left out. */
export async function changeStage(app: AppBelowGrid, entry: StageEntry): Promise<boolean> {
  const { projectId, stage, date, documentNumber, note } = entry
  return sent(app, () =>
    app.port.call('stages.change', {
      projectId,
      stage,
      date,
      ...(documentNumber === '' ? {} : { documentNumber }),
      ...(note === '' ? {} : { note }),
    }),
  )
}

async function sent(app: AppBelowGrid, command: () => Promise<Result<Changed>>): Promise<boolean> {
  return said(app, await runCommand(app.ledger, command))
}
