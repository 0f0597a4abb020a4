import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../projectRoot.ts'

export interface StartedHost {
  /** Good for one use. */
  readonly openingUrl: string
  /** `Date.now()` when the process was started. */
  readonly startedAt: number
  close(): Promise<void>
}

/** Starts the program as `npm start` does, in a process of its own, up to the address that it prints. */
export async function startHost(ledgerPath: string, dataFolder: string): Promise<StartedHost> {
  const startedAt = Date.now()
  const start = path.join(projectRoot, 'build', 'start.ts')
  const child = spawn(process.execPath, [start, '--browser', '--no-open', '--db', ledgerPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The person's own data folder is not for a bench to write to.
    env: { ...process.env, XDG_DATA_HOME: dataFolder, LOCALAPPDATA: dataFolder },
  })
  return {
    openingUrl: await printedAddress(child),
    startedAt,
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function printedAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the program has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('the program ended before it printed its address')
}
