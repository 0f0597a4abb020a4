import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { writtenNumbers } from '../../shared/model/chineseNumber.ts'
import { compareTexts } from '../../shared/model/compare.ts'
import { sortKey } from '../../shared/model/sortKey.ts'

describe('texts in order', () => {
  it.each([
    ['phases', ['焦炭一期', '焦炭二期', '焦炭三期', '焦炭十期', '焦炭十一期', '焦炭二十期']],
    ['schools', ['第一中学', '第二中学', '第十中学', '第十二中学', '第二十中学']],
    ['schools by their short names', ['孝义一中', '孝义二中', '孝义三小', '孝义三中']],
    ['years', ['2015年规划', '二〇一六年规划', '2017年规划', '二〇二〇年规划']],
    ['wells', ['1号井', '2号井', '３号井', '10号井', '十一号井']],
    ['amounts', ['三万吨焦炭', '十万吨焦炭', '三十万吨焦炭', '一百二十万吨焦炭']],
    ['fractions', ['光伏7MW', '光伏7.25MW', '光伏7.5MW', '光伏70MW']],
    ['Roman numbers', ['标段Ⅰ', '标段Ⅱ', '标段Ⅸ', '标段Ⅹ']],
    ['numbers, Latin and Chinese words', ['60万吨焦炭', '500万吨焦炭', 'LNG站', '安徽', '振兴']],
    ['polyphones by the word they stand in', ['长治路', '重庆路', '行动', '银行', '中阳', '重点']],
    ['syllables whole', ['西安路', '先进', '香山', '孝义']],
    ['tones, and the same character together', ['金达', '金岩', '晋岩', '进步']],
    ['punctuation left out', ['金岩（一期）', '金岩二期', '金岩·三期']],
    ['ü after u', ['路网', '吕梁', '旅游', '绿化']],
    ['numerals in names as words', ['三皇庙', '万吨级', '五麟', '一般固废']],
  ])('%s', (_, texts) => {
    expect(texts.toReversed().toSorted(compareTexts)).toEqual(texts)
  })
})

test('a corrected key moves a name, and unknown comes last', () => {
  const asGuessed = sortKey('重庆路')
  const corrected = sortKey('重庆路', 'zhong qing lu')
  expect(asGuessed < sortKey('振兴')).toBe(true)
  expect(corrected > sortKey('振兴')).toBe(true)
  expect(['乙', null, '甲'].toSorted(compareTexts)).toEqual(['甲', '乙', null])
})

test('two texts are equal only if they are the same', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'重庆一二期第10２ＡａLN（）. 银行〇Ⅱ'.split('')),
  })
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(compareTexts(left, right) === 0).toBe(left === right)
      expect(compareTexts(left, right)).toBe(0 - compareTexts(right, left))
    }),
  )
})

test.each([
  ['一期', [1]],
  ['第十二批', [12]],
  ['二〇一六年', [2016]],
  ['一百二十万吨', [1_200_000]],
  ['两千亩', [2000]],
  ['（三）', [3]],
  ['一、二期', [1, 2]],
  ['②号', [2]],
  ['500万吨', []],
  ['万吨', []],
  ['三皇庙', []],
  ['一般', []],
  ['千佛寺', []],
  ['一带一路', []],
])('%s holds the numbers %j', (text, values) => {
  expect(writtenNumbers(text).map(({ value }) => value)).toEqual(values)
})
