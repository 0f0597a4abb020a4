import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { InlineConfig } from 'vite'
import { builtElectron, builtFolder, builtPage } from './projectRoot.ts'
import { sourceStamp } from './sourceStamp.ts'

interface Part {
  readonly outDir: string
  readonly sources: readonly string[]
  readonly configs: (outDir: string) => Promise<readonly InlineConfig[]>
}

const everyBuild = ['shared', 'package-lock.json', 'build/projectRoot.ts', 'build/buildAll.ts']

/** The parts load their configurations late: a start that builds nothing need not load the bundler. */
const parts = {
  page: {
    outDir: builtPage,
    sources: [...everyBuild, 'renderer', 'build/pageConfig.ts'],
    configs: async (outDir) => [(await import('./pageConfig.ts')).pageConfig(outDir)],
  },
  electron: {
    outDir: builtElectron,
    sources: [...everyBuild, 'electron', 'seeds', 'build/electronConfig.ts'],
    configs: async (outDir) => {
      const { mainConfig, preloadConfig } = await import('./electronConfig.ts')
      return [mainConfig(outDir), preloadConfig(outDir)]
    },
  },
} as const satisfies Record<string, Part>

export type PartName = keyof typeof parts

/**
 * Builds a part where its sources have changed since it was last built.
 *
 * @param announce called before the work starts, and not at all where there is none to do
 * @returns the folder with the built part
 */
export async function buildPart(name: PartName, announce?: () => void): Promise<string> {
  const part: Part = parts[name]
  const stampFile = path.join(builtFolder, `${name}.stamp`)
  const stamp = sourceStamp(part.sources)
  const isCurrent = () => existsSync(part.outDir) && stampOf(stampFile) === stamp
  if (isCurrent()) return part.outDir

  announce?.()
  const { build } = await import('vite')
  // Built beside and then renamed: a build that fails, or one that runs at the same time, leaves a whole folder behind.
  const beside = `${part.outDir}.${process.pid}`
  rmSync(beside, { recursive: true, force: true })
  try {
    await inProduction(async () => {
      for (const config of await part.configs(beside)) await build(config)
    })
    // Somebody else's build of the same sources may be in use by now: then it stays.
    if (isCurrent()) return part.outDir
    mkdirSync(builtFolder, { recursive: true })
    rmSync(stampFile, { force: true })
    replaceFolder(beside, part.outDir)
    writeFileSync(stampFile, stamp)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return part.outDir
}

/** The bundler takes its mode from the environment, which says `test` when a test has the page built. */
async function inProduction(work: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

function replaceFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  try {
    renameSync(from, to)
  } catch {
    // Another build of the same sources put its folder there between our two steps; either of them will do.
    rmSync(to, { recursive: true, force: true })
    renameSync(from, to)
  }
}

function stampOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

if (import.meta.main) {
  for (const name of Object.keys(parts) as PartName[]) {
    const folder = await buildPart(name)
    console.log(`${name}: ${folder}`)
  }
}
