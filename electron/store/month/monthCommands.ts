import type { Changed, Handlers, MonthChanged } from '../../../shared/contract.ts'
import type { ShownMonth } from '../../../shared/schemas/progress.ts'
import type { Writer } from '../commit.ts'
import type { Database } from '../connection.ts'
import { saveLightRules, saveOverride } from './lightRules.ts'
import { readBoardRows } from './monthBoard.ts'
import { closeMonth, reopenMonth } from './monthCloses.ts'
import { removeProblems, saveProblems } from './problems.ts'
import { saveProgress } from './progress.ts'
import { refuseMonthOutside } from './records.ts'
import { addSample, removeSample } from './sample.ts'
import { changeStage } from './stageChanges.ts'
import { clearProcedures, saveMilestones, saveProcedures } from './steps.ts'
import { saveOpeningBalances, saveYearPlans } from './yearPlans.ts'

type MonthCommands = Pick<
  Handlers<'store'>,
  | 'months.close'
  | 'months.reopen'
  | 'months.save'
  | 'progress.save'
  | 'yearPlans.save'
  | 'openingBalances.save'
  | 'problems.save'
  | 'problems.remove'
  | 'procedures.save'
  | 'procedures.clear'
  | 'milestones.save'
  | 'stages.change'
  | 'lights.saveRules'
  | 'lights.override'
  | 'sample.add'
  | 'sample.remove'
>

interface CommandParts {
  readonly database: Database
  readonly newId: () => string
  /** Runs one command as one commit that undo can take back. */
  readonly run: (
    operation: string,
    reason: string | undefined,
    work: (writer: Writer) => void,
  ) => Changed
}

export function monthCommands({ database, newId, run }: CommandParts): MonthCommands {
  /** What changed, with the rows of the shown month of the projects that were named. */
  const withRows = (
    changed: Changed,
    shown: ShownMonth | undefined,
    ids: readonly string[],
  ): MonthChanged => ({
    ...changed,
    rows: shown === undefined ? [] : readBoardRows(database, shown, [...new Set(ids)]),
  })

  return {
    'months.close': ({ month, reason }) =>
      run('months.close', reason, (writer) => {
        refuseMonthOutside(database, month)
        closeMonth(writer, month)
      }),
    'months.reopen': ({ month, reason }) =>
      run('months.reopen', reason, (writer) => {
        reopenMonth(writer, month)
      }),
    'progress.save': ({ changes, reason, shown }) => {
      const changed = run('progress.save', reason, (writer) => {
        saveProgress(writer, database, changes, reason, newId)
      })
      return withRows(
        changed,
        shown,
        changes.map((change) => change.projectId),
      )
    },
    'yearPlans.save': ({ changes, reason, shown }) => {
      const changed = run('yearPlans.save', reason, (writer) => {
        saveYearPlans(writer, database, changes)
      })
      return withRows(
        changed,
        shown,
        changes.map((change) => change.projectId),
      )
    },
    'openingBalances.save': ({ changes, reason, shown }) => {
      const changed = run('openingBalances.save', reason, (writer) => {
        saveOpeningBalances(writer, database, changes, reason)
      })
      return withRows(
        changed,
        shown,
        changes.map((change) => change.projectId),
      )
    },
    'months.save': ({ progress = [], yearPlans = [], openings = [], reason, shown }) => {
      const changed = run('months.save', reason, (writer) => {
        saveProgress(writer, database, progress, reason, newId)
        saveYearPlans(writer, database, yearPlans)
        saveOpeningBalances(writer, database, openings, reason)
      })
      return withRows(
        changed,
        shown,
        [...progress, ...yearPlans, ...openings].map((change) => change.projectId),
      )
    },
    'problems.save': ({ problems, reason }) =>
      run('problems.save', reason, (writer) => {
        saveProblems(writer, problems, newId)
      }),
    'problems.remove': ({ ids, reason }) =>
      run('problems.remove', reason, (writer) => {
        removeProblems(writer, ids)
      }),
    'procedures.save': ({ procedures, reason }) =>
      run('procedures.save', reason, (writer) => {
        saveProcedures(writer, procedures)
      }),
    'procedures.clear': ({ procedures, reason }) =>
      run('procedures.clear', reason, (writer) => {
        clearProcedures(writer, procedures)
      }),
    'milestones.save': ({ projectId, milestones, reason }) =>
      run('milestones.save', reason, (writer) => {
        saveMilestones(writer, database, projectId, milestones, newId)
      }),
    'stages.change': (input) => {
      const changed = run('stages.change', input.note ?? undefined, (writer) => {
        changeStage(writer, database, input, newId)
      })
      return withRows(changed, input.shown, [input.projectId])
    },
    'lights.saveRules': ({ rules, reason }) =>
      run('lights.saveRules', reason, (writer) => {
        saveLightRules(writer, rules)
      }),
    'lights.override': (input) => {
      const changed = run('lights.override', input.reason, (writer) => {
        saveOverride(writer, input)
      })
      return withRows(changed, input.shown, [input.projectId])
    },
    'sample.add': () =>
      run('sample.add', undefined, (writer) => {
        addSample(writer, database)
      }),
    'sample.remove': () =>
      run('sample.remove', undefined, (writer) => {
        removeSample(writer, database)
      }),
  }
}
