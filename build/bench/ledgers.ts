import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { readSeedFiles } from '../../electron/store/seedFiles.ts'
import { projectRoot } from '../projectRoot.ts'
import { sourceStamp } from '../sourceStamp.ts'
import { generateLedger } from './generate.ts'

const seedFolder = new URL('../../seeds/', import.meta.url)

const cacheFolder = path.join(projectRoot, 'node_modules', '.cache', 'bench')

/** Everything that a generated ledger's content follows from. */
const sources = [
  'build/bench/generate.ts',
  'build/bench/random.ts',
  'build/bench/words.ts',
  'electron/store/commit.ts',
  'electron/store/entities.ts',
  'electron/store/migrations',
  'electron/store/planSeedFiles.ts',
  'electron/store/seed.ts',
  'electron/store/seedFiles.ts',
  'electron/store/seedPlanData.ts',
  'seeds',
  'shared/model/capacityUnit.ts',
  'shared/model/pinyin.ts',
  'shared/model/vocabulary.ts',
]

/**
 * A ledger of `rows` projects, most of them generated, made when it is first asked for and kept. To be copied, not written to.
 *
 * @param announce called before the work starts, and not at all where there is none to do
 */
export function keptLedger(rows: number, announce: () => void): string {
  const stem = `generated-${rows}-`
  const file = path.join(cacheFolder, `${stem}${sourceStamp(sources).slice(0, 16)}.ledger`)
  if (existsSync(file)) return file
  announce()
  mkdirSync(cacheFolder, { recursive: true })
  for (const old of readdirSync(cacheFolder)) {
    if (old.startsWith(stem)) rmSync(path.join(cacheFolder, old), { force: true })
  }
  const unfinished = path.join(cacheFolder, `${stem}${process.pid}.part`)
  generateLedger(unfinished, rows, readSeedFiles(seedFolder))
  renameSync(unfinished, file)
  for (const old of readdirSync(cacheFolder)) {
    if (old.startsWith(path.basename(unfinished))) rmSync(path.join(cacheFolder, old))
  }
  return file
}

/** A copy that may be written to; shares the blocks of the original where the file system can. */
export function copyLedger(file: string, folder: string, name: string): string {
  const copy = path.join(folder, name)
  copyFileSync(file, copy, constants.COPYFILE_FICLONE)
  return copy
}
