import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder, testStore } from '../helpers/ledger.ts'

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

const writer = fileURLToPath(new URL('../torture/writer.ts', import.meta.url))

/** Runs the writer until it has acknowledged `wanted` edits, then kills it. Resolves with all it acknowledged. */
async function killAfter(path: string, round: number, wanted: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, path, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    acknowledged.push(line)
    if (acknowledged.length === wanted) child.kill('SIGKILL')
  })
  const signal = await new Promise((resolve) => {
    child.once('close', (_code, by) => resolve(by))
  })
  expect(signal).toBe('SIGKILL')
  return acknowledged
}

test(
  'a process killed while it makes a ledger leaves none, or a whole one',
  { timeout: 120_000 },
  async () => {
    const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))
    for (let round = 1; round <= 8; round += 1) {
      const path = join(temporaryFolder(), 'new.ledger')
      const child = spawn(process.execPath, [main, 'create', '--db', path], { stdio: 'ignore' })
      const ended = new Promise((resolve) => {
        child.once('close', resolve)
      })
      // Killed when the half-made file has grown to a size that is another each round.
      const wanted = round * 300_000
      while (child.exitCode === null && sizeOf(`${path}.creating-wal`) < wanted) await nextTurn()
      child.kill('SIGKILL')
      await ended
      const store = testStore({ path })
      expect((await store.handlers['projects.list']({ origin: ['box'] })).projects.length).toBe(191)
      expect(await store.handlers['ledger.check']({})).toMatchObject({ ok: true })
      store.close()
    }
  },
)

test(
  'a process killed in the middle of writing, twenty times, loses no acknowledged change',
  { timeout: 120_000 },
  async () => {
    const first = testStore()
    first.close()
    const logged: string[] = []
    for (let round = 1; round <= 20; round += 1) {
      // A different moment each round, spread over the writer's first two hundred edits.
      const acknowledged = await killAfter(first.path, round, 1 + ((round * 37) % 200))
      logged.push(...acknowledged)

      const store = testStore({ path: first.path, createFrom: null })
      expect(await store.handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
      const entries = await store.handlers['history.list']({ projectId: 'CK-01', limit: 5000 })
      const found = new Set(entries.map((entry) => entry.after))
      expect(logged.filter((notes) => !found.has(notes))).toEqual([])
      // Both rows of a batch, or neither.
      const one = await store.handlers['projects.get']({ id: 'CK-01' })
      const other = await store.handlers['projects.get']({ id: 'CM-01' })
      expect(one.project.notes).toBe(other.project.notes)
      store.close()
    }
  },
)
