import { parseArgs } from 'node:util'
import { type CliOptions, build } from 'electron-builder'
import { buildPart } from './buildAll.ts'
import { packConfig } from './packConfig.ts'
import { projectRoot } from './projectRoot.ts'

const usage = `Usage: npm run pack -- [--linux] [--win] [--mac] [--dir]

  Packages for this system where none is named. --dir leaves out the installers.`

/** Builds what has changed and packages it; an error of the packager is the caller's to show. */
export async function pack(options: CliOptions): Promise<readonly string[]> {
  await buildPart('page')
  await buildPart('electron')
  return build({ projectDir: projectRoot, publish: 'never', config: packConfig(), ...options })
}

function parsePackOptions(args: readonly string[]): CliOptions | string {
  try {
    const flag = { type: 'boolean', default: false } as const
    const options = { linux: flag, win: flag, mac: flag, dir: flag }
    const { linux, win, mac, dir } = parseArgs({ args: [...args], options }).values
    return {
      ...(linux ? { linux: [] } : {}),
      ...(win ? { win: [] } : {}),
      ...(mac ? { mac: [] } : {}),
      ...(dir ? { dir } : {}),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function report(packing: Promise<readonly string[]>): Promise<void> {
  try {
    for (const file of await packing) console.log(file)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

if (import.meta.main) {
  const options = parsePackOptions(process.argv.slice(2))
  if (typeof options === 'string') {
    console.error(`${options}\n\n${usage}`)
    process.exitCode = 2
  } else {
    await report(pack(options))
  }
}
