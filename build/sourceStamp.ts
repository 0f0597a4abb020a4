import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './projectRoot.ts'

/**
 * A hash over the content of everything that a build is made from. Content, not times: a fresh checkout or a copied
 * folder has the times of the copying.
 *
 * @param sources files and folders, relative to the project
 */
export function sourceStamp(sources: readonly string[], root = projectRoot): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(path.join(root, source)))) {
    hash.update(path.relative(root, file).split(path.sep).join('/'))
    hash.update('\0')
    hash.update(readFileSync(file))
    hash.update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(place: string): readonly string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
