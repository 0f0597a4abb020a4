import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './projectRoot.ts'

const electronPackage = path.join(projectRoot, 'node_modules', 'electron')
const failureMark = path.join(projectRoot, 'node_modules', '.cache', 'electron-fetch-failed')

/** The package comes with `npm ci`; the runtime itself is a download of some 110 MB that many offices can't make. */
const fetchTimeoutMs = 25_000
const retryAfterMs = 24 * 60 * 60_000

/** The runtime's executable, or null where it isn't installed. Same places as the package's own `index.js`. */
export function installedElectron(folder = electronPackage): string | null {
  const name = textOf(path.join(folder, 'path.txt'))
  if (name === null) return null
  const executable = path.join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'),
    name,
  )
  return existsSync(executable) ? executable : null
}

/**
 * Lets the package fetch its runtime, within a short time. A failure is remembered for a day, so that an office without
 * a way to the download site does not wait at every start.
 *
 * @returns the executable, or in words why there is none
 */
export async function fetchElectron(
  say: (line: string) => void,
): Promise<string | { why: string }> {
  const attempt = process.env['ELECTRON_MIRROR'] ?? 'default'
  if (failedLately(attempt))
    return {
      why: 'The Electron runtime could not be fetched today (npx install-electron tries again)',
    }
  say('Fetching the Electron runtime …')
  const why = await runInstaller()
  const executable = installedElectron()
  if (executable !== null) return executable
  mkdirSync(path.dirname(failureMark), { recursive: true })
  writeFileSync(failureMark, attempt)
  return { why: `The Electron runtime could not be fetched (${why})` }
}

function runInstaller(): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(electronPackage, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: fetchTimeoutMs,
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.once('error', (error) => resolve(error.message))
    child.once('close', (_code, signal) => {
      resolve(signal === null ? firstLine(complaint) : `not within ${fetchTimeoutMs / 1000} s`)
    })
  })
}

function failedLately(attempt: string): boolean {
  const stats = statSync(failureMark, { throwIfNoEntry: false })
  if (stats === undefined || textOf(failureMark) !== attempt) return false
  return Date.now() - stats.mtimeMs < retryAfterMs
}

function firstLine(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '')
  return line?.trim().slice(0, 120) ?? 'no reason given'
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
