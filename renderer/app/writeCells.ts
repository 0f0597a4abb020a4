import { mostProjectChanges } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import type { ProjectField, ProjectPatch } from '../../shared/schemas/project.ts'
import type { CellChange } from '../grid/range/cellChange.ts'
import { runCommand } from '../state/ledgerStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import type { AppBelowGrid } from './actions.ts'

/**
 * Writes cells as one batch, unless one of them was changed elsewhere since the page last saw it.
 *
 * @param reason what the history says of the batch, where its operation alone says too little
 * @returns why nothing was written, or null
 */
export async function writeCells(
  app: AppBelowGrid,
  changes: readonly CellChange[],
  reason?: string,
): Promise<string | null> {
  const { t } = pageText(app.texts)
  const patches = new Map<string, { set: ProjectPatch; expected: ProjectPatch }>()
  for (const { row, field, before, after } of changes) {
    const patch = patches.get(row.id) ?? { set: {}, expected: {} }
    patches.set(row.id, patch)
    Object.assign(patch.set, { [field]: after })
    Object.assign(patch.expected, { [field]: before })
  }
  if (patches.size === 0) return null
  if (patches.size > mostProjectChanges) {
    return t('bulk.tooMany', { n: patches.size, most: mostProjectChanges })
  }
  const result = await runCommand(app.ledger, () =>
    app.port.call('projects.update', {
      changes: [...patches].map(([id, patch]) => ({ id, ...patch })),
      ...(reason === undefined ? {} : { reason }),
    }),
  )
  return result.ok ? null : refusal(app, result.error)
}

/** Where the failure names a project, which one and which field: among many a person has to find it. */
function refusal(app: AppBelowGrid, failure: Failure): string {
  const { t, language, words } = pageText(app.texts)
  const why = errorLine(failure, language)
  const { id, field } = failure.details
  const name = app.ledger.getState().rows.byId.get(id ?? '')?.project.name
  if (name === undefined) return why
  const isField = field !== undefined && Object.hasOwn(words.field, field)
  const what = isField ? `${name} ${words.field[field as ProjectField]}` : name
  return t('bulk.refused', { what, why })
}
