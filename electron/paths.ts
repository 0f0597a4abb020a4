import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { type System, systemOf } from './system.ts'

const folderName = 'KeyProjectLedger'
const ledgerFileName = '重点项目台账.ledger'

export interface PathSource {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** The text of a small file, or null where there is none. */
  readonly readText: (file: string) => string | null
}

const thisUser: PathSource = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  readText: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null),
}

/** Where things of this person belong on this machine; nothing is created. Both hosts use the same ledger. */
export interface UserPaths {
  readonly data: string
  readonly defaultLedger: string
  readonly browserProfile: string
  readonly windowState: string
  readonly log: string
  /** Where sheets go when nobody is asked: a folder of ours inside the person's documents. */
  readonly output: string
}

export function userPaths(source: PathSource = thisUser): UserPaths {
  const paths = source.platform === 'win32' ? path.win32 : path.posix
  const data = paths.join(dataRoot(source, paths), folderName)
  return {
    data,
    defaultLedger: paths.join(data, ledgerFileName),
    browserProfile: paths.join(data, 'browser'),
    windowState: paths.join(data, 'window.json'),
    log: paths.join(data, 'log.txt'),
    output:
      source.env['LEDGER_OUTPUT'] || paths.join(documentsFolder(source, paths), '重点项目台账'),
  }
}

function dataRoot({ platform, env, home }: PathSource, paths: path.PlatformPath): string {
  const roots: Readonly<Record<System, string>> = {
    windows: env['LOCALAPPDATA'] || paths.join(home, 'AppData', 'Local'),
    mac: paths.join(home, 'Library', 'Application Support'),
    linux: env['XDG_DATA_HOME'] || paths.join(home, '.local', 'share'),
  }
  return roots[systemOf(platform)]
}

/** Linux desktops name the folder in the person's language (文档) and write the name down in `user-dirs.dirs`. */
function documentsFolder(source: PathSource, paths: path.PlatformPath): string {
  const { platform, env, home } = source
  if (systemOf(platform) === 'linux') {
    const config = env['XDG_CONFIG_HOME'] || paths.join(home, '.config')
    const userDirs = source.readText(paths.join(config, 'user-dirs.dirs')) ?? ''
    const documents = /^XDG_DOCUMENTS_DIR="([^"]+)"/m.exec(userDirs)?.[1]
    if (documents !== undefined) return documents.replace(/^\$HOME(?=\/|$)/, () => home)
  }
  return paths.join(home, 'Documents')
}
