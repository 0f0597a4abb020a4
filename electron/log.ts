import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'

/** When the file is larger than this at the start, it becomes the previous one. */
const maxBytes = 1024 * 1024

export interface Log {
  /** Writes down an exception or a line. Never throws: a full disk must not take the program along. */
  report(entry: unknown): void
}

/** What went wrong on this machine, in a text file that somebody can send along. Holds no figures of any project. */
export function openLog(file: string, now: () => Date = () => new Date()): Log {
  let writable = true
  const attempt = (work: () => void) => {
    if (!writable) return
    try {
      work()
    } catch (error) {
      writable = false
      process.emitWarning(`The log can't be written: ${String(error)}`)
    }
  }
  attempt(() => {
    mkdirSync(path.dirname(file), { recursive: true })
    if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.previous`)
  })
  return {
    report: (entry) => {
      const text = typeof entry === 'string' ? entry : inspect(entry)
      attempt(() => appendFileSync(file, `${now().toISOString()} ${text}\n`))
    },
  }
}
