import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import path from 'node:path'
import type { Author } from './store/commit.ts'

/**
 * Who writes into a ledger from here: the person signed in, and an id of this machine that orders changes made on
 * different machines. The id is drawn once and kept in the person's data folder; where that can't be written it
 * follows from the names of machine and person, so that it stays the same.
 *
 * @param dataFolder created where it does not exist
 */
export function thisAuthor(dataFolder: string, source: string): Author {
  const actor = userInfo().username
  return { device: deviceId(dataFolder, actor), actor, source }
}

function deviceId(dataFolder: string, actor: string): string {
  const file = path.join(dataFolder, 'device-id')
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (/^[0-9a-f]{12}$/.test(known)) return known
  const drawn = randomBytes(6).toString('hex')
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, `${drawn}\n`)
    return drawn
  } catch {
    return createHash('sha256').update(`${hostname()}\n${actor}`).digest('hex').slice(0, 12)
  }
}
