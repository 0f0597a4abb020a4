import type { MilestoneInput, MilestoneRow, ProcedureInput } from '../../shared/schemas/followUp.ts'
import { monthTerms } from '../../shared/text/monthTerms.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'
import { commitAndSay } from './problemActions.ts'

/** Saves one cell of the matrix of procedures. */
export async function saveProcedure(app: App, procedure: ProcedureInput): Promise<boolean> {
  const { t, language } = pageText(app.texts)
  const words = monthTerms[language]
  return commitAndSay(
    app,
    () => app.port.call('procedures.save', { procedures: [procedure] }),
    t('problems.said.procedure', {
      kind: words.procedure[procedure.kind],
      state: words.procedureState[procedure.state],
      name: nameOf(app, procedure.projectId),
    }),
  )
}

/** Takes one cell of the matrix back to 未填. */
export async function clearProcedure(
  app: App,
  { projectId, kind }: Pick<ProcedureInput, 'projectId' | 'kind'>,
): Promise<boolean> {
  const { t, language } = pageText(app.texts)
  return commitAndSay(
    app,
    () => app.port.call('procedures.clear', { procedures: [{ projectId, kind }] }),
    t('problems.said.procedureCleared', {
      kind: monthTerms[language].procedure[kind],
      name: nameOf(app, projectId),
    }),
  )
}

/** Adds a milestone to its project's list, or with an id changes that one. */
export async function saveMilestone(
  app: App,
  projectId: string,
  milestone: MilestoneInput,
): Promise<boolean> {
  const { t } = pageText(app.texts)
  const own = milestonesOf(app, projectId)
  const isKnown = own.some(({ id }) => id === milestone.id)
  const milestones = isKnown
    ? own.map((each) => (each.id === milestone.id ? milestone : each))
    : [...own, milestone]
  return commitAndSay(
    app,
    () => app.port.call('milestones.save', { projectId, milestones }),
    t('problems.said.milestone', { step: milestone.name, name: nameOf(app, projectId) }),
  )
}

export async function removeMilestone(app: App, row: MilestoneRow): Promise<boolean> {
  const { t } = pageText(app.texts)
  const milestones = milestonesOf(app, row.projectId).filter(({ id }) => id !== row.id)
  return commitAndSay(
    app,
    () => app.port.call('milestones.save', { projectId: row.projectId, milestones }),
    t('problems.said.milestoneRemoved', { step: row.name, name: nameOf(app, row.projectId) }),
  )
}

export function milestoneInput({
  id,
  name,
  plannedDate,
  actualDate,
}: MilestoneRow): MilestoneInput {
  return { id, name, plannedDate, actualDate }
}

function milestonesOf(app: App, projectId: string): MilestoneInput[] {
  const { milestones } = app.problems.getState()
  return (milestones ?? []).filter((row) => row.projectId === projectId).map(milestoneInput)
}

function nameOf(app: App, projectId: string): string {
  return app.ledger.getState().rows.byId.get(projectId)?.project.name ?? projectId
}
