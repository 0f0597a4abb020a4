import type { Handlers } from '../../../shared/contract.ts'
import { defaultLightRules } from '../../../shared/model/month/lightRules.ts'
import type { Database } from '../connection.ts'
import { readProject } from '../projects.ts'
import { readLightRules } from './lightRules.ts'
import { explainMonth, findInMonth, previewRules, readBoard, readReporting } from './monthBoard.ts'
import { readMonths } from './monthCloses.ts'
import { readOverview } from './overview.ts'
import { readProblems } from './problems.ts'
import { readProjectMonths } from './progress.ts'
import { readStageChanges } from './stageChanges.ts'
import { readMilestones, readProcedures } from './steps.ts'
import { readOpeningBalances, readYearPlans } from './yearPlans.ts'

type MonthQueries = Pick<
  Handlers<'store'>,
  | 'months.board'
  | 'months.list'
  | 'months.explain'
  | 'months.findings'
  | 'progress.ofProject'
  | 'problems.list'
  | 'procedures.list'
  | 'milestones.list'
  | 'lights.rules'
  | 'lights.preview'
  | 'reporting.status'
  | 'overview'
>

type WithLedger = <Value>(asOf: string | undefined, read: (database: Database) => Value) => Value

/** What is asked of the reporting months. Every answer is computed from the records; sums of finished years and the rows of the month asked for last are kept between calls, until the log says that what they follow from has changed. */
export function monthQueries(database: Database, withLedger: WithLedger): MonthQueries {
  return {
    'months.board': (input) => withLedger(input.filter?.asOf, (source) => readBoard(source, input)),
    'months.list': () => readMonths(database),
    'months.explain': (input) => explainMonth(database, input),
    'months.findings': (shown) => findInMonth(database, shown),
    'progress.ofProject': ({ projectId, today }) => {
      readProject(database, projectId)
      return {
        months: readProjectMonths(database, projectId),
        yearPlans: readYearPlans(database, projectId),
        openingBalances: readOpeningBalances(database, projectId),
        problems: readProblems(database, today, projectId),
        procedures: readProcedures(database, projectId),
        milestones: readMilestones(database, projectId),
        stageChanges: readStageChanges(database, projectId),
      }
    },
    'problems.list': ({ projectId, today }) => readProblems(database, today, projectId),
    'procedures.list': ({ projectId }) => readProcedures(database, projectId),
    'milestones.list': ({ projectId }) => readMilestones(database, projectId),
    'lights.rules': () => ({ rules: readLightRules(database), defaults: defaultLightRules }),
    'lights.preview': ({ rules, ...shown }) => previewRules(database, shown, rules),
    'reporting.status': (shown) => readReporting(database, shown),
    overview: (input) => withLedger(input.filter?.asOf, (source) => readOverview(source, input)),
  }
}
