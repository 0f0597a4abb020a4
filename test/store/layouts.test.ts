import { expect, test } from 'vitest'
import { builtInLayout, builtInLayoutIds } from '../../shared/model/layouts/builtIn.ts'
import { testStore } from '../helpers/ledger.ts'
import { failureOf } from '../helpers/month.ts'

const language = 'zh-CN'
const monthly = builtInLayout('monthly', language)

test('a changed built-in layout stands in its place until it is taken away or undone', async () => {
  const { handlers } = testStore({ createFrom: 'empty' })
  const origins = async () =>
    (await handlers['layouts.list']({ language })).map(({ id, origin }) => [id, origin])
  const builtIn = builtInLayoutIds.map((id) => [id, 'builtIn'])
  expect(await origins()).toEqual(builtIn)
  await handlers['layouts.save']({ id: 'monthly', layout: { ...monthly, title: '月报' } })
  expect(await origins()).toEqual(
    builtInLayoutIds.map((id) => [id, id === 'monthly' ? 'changed' : 'builtIn']),
  )
  await handlers['history.undo']({})
  expect(await origins()).toEqual(builtIn)
  await handlers['history.redo']({})
  await handlers['layouts.delete']({ id: 'monthly' })
  expect(await origins()).toEqual(builtIn)
  await handlers['layouts.save']({ id: 'monthly', layout: { ...monthly, title: '月报二' } })
  const [, changed] = await handlers['layouts.list']({ language })
  expect(changed).toMatchObject({ id: 'monthly', layout: { title: '月报二' } })
})

test('refuses a name that another layout has, and an id that none has', async () => {
  const { handlers } = testStore({ createFrom: 'empty' })
  expect(await failureOf(() => handlers['layouts.save']({ layout: monthly }))).toMatchObject({
    code: 'conflict',
    details: { id: 'monthly', field: 'name' },
  })
  const layout = { ...monthly, name: '局内月报' }
  expect(await failureOf(() => handlers['layouts.save']({ id: 'x', layout }))).toMatchObject({
    code: 'unknown-id',
  })
  const { id } = await handlers['layouts.save']({ layout })
  const listed = await handlers['layouts.list']({ language })
  expect(listed.at(-1)).toEqual({ id, layout, origin: 'own' })
  expect(await failureOf(() => handlers['layouts.delete']({ id: 'monthly' }))).toMatchObject({
    code: 'unknown-id',
  })
})
