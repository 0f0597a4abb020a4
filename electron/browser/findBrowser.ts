import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type System, systemOf } from '../system.ts'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isExecutable: (file: string) => boolean
}

/** The machine that we run on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isExecutable: (file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const

const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
] as const

// Edge first: it is on every Windows 10 and 11.
const windowsApps = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
] as const

/** The whole path of an installed Chrome, Edge or Chromium, or null. `CHROME_PATH` goes before all others. */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const chosen = machine.env['CHROME_PATH']
  const candidates = [...(chosen ? [chosen] : []), ...installedPlaces(machine)]
  return candidates.find((file) => machine.isExecutable(file)) ?? null
}

function installedPlaces({ platform, env }: Machine): readonly string[] {
  const programFolders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
  const appFolders = ['/Applications', env['HOME'] && `${env['HOME']}/Applications`]
  const places: Readonly<Record<System, readonly string[]>> = {
    windows: combine(path.win32, programFolders, windowsApps),
    mac: combine(path.posix, appFolders, macApps),
    linux: combine(path.posix, (env['PATH'] ?? '').split(':'), linuxNames),
  }
  return places[systemOf(platform)]
}

/** Every name in every folder; names go first, so that one browser is preferred wherever it is. */
function combine(
  paths: path.PlatformPath,
  folders: readonly (string | undefined)[],
  names: readonly string[],
): readonly string[] {
  const present = folders.filter((folder) => folder !== undefined).filter((folder) => folder !== '')
  return names.flatMap((name) => present.map((folder) => paths.join(folder, name)))
}
