import { LedgerError } from '../../../shared/errors.ts'
import { describeCapacity } from '../../../shared/model/capacity.ts'
import type { CardsSpec } from '../../../shared/schemas/sheet.ts'
import { reasonSentence } from '../../../shared/text/lightWords.ts'
import { readCapacities } from '../../store/capacities.ts'
import type { Database } from '../../store/connection.ts'
import { computeMonth, monthFrame, type MonthRow } from '../../store/month/monthRows.ts'
import { readProblems } from '../../store/month/problems.ts'
import { readMilestones, readProcedures } from '../../store/month/steps.ts'
import { readPlans } from '../../store/plans.ts'
import { findUnit, readUnits } from '../../store/units.ts'
import type { Card } from './card.ts'

/** Sheets that one workbook is still usable with. */
const mostCards = 1000

/**
 * The cards of all projects that the filter lets through, in the register's order, in one snapshot of the ledger.
 * @param today `YYYY-MM-DD`
 * Throws `nothing-to-export`, and `bad-input` for more than a workbook can hold.
 */
export function readCards(
  database: Database,
  { month, filter }: CardsSpec,
  today: string,
): readonly Card[] {
  return database.transaction(() => {
    const rows = computeMonth(database, monthFrame(database, { month, today }), { filter })
    if (rows.length === 0) {
      throw new LedgerError('nothing-to-export', 'There is no project to export.')
    }
    if (rows.length > mostCards) {
      throw new LedgerError(
        'bad-input',
        `${rows.length} cards are too many for one workbook; ${mostCards} would do. Choose fewer projects by a filter.`,
        { field: 'filter', value: String(rows.length), accepted: String(mostCards) },
      )
    }
    const capacities = Map.groupBy(readCapacities(database), (each) => each.projectId)
    const procedures = Map.groupBy(readProcedures(database), (each) => each.projectId)
    const milestones = Map.groupBy(readMilestones(database), (each) => each.projectId)
    const problems = Map.groupBy(
      readProblems(database, today).filter((each) => each.state !== 'done'),
      (each) => each.projectId,
    )
    const units = readUnits(database)
    const bureaus = new Map(readPlans(database).map((plan) => [plan.id, plan.bureau]))
    return rows.map(({ project, row, figures, judgement }, at): Card => {
      const { id, planId, responsibleUnit } = project.row
      const unit = responsibleUnit === null ? null : findUnit(units, responsibleUnit)
      return {
        number: at + 1,
        month,
        bureau: bureaus.get(planId) ?? '',
        project: project.row,
        row,
        figures,
        capacities: (capacities.get(id) ?? []).map(describeCapacity),
        lightReason: lightReason(judgement),
        contact: unit?.contact ?? null,
        procedures: procedures.get(id) ?? [],
        milestones: milestones.get(id) ?? [],
        problems: problems.get(id) ?? [],
      }
    })
  })()
}

function lightReason({ overallOverride, deciding, lights }: MonthRow['judgement']): string {
  if (overallOverride !== null) return overallOverride.reason
  const light = lights.find((each) => each.dimension === deciding)
  if (light === undefined) return ''
  return light.override?.reason ?? reasonSentence(light.reason, 'zh-CN')
}
