import { expect, test } from 'vitest'
import { countLines, emsOf } from '../../electron/documents/sheets/textWidth.ts'

test('a Chinese character is one em wide, digits and Latin letters are narrower', () => {
  expect(emsOf('焦化项目')).toBe(4)
  expect(emsOf('“十三五”')).toBe(5)
  expect(emsOf('2,000')).toBeCloseTo(4 * 0.56 + 0.38)
  expect(emsOf('\u{20000}')).toBe(1)
})

test.each([
  ['焦化项目', 4, 1],
  ['焦化项目', 3, 2],
  ['焦化项目', 1, 4],
  ['焦化\n项目', 10, 2],
  ['', 10, 1],
  ['年产500万吨', 3, 3],
  ['焦化。', 2, 2],
  ['（焦化）', 3, 2],
  ['ABCDEFGHIJKLMNOPQRST', 5, 3],
])('%j takes in %d ems %d lines', (text, ems, lines) => {
  expect(countLines(text, ems)).toBe(lines)
})
