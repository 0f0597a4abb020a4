import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../electron/store/connection.ts'
import { schemaVersion } from '../../electron/store/migrate.ts'
import { openStore } from '../../electron/store/store.ts'
import { seeds } from '../helpers/ledger.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

function makeLedger(path: string): void {
  openStore({
    ledgerPath: path,
    createFrom: { seeds: seeds.href },
    device: 'test',
    actor: 'test',
    source: 'test',
  }).close()
}

test.each([
  [
    'ledger-corrupt',
    '损坏',
    (path: string) => {
      makeLedger(path)
      const bytes = readFileSync(path)
      bytes.fill(0xee, 4096 * 3, 4096 * 40)
      writeFileSync(path, bytes)
    },
  ],
  [
    'ledger-newer',
    '新',
    (path: string) => {
      makeLedger(path)
      const database = connect(path, { plain: true })
      database.pragma(`user_version = ${schemaVersion + 1}`)
      database.close()
    },
  ],
  [
    'ledger-not-a-ledger',
    '不是',
    (path: string) => writeFileSync(path, readFileSync(fileURLToPath(import.meta.url))),
  ],
] as const)(
  '%s is told in Chinese, with what to do, and the file is left as it is',
  async (code, word, prepare) => {
    let before = Buffer.alloc(0)
    const { page, host } = await openPage({
      prepare: (path) => {
        prepare(path)
        before = readFileSync(path)
      },
    })
    const failure = page.getByTestId('ledger-failure')
    expect(await failure.getAttribute('data-code')).toBe(code)
    const text = await failure.innerText()
    expect(text).toContain(word)
    expect(text).not.toMatch(/\bis\b|\bthe\b/)
    expect(await failure.getByRole('button').count()).toBeGreaterThan(0)
    expect(readFileSync(host.ledgerPath).equals(before)).toBe(true)
  },
)
