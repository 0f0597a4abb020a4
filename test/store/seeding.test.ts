import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { seeds, temporaryFolder, testStore } from '../helpers/ledger.ts'

/** A copy of the seeds with one file rewritten. */
function seedsWith(file: string, rewrite: (text: string) => string): { seeds: string } {
  const folder = join(temporaryFolder(), 'seeds')
  cpSync(fileURLToPath(seeds), folder, { recursive: true })
  const path = join(folder, file)
  writeFileSync(path, rewrite(readFileSync(path, 'utf8')))
  return { seeds: pathToFileURL(`${folder}/`).href }
}

test.each([
  [
    'projects/CK.json',
    (text: string) => text.replace('"firstLine": 963', '"firstLine": "963"'),
    'projects.0.firstLine',
  ],
  ['projects/CK.json', (text: string) => text.replace('"owner"', '"ownr"'), 'projects.0'],
  ['plan.json', (text: string) => text.slice(0, -20), 'file'],
  ['plan.json', (text: string) => text.replace('parks.json', 'perks.json'), 'file'],
])('refuses a faulty %s, names the field and leaves no ledger behind', (file, rewrite, field) => {
  const path = join(temporaryFolder(), 'new.ledger')
  let refused: unknown
  try {
    testStore({ path, createFrom: seedsWith(file, rewrite) })
  } catch (error) {
    refused = error
  }
  expect(refused).toMatchObject({ code: 'bad-input', details: { field } })
  expect(existsSync(path)).toBe(false)
  expect(existsSync(`${path}-wal`)).toBe(false)
})

test('the opening ledger holds the plan, its lines, parks and boxes, and nothing that could be undone', async () => {
  const { handlers } = testStore()
  const info = await handlers['ledger.info']({})
  expect(info.plans).toEqual([
    {
      id: 'plan-13',
      name: '孝义市国民经济和社会发展第十三个五年规划纲要（2016—2020）',
      shortName: '孝义市“十三五”重点项目',
      region: '孝义市',
      regionCode: '141181',
      bureau: '孝义市发展和改革局',
      firstYear: 2016,
      lastYear: 2020,
      categories: ['产业转型', '基础设施', '城乡统筹', '生态环保', '公共服务'],
    },
  ])
  const printed = info.sectors.filter((sector) => sector.boxTitle !== '')
  expect(printed).toHaveLength(21)
  expect(info.sectors.filter((sector) => sector.boxTitle === '').map((each) => each.name)).toEqual([
    '农业',
    '电力',
    '其他',
    '水利',
  ])
  expect(info.parks.map((park) => park.name)).toEqual([
    '新型煤化工园区',
    '铝电循环园区',
    '现代农业园区',
    '高新科技产业园区',
    '高教科技园区',
  ])
  expect(info.categories).toEqual(['产业转型', '基础设施', '城乡统筹', '生态环保', '公共服务'])
  expect(info.undoState).toEqual({ undo: null, redo: null })
  const detail = await handlers['projects.get']({ id: 'CC-01' })
  expect(detail.boxTitle).toBe('现代煤化工重点项目')
  expect(detail.citation.map(({ line }) => line)).toEqual([987, 988, 989, 990])
  expect(detail.children.map((child) => child.id)).toEqual(['CC-01a', 'CC-01b', 'CC-01c'])
  const lines = await handlers['sourceText.read']({
    planId: 'plan-13',
    firstLine: 2971,
    lastLine: 2980,
  })
  expect(lines.at(-1)?.line).toBe(2972)
})
