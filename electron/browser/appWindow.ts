import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Machine } from './findBrowser.ts'

export interface AppWindow {
  /** Resolves when the browser has ended: its window was closed, or it handed the window to one already running. */
  readonly exited: Promise<void>
  close(): void
}

/** What an app-mode window is started with: no tabs, no address bar, a profile of our own, and nothing that calls home. */
export function appWindowArguments(url: string, profile: string, asRoot: boolean): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    // Chromium refuses to run as root with its sandbox on; the second switch keeps it from warning in a bar.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}

/** Opens the page in a window of its own, in a browser that is installed. */
export function openAppWindow(
  browser: string,
  url: string,
  profile: string,
  machine: Machine,
): AppWindow {
  mkdirSync(profile, { recursive: true })
  const asRoot = machine.platform === 'linux' && process.getuid?.() === 0
  const child = spawn(browser, appWindowArguments(url, profile, asRoot), {
    stdio: 'ignore',
    // `--lang` does nothing on Linux; Chromium's own menus follow this instead.
    env: { ...machine.env, LANGUAGE: machine.env['LANGUAGE'] ?? 'zh_CN' },
  })
  return { exited: onceGone(child), close: () => void child.kill() }
}

function onceGone(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
