import { enableCompileCache } from 'node:module'

// Before anything else is loaded: the next run starts from compiled code.
enableCompileCache()
const { runCli } = await import('./runCli.ts')

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
