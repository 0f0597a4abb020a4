import { existsSync } from 'node:fs'
import path from 'node:path'

export { safeFileName } from '../documents/safeFileName.ts'

/** The first of `名.xlsx`, `名（2）.xlsx`, `名（3）.xlsx` … that is not there yet, as a whole path. */
export function freePath(folder: string, fileName: string): string {
  const { name, ext } = path.parse(fileName)
  let candidate = path.join(folder, fileName)
  for (let copy = 2; existsSync(candidate); copy += 1) {
    candidate = path.join(folder, `${name}（${copy}）${ext}`)
  }
  return candidate
}
