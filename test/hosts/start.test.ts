import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPart } from '../../build/buildAll.ts'
import { parseStartOptions } from '../../build/startOptions.ts'
import { projectRoot } from '../../build/projectRoot.ts'
import { openSession, rawRequest } from '../helpers/rawHttp.ts'

describe('npm start', () => {
  let folder: string
  const running = new Set<ChildProcessWithoutNullStreams>()
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ledger-start-'))
    await buildPart('page')
  })
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  function start(...args: string[]) {
    const child = spawn(process.execPath, [path.join(projectRoot, 'build', 'start.ts'), ...args], {
      env: { PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: path.join(folder, 'data') },
    })
    running.add(child)
    let output = ''
    const { promise: address, resolve } = Promise.withResolvers<string>()
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const found = /^http:\/\/127\.0\.0\.1:\d+\/open\?token=\S+$/m.exec(output)
        if (found !== null) resolve(found[0])
      })
    }
    const ended = new Promise<{ code: number | null; output: string }>((settle) => {
      child.once('close', (code) => {
        running.delete(child)
        settle({ code, output })
      })
    })
    return { child, address, ended }
  }

  test('makes the ledger at the first start, says so, serves it, and ends in order', async () => {
    const first = start('--no-open')
    const url = await first.address
    const { port, origin } = new URL(url)
    const answer = await rawRequest(Number(port), {
      method: 'POST',
      target: '/call',
      headers: {
        'Content-Type': 'application/json',
        Origin: origin,
        Cookie: await openSession(url),
      },
      body: JSON.stringify({ name: 'ledger.info', input: {} }),
    })
    const ledger = path.join(folder, 'data', 'KeyProjectLedger', '重点项目台账.ledger')
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { path: ledger } })
    first.child.kill('SIGTERM')
    const { code, output } = await first.ended
    expect(code).toBe(0)
    expect(output).toContain(`Created a ledger from the plan: ${ledger}\n`)
    // Closed in order: SQLite has folded its log back into the one file.
    expect([existsSync(ledger), existsSync(`${ledger}-wal`)]).toEqual([true, false])

    const second = start('--no-open')
    await second.address
    second.child.kill('SIGINT')
    expect((await second.ended).output).toContain(`Ledger: ${ledger}\n`)
  })

  test('prints the address where there is no display', async () => {
    const run = start('--db', path.join(folder, 'b.ledger'))
    await run.address
    run.child.kill('SIGTERM')
    const { code, output } = await run.ended
    expect(code).toBe(0)
    expect(output).toMatch(/^Electron needs a display: using a browser instead\.$/m)
    expect(output).toMatch(/^There is no display\. Open this address/m)
  })

  test('refuses a ledger that is open already', async () => {
    const file = path.join(folder, 'c.ledger')
    const holder = start('--no-open', '--db', file)
    await holder.address
    const late = await start('--no-open', '--db', file).ended
    expect(late.code).toBe(1)
    expect(late.output).toBe(
      `${file} is open in another window or program. Close it there first.\n`,
    )
    holder.child.kill('SIGTERM')
    await holder.ended
  })

  test('explains itself where it is called wrongly', async () => {
    const { code, output } = await start('--colour').ended
    expect(code).toBe(2)
    expect(output).toMatch(/Unknown option '--colour'[^]*Usage: npm start/)
  })

  test('takes its options in any order, and no more than those', () => {
    expect(parseStartOptions([])).toEqual({ browser: false, open: true, ledgerPath: null })
    expect(parseStartOptions(['--db', '/a/b.ledger', '--browser'])).toEqual({
      browser: true,
      open: true,
      ledgerPath: '/a/b.ledger',
    })
    expect(parseStartOptions(['--db'])).toMatch(/argument/)
    expect(parseStartOptions(['--db='])).toMatch(/file/)
    expect(parseStartOptions(['a.ledger'])).toMatch(/argument/)
  })
})
