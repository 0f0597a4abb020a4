import type { Stage } from '../../shared/model/vocabulary.ts'
import type {
  MilestoneInput,
  MilestoneRow,
  ProblemInput,
  ProblemRow,
  ProcedureInput,
} from '../../shared/schemas/followUp.ts'
import { pageText } from '../text/i18n.ts'
import type { AppBelowGrid } from './actions.ts'
import { commitAndSay, problemInput } from './problemActions.ts'
import { milestoneInput } from './stepActions.ts'

/** What the panel does with one project's problems, procedures, milestones and stage: it shows the outcome in its place. */

export async function saveProblem(
  app: AppBelowGrid,
  problem: ProblemInput,
  done: string | null = null,
): Promise<boolean> {
  return commitAndSay(app, () => app.port.call('problems.save', { problems: [problem] }), done)
}

export async function finishProblem(app: AppBelowGrid, problem: ProblemRow): Promise<void> {
  const { t } = pageText(app.texts)
  await saveProblem(
    app,
    problemInput(problem, { state: 'done', doneOn: null }),
    t('followUp.problem.saidDone', { text: problem.text }),
  )
}

export async function removeProblem(app: AppBelowGrid, { id, text }: ProblemRow): Promise<boolean> {
  const { t } = pageText(app.texts)
  return commitAndSay(
    app,
    () => app.port.call('problems.remove', { ids: [id] }),
    t('followUp.problem.saidRemoved', { text }),
  )
}

export async function saveProcedure(
  app: AppBelowGrid,
  procedure: ProcedureInput,
): Promise<boolean> {
  return commitAndSay(
    app,
    () => app.port.call('procedures.save', { procedures: [procedure] }),
    null,
  )
}

/** Writes the project's whole list. */
export async function saveMilestones(
  app: AppBelowGrid,
  projectId: string,
  milestones: MilestoneInput[],
  done: string | null = null,
): Promise<boolean> {
  return commitAndSay(app, () => app.port.call('milestones.save', { projectId, milestones }), done)
}

export async function removeMilestone(
  app: AppBelowGrid,
  all: readonly MilestoneRow[],
  { id, name, projectId }: MilestoneRow,
): Promise<boolean> {
  const { t } = pageText(app.texts)
  const kept = all.filter((each) => each.id !== id).map(milestoneInput)
  return saveMilestones(app, projectId, kept, t('followUp.milestone.saidRemoved', { name }))
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
  return commitAndSay(
    app,
    () =>
      app.port.call('stages.change', {
        projectId,
        stage,
        date,
        ...(documentNumber === '' ? {} : { documentNumber }),
        ...(note === '' ? {} : { note }),
      }),
    null,
  )
}
