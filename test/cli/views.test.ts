import { expect, test } from 'vitest'
import { nothingSet } from '../../shared/model/viewDefinition.ts'
import { run } from '../helpers/cli.ts'
import { testStore } from '../helpers/ledger.ts'

test('views lists what people have saved, and which one is the default', async () => {
  const { handlers, path } = testStore({ createFrom: 'empty' })
  const { id } = await handlers['views.save']({
    name: '按投资',
    definition: {
      ...nothingSet,
      columns: [{ id: 'name', hidden: false, pinned: true, width: null }],
      grouping: ['park'],
      sortings: [{ column: 'totalInvestment', descending: true }],
    },
  })
  await handlers['settings.set']({ key: 'defaultView', value: id })
  const { code, out } = await run('views', '--db', path)
  expect(code).toBe(0)
  expect(out.split('\n').slice(1)).toEqual([
    [id, '按投资', '0', '1', 'park', 'totalInvestment descending', 'yes'].join('\t'),
    '',
  ])
  const listed = await run('views', '--db', path, '--json')
  expect(JSON.parse(listed.out)).toEqual(await handlers['views.list']({}))
})
