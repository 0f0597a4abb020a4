import { runCli } from '../../electron/cli/runCli.ts'

/** One command line, run in this process: its exit code and all it printed. */
export async function run(
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''
  let err = ''
  const code = await runCli(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}
