import { expect, test } from 'vitest'
import { defaultTemplates, fieldsOfTemplate } from '../../shared/model/bulletin/templates.ts'
import { testStore } from '../helpers/ledger.ts'
import { failureOf } from '../helpers/month.ts'

function templateStore() {
  const store = testStore({ createFrom: 'empty' })
  const textOf = async (asked: string) =>
    (await store.handlers['bulletinTemplates.list']({})).find(({ key }) => key === asked)?.text
  return { ...store, textOf }
}

test('a changed sentence stands until it is undone, reset, or given its own words again', async () => {
  const { handlers, textOf } = templateStore()
  const opening = '{month}月份情况如下。'
  expect(await textOf('opening')).toBe(defaultTemplates.opening)
  await handlers['bulletinTemplates.save']({ texts: { opening, salutation: '' } })
  expect([await textOf('opening'), await textOf('salutation')]).toEqual([opening, ''])
  const undone = await handlers['history.undo']({})
  expect(undone.operation).toBe('bulletinTemplates.save')
  expect(await textOf('opening')).toBe(defaultTemplates.opening)
  expect(await textOf('salutation')).toBe(defaultTemplates.salutation)
  await handlers['history.redo']({})
  await handlers['bulletinTemplates.reset']({ keys: ['opening'] })
  expect([await textOf('opening'), await textOf('salutation')]).toEqual([
    defaultTemplates.opening,
    '',
  ])
  await handlers['bulletinTemplates.save']({ texts: { opening } })
  await handlers['bulletinTemplates.save']({ texts: { opening: defaultTemplates.opening } })
  expect(await textOf('opening')).toBe(defaultTemplates.opening)
  expect(await handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
})

test('refuses a field that the sentence does not have, naming those it has, and keeps none of the step', async () => {
  const { handlers, textOf } = templateStore()
  const texts = { opening: '情况如下。', masthead: '{projects}项' }
  const failure = await failureOf(() => handlers['bulletinTemplates.save']({ texts }))
  expect(failure).toMatchObject({
    code: 'bad-input',
    details: {
      field: 'masthead',
      value: '{projects}',
      accepted: fieldsOfTemplate('masthead')
        .map((name) => `{${name}}`)
        .join(' '),
    },
  })
  expect(await textOf('opening')).toBe(defaultTemplates.opening)
})

test.each([
  ['共[{projects}项。', '[ ]'],
  ['共{projects项。', '{ }'],
])('refuses %s for the half that is missing', async (overall, accepted) => {
  const { handlers } = templateStore()
  expect(
    await failureOf(() => handlers['bulletinTemplates.save']({ texts: { overall } })),
  ).toMatchObject({ code: 'bad-input', details: { field: 'overall', value: overall, accepted } })
})
