import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { testStore } from '../helpers/ledger.ts'

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
