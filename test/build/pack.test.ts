import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import type { Configuration } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pack } from '../../build/pack.ts'
import { packConfig } from '../../build/packConfig.ts'
import { layOutStandIn, readFuses } from '../helpers/standInElectron.ts'

const systems = [
  {
    name: 'linux',
    target: { linux: [] },
    unpacked: 'linux-unpacked',
    executable: 'key-project-ledger',
    binary: 'linux-x64.node',
    extra: {},
  },
  {
    name: 'win',
    target: { win: [] },
    unpacked: 'win-unpacked',
    executable: 'KeyProjectLedger.exe',
    binary: 'win32-x64.node',
    // Writing into an .exe takes a real one.
    extra: {
      disableAsarIntegrity: true,
      win: { ...packConfig().win, signAndEditExecutable: false },
    } satisfies Partial<Configuration>,
  },
]

describe.each(systems)('the package for $name', (system) => {
  let folder: string
  let archive: string
  let files: readonly string[]

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ledger-pack-'))
    const standIn = path.join(folder, 'electron')
    await pack({
      ...system.target,
      x64: true,
      dir: true,
      config: {
        ...packConfig(),
        ...system.extra,
        directories: { ...packConfig().directories, output: path.join(folder, 'release') },
        electronDist: layOutStandIn(standIn, [system.name === 'win' ? 'electron.exe' : 'electron']),
      },
    })
    archive = path.join(folder, 'release', system.unpacked, 'resources', 'app.asar')
    files = listPackage(archive, { isPack: false }).map((file) =>
      file.split(path.sep).join('/').replace(/^\//, ''),
    )
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the program, the page and the plan', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/electron/main.js',
        'dist/electron/preload.cjs',
        'dist/electron/storeWorker.js',
        'dist/electron/documentsWorker.js',
        'dist/page/index.html',
        'seeds/plan.json',
        'seeds/parks.json',
        'seeds/outline-2016-2020.txt',
        'seeds/projects/CM.json',
      ]),
    )
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as unknown
    expect(manifest).toMatchObject({ main: 'dist/electron/main.js', type: 'module' })
  })

  test('holds no package but SQLite, with the one binary for its system', () => {
    const modules = files.filter((file) => file.startsWith('node_modules/'))
    expect(modules.filter((file) => !file.startsWith('node_modules/better-sqlite3'))).toEqual([])
    expect(modules.filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${system.binary}`,
    ])
  })

  test('holds no sources, no tests and no second Node', () => {
    const outside = files.filter(
      (file) =>
        !/^(dist|seeds|node_modules\/better-sqlite3)(\/|$)/.test(file) &&
        !['package.json', 'node_modules'].includes(file),
    )
    expect(outside).toEqual([])
    expect(
      files.filter((file) => /\.(tsx?|cc|c|h|gyp|map)$|node-(linux|win)-x64/.test(file)),
    ).toEqual([])
  })

  test('cannot be turned into a plain Node, nor made to load another program', () => {
    // runAsNode, cookieEncryption, nodeOptions, nodeCliInspect, asarIntegrity, onlyLoadAppFromAsar, snapshot, file://
    const fuses = readFuses(path.join(folder, 'release', system.unpacked, system.executable))
    expect(fuses.slice(0, 8)).toBe('01001110')
  })
})
