import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPart } from '../../build/buildAll.ts'
import { projectRoot } from '../../build/projectRoot.ts'
import { createCore } from '../../electron/core.ts'
import { coreBridge } from '../../electron/host/coreBridge.ts'

const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)])

describe('the bundles of the Electron host', () => {
  let folder: string
  let scratch: string
  beforeAll(async () => {
    folder = await buildPart('electron')
    scratch = mkdtempSync(path.join(tmpdir(), 'ledger-bundles-'))
  })
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  /** What a file asks the runtime for, apart from other files of the build and Node's own modules. */
  const packagesOf = (file: string): readonly string[] => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const patterns = [
      /^(?:import|export)[^'"\n]*['"]([^'"]+)['"]/gm,
      /\brequire\(['"]([^'"]+)['"]\)/g,
    ]
    const names = patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([, name]) => name ?? ''),
    )
    return [...new Set(names)].filter((name) => !name.startsWith('.') && !builtins.has(name))
  }

  test('have a preload of one CommonJS file that requires only electron', () => {
    expect(packagesOf('preload.cjs')).toEqual(['electron'])
    const text = readFileSync(path.join(folder, 'preload.cjs'), 'utf8')
    expect(text).not.toMatch(/^(import|export) |require\(['"](?!electron['"])/m)
  })

  test('keep electron to the main process and SQLite to the workers', () => {
    expect(packagesOf('main.js')).toEqual(['electron'])
    for (const file of ['storeWorker.js', 'documentsWorker.js']) {
      expect(packagesOf(file)).not.toContain('electron')
    }
    const chunks = readdirSync(path.join(folder, 'chunks')).map((name) => path.join('chunks', name))
    const withSqlite = [
      'main.js',
      'preload.cjs',
      'storeWorker.js',
      'documentsWorker.js',
      ...chunks,
    ].filter((file) => packagesOf(file).includes('better-sqlite3'))
    expect(withSqlite.length).toBeGreaterThan(0)
    expect(withSqlite).not.toContain('main.js')
  })

  test('work: a ledger is made from the plan and a sheet and a backup are written', async () => {
    const worker = (name: string) => pathToFileURL(path.join(folder, name))
    const core = createCore({
      ledgerPath: path.join(scratch, '台账.ledger'),
      createFrom: { seeds: pathToFileURL(path.join(projectRoot, 'seeds', path.sep)).href },
      device: 'testdevice01',
      actor: '测试员',
      source: 'test',
      storeWorker: worker('storeWorker.js'),
      documentsWorker: worker('documentsWorker.js'),
    })
    const bridge = coreBridge(core)
    const listed = await bridge.call('projects.list', {})
    if (!listed.ok) throw new Error(listed.error.message)
    const ids = [...listed.value.projects.columns.id]
    for (const format of ['xlsx', 'csv'] as const) {
      const written = await bridge.call('sheets.write', {
        job: format,
        path: path.join(scratch, `表.${format}`),
        spec: {
          sheet: 'register',
          format,
          language: 'zh-CN',
          ids,
          columns: ['name', 'stage'],
          groupBy: ['sector'],
          moneyUnit: 'wan',
          paper: 'A3',
          filterWords: '',
        },
      })
      expect(written).toMatchObject({ ok: true })
    }
    const backup = await bridge.call('ledger.backup', { path: path.join(scratch, '备份.ledger') })
    expect(backup).toMatchObject({ ok: true })
    await core.close()
  })
})
