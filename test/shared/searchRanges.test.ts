import { expect, test } from 'vitest'
import { pinyinKey } from '../../shared/model/pinyin.ts'
import { searchWords } from '../../shared/model/search.ts'
import { matchRanges } from '../../shared/model/searchRanges.ts'

/** The text with what matches in brackets. */
function marked(text: string, query: string, key: string | null = pinyinKey(text)): string {
  let shown = ''
  let at = 0
  for (const [start, end] of matchRanges(text, key, searchWords(query))) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return shown + text.slice(at)
}

test.each([
  ['焦炭', '金岩 500万吨[焦炭]项目'],
  ['jiaotan', '金岩 500万吨[焦炭]项目'],
  ['jt', '金岩 500万吨[焦炭]项目'],
  ['jiaot', '金岩 500万吨[焦炭]项目'],
  ['jinyan', '[金岩] 500万吨焦炭项目'],
  ['金岩500', '[金岩 500]万吨焦炭项目'],
  ['５００', '金岩 [500]万吨焦炭项目'],
  ['wandun 项目', '金岩 500[万吨]焦炭[项目]'],
  ['焦炭 炭项', '金岩 500万吨[焦炭项]目'],
  ['j', '[金]岩 500万吨[焦]炭项目'],
  ['铝', '金岩 500万吨焦炭项目'],
])('%s', (query, expected) => {
  expect(marked('金岩 500万吨焦炭项目', query)).toBe(expected)
})

test('the same part found twice is marked twice, in whatever case', () => {
  expect(marked('LNG站与lng罐', 'LNG')).toBe('[LNG]站与[lng]罐')
})

test('a corrected key says which characters match, one of another length leaves it to the automatic key', () => {
  expect(marked('重庆路改造', 'chong', 'chong qing lu gai zao')).toBe('[重]庆路改造')
  expect(marked('重庆路改造', 'zhong', 'zhong qing lu gai zao')).toBe('[重]庆路改造')
  expect(marked('重庆路改造', 'qing', 'chong qing')).toBe('重[庆]路改造')
  expect(marked('重庆路改造', 'zhongq', 'zhong qing')).toBe('[重庆路改造]')
})

test('a text without a key is searched by its letters alone', () => {
  expect(marked('焦炭 J', 'j', null)).toBe('焦炭 [J]')
})
