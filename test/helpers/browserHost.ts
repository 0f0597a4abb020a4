import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { builtWorkers } from '../../build/builtWorkers.ts'
import { type BrowserHost, startBrowserHost } from '../../electron/browser/browserHost.ts'
import type { Machine } from '../../electron/browser/findBrowser.ts'
import type { PresenceLimits } from '../../electron/browser/presence.ts'
import { type Core, createCore } from '../../electron/core.ts'

const sources = new URL('../../', import.meta.url)

export interface TestHost extends BrowserHost {
  readonly core: Core
  readonly folder: string
  readonly ledgerPath: string
  readonly outputFolder: string
  readonly port: number
  readonly origin: string
  /** Exceptions that the host took for bugs. */
  readonly reports: readonly unknown[]
}

export interface TestHostOptions {
  /** Left out, a page of one line that runs one script. */
  readonly pageFolder?: string
  readonly createFrom?: 'seeds' | 'empty'
  readonly limits?: Partial<PresenceLimits>
  readonly machine?: Machine
  /** Puts something in the ledger's place before it is opened. */
  readonly prepare?: (ledgerPath: string) => void
}

const noDesktop: Machine = { platform: 'linux', env: {}, isExecutable: () => false }

/** A browser host on a ledger of its own in a fresh folder; `close` removes all of it. */
export async function openTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-host-'))
  const ledgerPath = path.join(folder, '台账.ledger')
  const outputFolder = path.join(folder, '导出')
  const reports: unknown[] = []
  options.prepare?.(ledgerPath)
  const core = createCore({
    ledgerPath,
    createFrom:
      options.createFrom === 'seeds' ? { seeds: new URL('seeds/', sources).href } : 'empty',
    device: 'testdevice01',
    actor: '测试员',
    source: 'test',
    ...(await builtWorkers()),
  })
  const host = await startBrowserHost({
    core,
    pageFolder: options.pageFolder ?? smallPage(folder),
    outputFolder,
    version: '0.0.0-test',
    machine: options.machine ?? noDesktop,
    report: (error) => reports.push(error),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  })
  const { port, origin } = new URL(host.openingUrl)
  return {
    ...host,
    core,
    folder,
    ledgerPath,
    outputFolder,
    port: Number(port),
    origin,
    reports,
    async close() {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function smallPage(folder: string): string {
  const page = path.join(folder, 'page')
  mkdirSync(path.join(page, 'assets'), { recursive: true })
  const head =
    '<meta charset="utf-8"><link rel="icon" href="data:,"><meta name="csp-nonce" content=""><title>台账</title>'
  const html = `<!doctype html><head>${head}</head><body><script type="module" src="./assets/a.js"></script>`
  writeFileSync(path.join(page, 'index.html'), html)
  writeFileSync(path.join(page, 'assets', 'a.js'), 'document.body.dataset.ran = "yes"\n')
  return page
}
