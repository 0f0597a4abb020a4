import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { type System, systemOf } from '../system.ts'
import type { Machine } from './findBrowser.ts'

type DesktopMachine = Pick<Machine, 'platform' | 'env'>

export interface Launch {
  readonly command: string
  readonly args: readonly string[]
  /** Windows only: the arguments are quoted already. */
  readonly verbatim?: boolean
}

/** Whether there is a screen to open a window on. */
export function hasDisplay({ platform, env }: DesktopMachine): boolean {
  if (systemOf(platform) !== 'linux') return true
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** How the desktop opens a file or a web address with the program that the person uses for it. No shell is involved. */
export function openCommand(platform: NodeJS.Platform, target: string): Launch {
  const commands: Readonly<Record<System, Launch>> = {
    windows: { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target] },
    mac: { command: 'open', args: [target] },
    linux: { command: 'xdg-open', args: [target] },
  }
  return commands[systemOf(platform)]
}

/** How the desktop shows a file in its folder; where it can't point at a file, it shows the folder. */
export function revealCommand(platform: NodeJS.Platform, file: string): Launch {
  const commands: Readonly<Record<System, Launch>> = {
    // Explorer wants the quotes around the path alone. A Windows file name holds no quotation mark.
    windows: { command: 'explorer.exe', args: [`/select,"${file}"`], verbatim: true },
    mac: { command: 'open', args: ['-R', file] },
    linux: { command: 'xdg-open', args: [path.posix.dirname(file)] },
  }
  return commands[systemOf(platform)]
}

/** Starts a program of the desktop and leaves it to itself. */
export function launch({ command, args, verbatim = false }: Launch): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: verbatim,
    })
    onceStarted(child, resolve, (error) => {
      reject(new LedgerError('not-available', `${command} did not start: ${error.message}`))
    })
    child.unref()
  })
}

function onceStarted(
  child: ChildProcess,
  started: () => void,
  failed: (error: Error) => void,
): void {
  child.once('spawn', started)
  child.once('error', failed)
}
