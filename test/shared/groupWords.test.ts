import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareGroups } from '../../shared/model/groupOrder.ts'
import { chineseNumeral, groupWords } from '../../shared/text/groupWords.ts'

test('headings count in Chinese', () => {
  const counted = [1, 10, 11, 20, 21, 100, 101, 110, 115, 120, 999, 1000].map(chineseNumeral)
  expect(counted.join(' ')).toBe(
    '一 十 十一 二十 二十一 一百 一百零一 一百一十 一百一十五 一百二十 九百九十九 1000',
  )
  const first = Array.from({ length: 120 }, (_, at) => chineseNumeral(at + 1))
  expect(new Set(first).size).toBe(120)
  expect(first.every((numeral) => /^[一二三四五六七八九十百零]+$/.test(numeral))).toBe(true)
})

test('a numeral reads back as the number it was made of', () => {
  const digits = '零一二三四五六七八九'
  const valueOf = (numeral: string) => {
    const parts = /^(?:(.)百)?零?(?:(.?)十)?(.)?$/.exec(numeral)
    const digit = (text: string | undefined) =>
      text === undefined ? 0 : text === '' ? 1 : digits.indexOf(text)
    return 100 * digit(parts?.[1]) + 10 * digit(parts?.[2]) + digit(parts?.[3])
  }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
      expect(valueOf(chineseNumeral(value))).toBe(value)
    }),
  )
})

test('a heading has a bureau’s form on both levels and says both counts where they differ', () => {
  const { counted, count, heading } = groupWords['zh-CN']
  expect(counted(heading(0, 2, 'sector', '煤炭'), count({ entries: 20, split: 20 }))).toBe(
    '二、煤炭（20项）',
  )
  expect(counted(heading(1, 12, 'stage', '在建'), count({ entries: 9, split: 16 }))).toBe(
    '（十二）在建（9项，拆分后16项）',
  )
  expect(heading(0, 3, 'park', null)).toBe('三、园区未填')
})

test('groups come in the plan’s order, others by pinyin, 未填 last', () => {
  const values = ['重庆', null, '焦化', '安徽', '煤炭']
  expect(values.toSorted(compareGroups(['煤炭', '焦化']))).toEqual([
    '煤炭',
    '焦化',
    '安徽',
    '重庆',
    null,
  ])
})
