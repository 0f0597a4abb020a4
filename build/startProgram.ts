import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { thisAuthor } from '../electron/author.ts'
import { hasDisplay } from '../electron/browser/desktop.ts'
import { runInBrowser } from '../electron/browser/run.ts'
import { type Core, createCore } from '../electron/core.ts'
import { coreBridge } from '../electron/host/coreBridge.ts'
import { userPaths } from '../electron/paths.ts'
import { buildPart } from './buildAll.ts'
import { builtWorkers } from './builtWorkers.ts'
import { fetchElectron, installedElectron } from './electronRuntime.ts'
import { projectRoot } from './projectRoot.ts'
import { parseStartOptions, type StartOptions, startUsage } from './startOptions.ts'

const say = (line: string) => console.log(line)
const announceBuild = (part: string) => () => say(`Building the ${part} (sources have changed) …`)

const parsed = parseStartOptions(process.argv.slice(2))
if (typeof parsed === 'string') {
  console.error(`${parsed}\n\n${startUsage}`)
  process.exitCode = 2
} else {
  await start(parsed)
}

async function start(options: StartOptions): Promise<void> {
  const electron = await chooseElectron(options)
  if (typeof electron === 'string') return startElectron(electron, options)
  if (electron.why !== null) say(`${electron.why}: using a browser instead.`)
  return startBrowser(options)
}

/** Electron where it is there or can be had, else why not; null where the person asked for the browser. */
async function chooseElectron(options: StartOptions): Promise<string | { why: string | null }> {
  if (options.browser) return { why: null }
  if (!hasDisplay(process)) return { why: 'Electron needs a display' }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { why: 'Electron does not run as root' }
  }
  return installedElectron() ?? fetchElectron(say)
}

async function startElectron(executable: string, options: StartOptions): Promise<void> {
  await buildPart('page', announceBuild('page'))
  await buildPart('electron', announceBuild('program'))
  const ledger = options.ledgerPath === null ? [] : ['--db', options.ledgerPath]
  const child = spawn(executable, [projectRoot, ...ledger], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal))
  }
  process.exitCode = await new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 0))
    child.once('error', (error) => {
      console.error(`Electron did not start: ${error.message}`)
      resolve(1)
    })
  })
}

async function startBrowser(options: StartOptions): Promise<void> {
  const paths = userPaths()
  const ledgerPath = options.ledgerPath ?? paths.defaultLedger
  const isNew = !existsSync(ledgerPath)
  const pageFolder = await buildPart('page', announceBuild('page'))
  const workers = await builtWorkers(announceBuild('program'))
  const core = createCore({
    ledgerPath,
    createFrom: { seeds: sourceUrl('seeds/').href },
    ...thisAuthor(paths.data, 'window'),
    ...workers,
  })
  if (!(await sayWhichLedger(core, ledgerPath, isNew))) {
    await core.close()
    process.exitCode = 1
    return
  }
  await runInBrowser({
    core,
    pageFolder,
    paths,
    version: packageVersion(),
    openWindow: options.open,
    say,
    report: (error) => console.error(error),
    endRequested: endSignal(),
  })
}

/** A ledger that is open elsewhere is refused here; every other trouble is for the page to show, with what to do. */
async function sayWhichLedger(core: Core, ledgerPath: string, isNew: boolean): Promise<boolean> {
  const opened = await coreBridge(core).call('ledger.info', {})
  if (!opened.ok) {
    console.error(opened.error.message)
    return opened.error.code !== 'ledger-in-use'
  }
  say(isNew ? `Created a ledger from the plan: ${ledgerPath}` : `Ledger: ${ledgerPath}`)
  return true
}

function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve())
    }
  })
}

function sourceUrl(file: string): URL {
  return new URL(`../${file}`, import.meta.url)
}

function packageVersion(): string {
  const text = readFileSync(path.join(projectRoot, 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
