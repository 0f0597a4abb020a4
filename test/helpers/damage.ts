import { connect } from '../../electron/store/connection.ts'

/**
 * Damages the ledger behind the program's back: a correction of a month that nobody reported. The sheets add up reports, the
 * proof all records. @returns the project
 */
export function damage(ledgerPath: string): string {
  const database = connect(ledgerPath)
  const [id, month] = database
    .prepare(
      `SELECT year_plan.project_id, latest.month FROM year_plan,
         (SELECT max(month) AS month FROM progress WHERE invested IS NOT NULL) AS latest
       JOIN project ON project.id = year_plan.project_id AND project.parent_id IS NULL
       WHERE planned > 0 AND NOT EXISTS (SELECT 1 FROM progress
         WHERE project_id = year_plan.project_id AND month = latest.month) ORDER BY 1 LIMIT 1`,
    )
    .raw()
    .get() as [string, string]
  database
    .prepare(
      `INSERT INTO progress_correction (id, project_id, month, field, delta, reason, corrected_at,
         corrected_by, deleted) VALUES ('lost', ?, ?, 'invested', 1230000, '更正', '2017-06-01', '某', 0)`,
    )
    .run(id, month)
  database.close()
  return id
}
