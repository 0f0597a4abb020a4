import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { forbiddenImports } from './helpers/layers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root })

test('every file imports only what its folder may', () => {
  expect(sources.length).toBeGreaterThan(60)
  const forbidden = sources.flatMap((file) =>
    forbiddenImports(file, readFileSync(`${root}/${file}`, 'utf8')).map(
      (name) => `${file}: ${name}`,
    ),
  )
  expect(forbidden).toEqual([])
})

test.each([
  ['shared/model/a.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
  [
    'shared/model/a.ts',
    "import { openStore } from '../../electron/store/store.ts'",
    '../../electron/store/store.ts',
  ],
  ['renderer/app/a.tsx', "import { ipcRenderer } from 'electron'", 'electron'],
  [
    'renderer/app/a.tsx',
    "const x = await import('../../electron/core.ts')",
    '../../electron/core.ts',
  ],
  ['renderer/app/a.tsx', "import fs from 'node:fs'", 'node:fs'],
  ['electron/store/a.ts', "import { app } from 'electron'", 'electron'],
  ['electron/store/a.ts', "import Database from 'better-sqlite3'", 'better-sqlite3'],
  [
    'electron/store/a.ts',
    "import { writeXlsx } from '../documents/sheets/writeXlsx.ts'",
    '../documents/sheets/writeXlsx.ts',
  ],
  ['electron/documents/a.ts', "export { app } from 'electron'", 'electron'],
  ['electron/browser/a.ts', "import { app } from 'electron'", 'electron'],
  ['electron/core.ts', "import React from 'react'", 'react'],
])('%s may not say %s', (file, source, name) => {
  expect(forbiddenImports(file, source)).toEqual([name])
})
