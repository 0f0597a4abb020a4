import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs one of this folder's programs in a process of its own and returns what it answered with `answerParent`. */
export async function runChild<Answer>(
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<Answer> {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const { stdout } = await run(process.execPath, [...nodeOptions, file, ...args], {
    maxBuffer: 16 * 1024 * 1024,
  })
  // Both ends are ours: what `script` answers is what its caller names.
  return JSON.parse(stdout) as Answer
}

export function answerParent(answer: unknown): void {
  process.stdout.write(JSON.stringify(answer))
}
