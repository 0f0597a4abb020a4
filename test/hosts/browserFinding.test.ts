import { describe, expect, test } from 'vitest'
import { appWindowArguments } from '../../electron/browser/appWindow.ts'
import { hasDisplay, openCommand, revealCommand } from '../../electron/browser/desktop.ts'
import { findBrowser } from '../../electron/browser/findBrowser.ts'
import { userPaths } from '../../electron/paths.ts'

const machine = (
  platform: NodeJS.Platform,
  env: Record<string, string>,
  installed: readonly string[],
) => ({ platform, env, isExecutable: (file: string) => installed.includes(file) })

describe('finding a browser', () => {
  test('takes the one that the person named before all others', () => {
    const env = { CHROME_PATH: '/opt/b/chrome', PATH: '/usr/bin' }
    expect(findBrowser(machine('linux', env, ['/opt/b/chrome', '/usr/bin/chromium']))).toBe(
      '/opt/b/chrome',
    )
  })

  test('passes over a named one that is not there', () => {
    const env = { CHROME_PATH: '/gone', PATH: '/usr/local/bin:/usr/bin' }
    expect(findBrowser(machine('linux', env, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium')
  })

  test('prefers Chrome on Linux, wherever it is', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    const installed = ['/usr/local/bin/chromium', '/usr/bin/google-chrome']
    expect(findBrowser(machine('linux', env, installed))).toBe('/usr/bin/google-chrome')
  })

  test('finds Edge on Windows, in the folder of 32-bit programs', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    }
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(findBrowser(machine('win32', env, [edge]))).toBe(edge)
  })

  test("finds an app in a Mac user's own folder", () => {
    const chrome = '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine('darwin', { HOME: '/Users/li' }, [chrome]))).toBe(chrome)
  })

  test('finds none where there is none', () => {
    expect(findBrowser(machine('linux', {}, []))).toBeNull()
    expect(findBrowser(machine('win32', {}, []))).toBeNull()
  })
})

describe('the desktop', () => {
  test('has a display on Linux only where the session says so', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
  })

  test('opens a file without a shell that could read its name as a command', () => {
    const name = '表 & calc.xlsx'
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const { command, args } = openCommand(platform, name)
      expect(args.at(-1)).toBe(name)
      expect(command).not.toMatch(/cmd|sh$/)
    }
  })

  test('points at a file on Windows and on a Mac, and shows its folder on Linux', () => {
    expect(revealCommand('win32', 'C:\\文档\\a b.xlsx')).toEqual({
      command: 'explorer.exe',
      args: ['/select,"C:\\文档\\a b.xlsx"'],
      verbatim: true,
    })
    expect(revealCommand('darwin', '/d/a.xlsx').args).toEqual(['-R', '/d/a.xlsx'])
    expect(revealCommand('linux', '/文档/a.xlsx').args).toEqual(['/文档'])
  })

  test('gives the window a profile of its own, and gives up the sandbox only as root', () => {
    const url = 'http://127.0.0.1:1/open?token=t'
    expect(appWindowArguments(url, '/data/browser', false)).toEqual(
      expect.arrayContaining([`--app=${url}`, '--user-data-dir=/data/browser', '--no-first-run']),
    )
    expect(appWindowArguments(url, '/p', false)).not.toContain('--no-sandbox')
    expect(appWindowArguments(url, '/p', true)).toContain('--no-sandbox')
  })
})

describe("a person's folders", () => {
  const noFiles = () => null

  test("follow the system's customs", () => {
    const linux = userPaths({ platform: 'linux', env: {}, home: '/home/li', readText: noFiles })
    expect(linux.defaultLedger).toBe('/home/li/.local/share/KeyProjectLedger/重点项目台账.ledger')
    const windows = userPaths({
      platform: 'win32',
      env: { LOCALAPPDATA: 'C:\\Users\\李\\AppData\\Local' },
      home: 'C:\\Users\\李',
      readText: noFiles,
    })
    expect(windows.data).toBe('C:\\Users\\李\\AppData\\Local\\KeyProjectLedger')
    expect(windows.output).toBe('C:\\Users\\李\\Documents\\重点项目台账')
    const mac = userPaths({ platform: 'darwin', env: {}, home: '/Users/li', readText: noFiles })
    expect(mac.data).toBe('/Users/li/Library/Application Support/KeyProjectLedger')
  })

  test('follow the names that a Linux desktop gave them', () => {
    const readText = (file: string) =>
      file === '/home/li/.config/user-dirs.dirs' ? 'XDG_DOCUMENTS_DIR="$HOME/文档"\n' : null
    const paths = userPaths({ platform: 'linux', env: {}, home: '/home/li', readText })
    expect(paths.output).toBe('/home/li/文档/重点项目台账')
  })
})
