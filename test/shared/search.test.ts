import { expect, test } from 'vitest'
import { pinyinKey } from '../../shared/model/pinyin.ts'
import { matchesSearch, searchIndex, searchWords } from '../../shared/model/search.ts'

const name = '金岩 500万吨焦炭项目'
const owner = '孝义市金岩电力煤化工有限公司'
const index = searchIndex([name, owner], [pinyinKey(name), pinyinKey(owner)])
const finds = (query: string) => matchesSearch(index, searchWords(query))

test('the key of a name is its syllables, numbers whole', () => {
  expect(pinyinKey(name)).toBe('jin yan 500 wan dun jiao tan xiang mu')
  expect(pinyinKey('重庆路新能源100MW')).toBe('chong qing lu xin neng yuan 100 mw')
})

test.each([
  '焦炭',
  '500万吨',
  '５００万吨',
  '500 万吨',
  'jiaotan',
  'jiao',
  'jy',
  "jin'yan",
  'meihuagong',
  '金岩 焦炭',
  '电力 jt',
])('finds it by %s', (query) => {
  expect(finds(query)).toBe(true)
})

test.each(['铝', 'an', 'iao', '金岩 铝', 'xyz', '501'])('does not find it by %s', (query) => {
  expect(finds(query)).toBe(false)
})

test('an empty query finds everything', () => {
  expect(finds('')).toBe(true)
})
