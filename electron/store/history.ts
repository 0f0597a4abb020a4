import type { ChangeEntry } from '../../shared/schemas/ledger.ts'
import type { Database } from './connection.ts'

/**
 * The newest changes first, of the whole ledger or of one project with all that belongs to it. The opening
 * load of a plan is left out of the whole ledger's history: it is one batch of thousands of fields, not an edit.
 */
export function readHistory(database: Database, limit: number, projectId?: string): ChangeEntry[] {
  const where =
    projectId === undefined
      ? "batch.source <> 'seed'"
      : `(change.entity = 'project' AND change.entity_id = @projectId)
         OR (change.entity, change.entity_id) IN
             (SELECT entity, entity_id FROM change
              WHERE field = 'projectId' AND after_value = @projectId AND entity <> 'project_link')`
  return database
    .prepare(
      `SELECT change.seq, batch.at, batch.actor, batch.id AS batch, batch.source, batch.operation, change.entity,
         change.entity_id AS entityId, owner.id AS projectId, owner.name AS projectName,
         CASE change.entity
           WHEN 'indicator_value' THEN
             (SELECT indicator.name FROM indicator
              WHERE indicator.id = substr(change.entity_id, 1, instr(change.entity_id, ':') - 1))
           WHEN 'unit' THEN (SELECT unit.name FROM unit WHERE unit.id = change.entity_id)
           WHEN 'saved_view' THEN (SELECT saved_view.name FROM saved_view WHERE saved_view.id = change.entity_id)
           WHEN 'sector' THEN (SELECT sector.name FROM sector WHERE sector.id = change.entity_id)
           WHEN 'progress' THEN (SELECT month FROM progress WHERE progress.id = change.entity_id)
           WHEN 'progress_correction' THEN
             (SELECT month FROM progress_correction AS made WHERE made.id = change.entity_id)
           WHEN 'month_close' THEN change.entity_id
           WHEN 'milestone' THEN (SELECT name FROM milestone WHERE milestone.id = change.entity_id)
           WHEN 'problem' THEN (SELECT text FROM problem WHERE problem.id = change.entity_id)
         END AS recordName, change.field,
         change.before_value AS before, change.after_value AS after, batch.reason, batch.undoes
       FROM change
       JOIN batch ON batch.seq = change.batch
       LEFT JOIN project AS owner
         ON owner.id = CASE change.entity
           WHEN 'project' THEN change.entity_id
           WHEN 'project_link' THEN NULL
           ELSE
             (SELECT made.after_value FROM change AS made
              WHERE made.entity = change.entity AND made.entity_id = change.entity_id
                AND made.field = 'projectId'
              ORDER BY made.seq LIMIT 1)
         END
       WHERE ${where}
       ORDER BY change.seq DESC LIMIT @limit`,
    )
    .all({ limit, ...(projectId === undefined ? {} : { projectId }) }) as ChangeEntry[]
}
