import { describe, expect, it, test } from 'vitest'
import {
  matchesChild,
  matchesProject,
  narrows,
  projectIndex,
  projectWords,
} from '../../shared/model/projectSearch.ts'
import { capacity, project } from '../renderer/rows.ts'

const complete = {
  owner: '孝义市鹏飞实业有限公司',
  park: '新型煤化工园区',
  sector: '现代煤化工',
  category: '产业转型',
  stage: 'construction',
  responsibleUnit: '市经信局',
  leader: '王建国',
  totalInvestment: 5_000_000,
} as const

const methanol = projectIndex(
  project({
    id: 'CC-01',
    name: '重庆路 30万吨/年焦炉煤气制甲醇项目',
    pinyin: 'chong qing lu 30 wan dun nian jiao lu mei qi zhi jia chun xiang mu',
    verbatim: '2016 年投产，一期在建。',
    notes: '等待规划许可',
    ...complete,
    park: null,
  }),
  [
    capacity({ projectId: 'CC-01', product: '甲醇', quantity: 30 }),
    capacity({ projectId: 'CC-01a', product: 'LNG', quantity: 2, unit: '亿NM³/年' }),
  ],
)
const full = projectIndex(project({ id: 'A', name: '光伏', ...complete }), [])

const finds = (query: string, index = methanol) => matchesProject(index, projectWords(query))

describe('a project is found by', () => {
  it.each([
    ['its name', '焦炉煤气'],
    ['two characters', '甲醇'],
    ['its owner', '鹏飞'],
    ['its sector', '煤化工'],
    ['its category', '产业转型'],
    ['its responsible unit', '经信局'],
    ['its leader', '王建国'],
    ['a product of a child', 'lng'],
    ['its id', 'cc-01'],
    ['its stage', '在建'],
    ['a part of its stage', '在'],
    ['its stage in English', 'construction'],
    ['the plan’s words', '2016年'],
    ['its notes', '规划许可'],
    ['an empty field', '未填'],
    ['an empty field in pinyin', 'weitian'],
    ['an empty field in English', 'unfilled'],
    ['three words of three fields', '煤化工 在建 未填'],
    ['words divided by a comma, full-width', '煤化工，３０万吨'],
    ['pinyin of the owner', 'pengfei'],
    ['initials of the sector', 'mhg'],
    ['pinyin of its stage', 'zaijian'],
    ['initials of a unit', 'jxj'],
    ['initials and syllables mixed', 'jlumeiq'],
    ['pinyin of a product', 'jiachun'],
    ['the corrected reading of its name', 'chongqing'],
  ])('%s', (_, query) => {
    expect(finds(query)).toBe(true)
  })
})

describe('a project is not found by', () => {
  it.each([
    ['a word that no field has', '铝'],
    ['the middle of a syllable', 'ongqing'],
    ['the reading that was corrected', 'zhongqing'],
    ['another stage that only the plan’s words mention', '投产'],
    ['pinyin of its notes', 'xuke'],
    ['one word of two', '甲醇 铝'],
  ])('%s', (_, query) => {
    expect(finds(query)).toBe(false)
  })

  it('the word 未填 where the five fields are filled in', () => {
    expect(finds('未填', full)).toBe(false)
    expect(finds('光伏', full)).toBe(true)
  })
})

test('a child is found with the help of its entry’s words', () => {
  const child = projectIndex(project({ id: 'CC-01a', name: '储气站' }), [])
  const both = (query: string) => matchesChild(child, methanol, projectWords(query))
  expect(both('鹏飞 储气')).toBe(true)
  expect(both('储气 在建')).toBe(true)
  expect(both('储气 铝')).toBe(false)
  // What a child leaves blank stands with its entry, so that it is no gap of its own.
  const ofFull = matchesChild(child, full, projectWords('储气 未填'))
  expect(ofFull).toBe(false)
})

test.each([
  ['煤', '煤化', true],
  ['mei', 'meih', true],
  ['煤化 在', '煤化 在建', false],
  ['煤', '煤 未填', true],
  ['未', '未填', false],
  ['在建', '在建项目', false],
  ['焦炭', '煤', false],
])('%s then %s: only what was found need be asked again: %s', (before, after, narrower) => {
  expect(narrows(projectWords(before), projectWords(after))).toBe(narrower)
})
