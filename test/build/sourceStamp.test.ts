import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sourceStamp } from '../../build/sourceStamp.ts'

describe('the stamp over the sources', () => {
  let root: string
  const stamp = () => sourceStamp(['src', 'package.json', 'not-there'], root)
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'ledger-stamp-'))
    mkdirSync(path.join(root, 'src', 'deep'), { recursive: true })
    write('src/deep/a.ts', 'a')
    write('package.json', '{}')
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  test('stays where only times changed', () => {
    const before = stamp()
    utimesSync(path.join(root, 'src/deep/a.ts'), 0, 0)
    expect(stamp()).toBe(before)
  })

  test.each([
    ['a file changes', () => write('src/deep/a.ts', 'b')],
    ['a file is added', () => write('src/b.ts', '')],
    ['a single file changes', () => write('package.json', '{"a":1}')],
    ['a file is gone', () => rmSync(path.join(root, 'src/deep/a.ts'))],
    ['something that was not there comes', () => write('not-there', '')],
  ])('changes where %s', (_what, change) => {
    const before = stamp()
    change()
    expect(stamp()).not.toBe(before)
  })
})
