import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findAll, findIndex } from '../../renderer/state/planFind.ts'
import {
  citedLines,
  contentsTree,
  marginNotes,
  pathTo,
  placeNotes,
} from '../../renderer/state/planText.ts'
import type { Citation, SectionRow } from '../../shared/schemas/plan.ts'
import { seeds } from '../helpers/ledger.ts'

const lines = readFileSync(new URL('outline-2016-2020.txt', seeds), 'utf8').split('\n')

const section = (level: number, line: number): SectionRow => ({
  id: `s${line}`,
  planId: 'p',
  level,
  title: `heading ${line}`,
  line,
})

const cite = (id: string, firstLine: number, lastLine = firstLine): Citation => ({
  role: 'target',
  firstLine,
  lastLine,
  ids: [id],
  label: id,
})

test('finds words over the end of a printed line, and says which characters of which lines', () => {
  const index = findIndex(['甲乙 丙', '丁戊', '乙丙丁'])
  expect(findAll(index, '丙丁')).toEqual([
    [
      { line: 1, from: 3, to: 4 },
      { line: 2, from: 0, to: 1 },
    ],
    [{ line: 3, from: 1, to: 3 }],
  ])
})

test('finding takes no notice of blanks, capitals and full-width letters', () => {
  const index = findIndex(['装机２００ MW，', '200mw'])
  expect(findAll(index, '200 mw').map(([part]) => part?.line)).toEqual([1, 2])
  expect(findAll(index, '　')).toEqual([])
})

test('every match in the plan’s text reads as what was asked for', () => {
  const index = findIndex(lines)
  for (const words of ['焦炉煤气', '1800万吨', '棚户区改造']) {
    const found = findAll(index, words)
    expect(found.length).toBeGreaterThan(0)
    for (const parts of found) {
      const text = parts
        .map(({ line, from, to }) => (lines[line - 1] ?? '').slice(from, to))
        .join('')
      expect(text.replace(/\s/g, '')).toBe(words)
    }
  }
})

test('headings belong to the nearest earlier heading of a smaller level', () => {
  const tree = contentsTree([section(1, 1), section(2, 3), section(4, 5), section(2, 9)], 20)
  expect(tree).toEqual([
    {
      section: section(1, 1),
      lastLine: 20,
      children: [
        {
          section: section(2, 3),
          lastLine: 8,
          children: [{ section: section(4, 5), lastLine: 8, children: [] }],
        },
        { section: section(2, 9), lastLine: 20, children: [] },
      ],
    },
  ])
  expect(pathTo(tree, 6).map(({ line }) => line)).toEqual([1, 3, 5])
  expect(pathTo(tree, 9).map(({ line }) => line)).toEqual([1, 9])
})

test('many citations of one kind on the same lines are one note', () => {
  const notes = marginNotes([cite('a', 3), cite('b', 3), cite('c', 4), cite('d', 4), cite('e', 4)])
  expect(notes.map((note) => note.citations.map(({ label }) => label))).toEqual([
    ['a'],
    ['b'],
    ['c', 'd', 'e'],
  ])
})

test('a note never covers the one before it', () => {
  const notes = marginNotes([cite('a', 3), cite('b', 3), cite('c', 4), cite('d', 20)])
  const placed = placeNotes(notes, 27, 26, () => 1)
  expect(placed.map(({ top }) => top)).toEqual([54, 80, 106, 513])
})

test('a line is cited when a citation runs over it', () => {
  expect(citedLines([cite('a', 2, 3), cite('b', 5, 9)], 6)).toEqual([
    false,
    true,
    true,
    false,
    true,
    true,
  ])
})
