import { expect, test } from 'vitest'
import { readBoard } from '../../electron/store/month/monthBoard.ts'
import { readOverview } from '../../electron/store/month/overview.ts'
import { testStore } from '../helpers/ledger.ts'
import { planned, shown, wan } from '../helpers/month.ts'

const day = { ...shown, today: '2017-06-20' }

test('what is kept of a month between calls is what another connection reads anew', async () => {
  const store = testStore()
  const { handlers } = store
  const { projects } = await handlers['projects.list']({})
  const at = projects.columns.parentId.findIndex((parent) => parent !== null)
  const child = projects.columns.id[at] ?? ''
  const parent = projects.columns.parentId[at] ?? ''
  const report = (projectId: string, month: string, invested: number | null) =>
    handlers['progress.save']({
      changes: [{ projectId, month, set: { invested, progressText: '主体施工' } }],
    })
  const problem = {
    projectId: 'CK-02',
    text: '用地手续',
    responsibleUnit: null,
    due: '2017-06-01',
    state: 'open',
    result: null,
    raisedMonth: null,
    doneOn: null,
    notes: null,
  } as const
  const steps: readonly (() => unknown)[] = [
    () => handlers['sample.add']({}),
    () => report('CK-03', '2017-05', 10 * wan),
    () => planned(store, { 'CK-01': 1200, 'CK-02': 600, [child]: 300 }),
    () => report('CK-01', '2017-05', 100 * wan),
    () => report('CK-01', '2017-04', 60 * wan),
    () => report('CK-01', '2016-12', 500 * wan),
    () => planned(store, { [parent]: 900 }),
    () => handlers['history.undo']({}),
    () => handlers['history.redo']({}),
    () =>
      handlers['openingBalances.save']({
        changes: [{ projectId: 'CK-01', year: 2017, invested: 900 * wan }],
      }),
    () => handlers['problems.save']({ problems: [problem] }),
    () =>
      handlers['milestones.save']({
        projectId: 'CK-02',
        milestones: [{ name: '主体封顶', plannedDate: '2017-01', actualDate: null }],
      }),
    () =>
      handlers['lights.override']({
        projectId: 'CK-02',
        month: '2017-05',
        dimension: 'overall',
        colour: 'green',
        reason: '已批准',
      }),
    () =>
      handlers['projects.update']({
        changes: [{ id: 'CK-01', set: { totalInvestment: 400 * wan } }],
      }),
    () => handlers['months.close']({ month: '2017-05' }),
    () =>
      handlers['progress.save']({
        changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested: 120 * wan } }],
        reason: '核减',
      }),
    () => handlers['settings.set']({ key: 'deadlineDay', value: 25 }),
    () => handlers['projects.delete']({ ids: ['CK-02'] }),
    () => handlers['sample.remove']({}),
  ]
  for (const step of steps) {
    await step()
    const anew = store.look()
    const overview = await handlers.overview(day)
    expect(overview).toEqual(readOverview(anew, day))
    expect(await handlers['months.board'](day)).toEqual(readBoard(anew, day))
    expect(await handlers.overview(day)).toEqual(overview)
    anew.close()
  }
})

test('a row asked for alone counts as it does among all', async () => {
  const store = testStore()
  const { projects } = await store.handlers['projects.list']({})
  const at = projects.columns.parentId.findIndex((parent) => parent !== null)
  const child = projects.columns.id[at] ?? ''
  await planned(store, { [child]: 300, [projects.columns.parentId[at] ?? '']: 900 })
  const { row } = await store.handlers['months.explain']({ ...day, projectId: child })
  expect(row.counted).toBe(false)
})
