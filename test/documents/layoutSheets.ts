import { join } from 'node:path'
import type { WorkSheet } from '@e965/xlsx'
import { readLayoutSheet } from '../../electron/documents/sheets/layouts/readLayoutSheet.ts'
import { writeTable } from '../../electron/documents/sheets/table/writeTable.ts'
import type { Database } from '../../electron/store/connection.ts'
import type { LayoutSpec } from '../../shared/schemas/sheet.ts'
import { temporaryFolder, testStore, type TestStore } from '../helpers/ledger.ts'
import { wan } from '../helpers/month.ts'
import { firstSheet, openLook, quiet } from './registerSheets.ts'

/** The day the sheets are made: after the deadline of May's reports. */
export const day = '2017-06-30'

/** What is entered for each project, amounts in 万元; null is not reported. */
export interface RawProject {
  readonly id: string
  readonly unit: string | null
  readonly total: number | null
  readonly opening: number | null
  readonly plan: number | null
  /** January to May 2017. */
  readonly months: readonly (number | null)[]
}

export const raw: readonly RawProject[] = [
  {
    id: 'CK-01',
    unit: '市经信局',
    total: 780_000,
    opening: 356_000,
    plan: 150_000,
    months: [10_000, 12_000, 15_000, 18_000, 16_896],
  },
  {
    id: 'CK-02',
    unit: '市经信局',
    total: 690_000,
    opening: 402_000,
    plan: 96_000,
    months: [8_000, 9_000, 9_500, 10_000, 10_549],
  },
  {
    id: 'CK-03',
    unit: '市煤炭局',
    total: 465_000,
    opening: 128_000,
    plan: 90_000,
    months: [1_000, 2_000, 3_000, 3_500, 3_200],
  },
  {
    id: 'AL-01',
    unit: '市经信局',
    total: 860_000,
    opening: 312_000,
    plan: 180_000,
    months: [15_000, 15_000, 15_000, 15_000, null],
  },
  {
    id: 'AL-02',
    unit: null,
    total: null,
    opening: 0,
    plan: null,
    months: [100, null, 200, null, 300],
  },
  {
    id: 'CM-01',
    unit: '市煤炭局',
    total: 52_400,
    opening: 31_500,
    plan: 12_000,
    months: [0, 0, 500, 80, 80],
  },
]

export interface MonthLedger {
  readonly store: TestStore
  readonly database: Database
}

/** The plan with five months of figures for a few projects, problems and procedures. */
export function monthLedger(): MonthLedger {
  const store = testStore()
  const { handlers } = store
  const yuan = (amount: number) => amount * wan
  void handlers['projects.update']({
    changes: raw.map(({ id, unit, total }) => ({
      id,
      set: {
        responsibleUnit: unit,
        totalInvestment: total === null ? null : yuan(total),
        stage: 'construction',
        actualStart: '2016-03-15',
        statisticsEntry: id === 'CM-01' ? 'notEntered' : 'entered',
        ...(id !== 'CM-01' && { statisticsOn: '2016-05' }),
      },
    })),
  })
  void handlers['yearPlans.save']({
    changes: raw.flatMap(({ id, plan }) =>
      plan === null ? [] : [{ projectId: id, year: 2017, set: { planned: yuan(plan) } }],
    ),
  })
  void handlers['openingBalances.save']({
    changes: raw.flatMap(({ id, opening }) =>
      opening === null ? [] : [{ projectId: id, year: 2017, invested: yuan(opening) }],
    ),
  })
  void handlers['progress.save']({
    changes: raw.flatMap(({ id, months }) =>
      months.flatMap((amount, at) =>
        amount === null
          ? []
          : [
              {
                projectId: id,
                month: `2017-0${at + 1}`,
                set: {
                  invested: yuan(amount),
                  progressText: `${id}第${at + 1}月进展`,
                  ...(id === 'CM-01' && at === 4 && { problems: '=停工整改，待复工' }),
                },
              },
            ],
      ),
    ),
  })
  void handlers['problems.save']({
    problems: [
      problem('CM-01', '安全设施设计变更待批', '2017-06-10', 'open'),
      problem('CK-01', '用地手续未完善', '2017-07-31', 'inHand'),
      problem('CK-02', '管网迁改', '2017-05-20', 'done'),
    ],
  })
  void handlers['procedures.save']({
    procedures: [
      procedure('CK-01', 'projectApproval', 'done', '孝发改备〔2015〕8号', '2015-06-01'),
      procedure('CK-01', 'environment', 'inHand', null, null),
      procedure('CM-01', 'projectApproval', 'open', null, null),
    ],
  })
  return { store, database: openLook(store) }
}

function problem(projectId: string, text: string, due: string, state: 'open' | 'inHand' | 'done') {
  return {
    projectId,
    text,
    responsibleUnit: '市安监局',
    due,
    state,
    result: state === 'done' ? '已完成迁改' : null,
    raisedMonth: '2017-04',
    doneOn: state === 'done' ? '2017-05-18' : null,
    notes: null,
  }
}

function procedure(
  projectId: string,
  kind: 'projectApproval' | 'environment',
  state: 'open' | 'inHand' | 'done',
  documentNumber: string | null,
  date: string | null,
) {
  const due = state === 'open' ? '2017-09' : null
  return { projectId, kind, state, documentNumber, date, due, note: null }
}

export function layoutSpec(
  layout: LayoutSpec['layout'],
  changes: Partial<LayoutSpec> = {},
): LayoutSpec {
  return {
    sheet: 'layout',
    format: 'xlsx',
    language: 'zh-CN',
    layout,
    month: '2017-05',
    ...changes,
  }
}

/** Writes the sheet into a folder of the test's own. @returns the file's path */
export async function writtenLayout(database: Database, spec: LayoutSpec): Promise<string> {
  const path = join(temporaryFolder(), `sheet.${spec.format}`)
  await writeTable(readLayoutSheet(database, spec, day), spec.format, path, quiet)
  return path
}

export async function layoutSheet(database: Database, spec: LayoutSpec): Promise<WorkSheet> {
  return firstSheet(await writtenLayout(database, spec))
}
