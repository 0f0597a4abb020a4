import { expect, test } from 'vitest'
import { changeLines } from '../../renderer/text/changeLines.ts'
import { createTexts, pageText } from '../../renderer/text/i18n.ts'
import { testStore } from '../helpers/ledger.ts'
import { planned, wan } from '../helpers/month.ts'

test('monthly edits are told in the history, in 万元, with their month', async () => {
  const store = testStore()
  const { handlers } = store
  await planned(store, { 'CK-01': 1200 })
  const change = (invested: number) => ({
    changes: [{ projectId: 'CK-01', month: '2017-05', set: { invested } }],
  })
  await handlers['progress.save'](change(100 * wan))
  await handlers['months.close']({ month: '2017-05' })
  await handlers['progress.save']({ ...change(90 * wan), reason: '核减' })
  await handlers['lights.override']({
    projectId: 'CK-01',
    month: '2017-05',
    dimension: 'overall',
    colour: 'yellow',
    reason: '督办',
  })
  const page = pageText(await createTexts('zh-CN'))
  const entries = await handlers['history.list']({ limit: 200 })
  const told = changeLines(entries, 'wan', page).map(({ what, before, after }) =>
    [what, before, after].filter((each) => each !== null).join(' | '),
  )
  expect(told).toEqual([
    '2017-05 人工评定灯色（总灯） | 未填 | 黄',
    '2017-05 本月完成投资更正 −10 万元',
    '2017-05 关账',
    '2017-05 本月完成投资 | 未填 | 100',
    '2017-05 填报日期 | 未填 | 2017-06-01',
    '2017年度计划（万元） | 未填 | 1,200',
  ])
})
