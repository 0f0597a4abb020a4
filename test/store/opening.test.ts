import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Committer } from '../../electron/store/commit.ts'
import { connect } from '../../electron/store/connection.ts'
import { explainSqlite } from '../../electron/store/explainSqlite.ts'
import { storeHandlers } from '../../electron/store/handlers.ts'
import { isOnNetworkShare } from '../../electron/store/networkShare.ts'
import { migrate, schemaVersion } from '../../electron/store/migrate.ts'
import { openLedger, openReadOnly } from '../../electron/store/open.ts'
import { UndoStack } from '../../electron/store/undoStack.ts'
import { countedIds, fixedClock, temporaryFolder, testStore } from '../helpers/ledger.ts'

const refusing = (code: string) => expect.objectContaining({ code })
const open = (path: string) => testStore({ path, createFrom: null })

function closedLedger(): string {
  const store = testStore()
  store.close()
  return store.path
}

test('refuses a ledger that is not there and makes none', () => {
  const path = join(temporaryFolder(), 'none.ledger')
  expect(() => open(path)).toThrow(refusing('ledger-missing'))
  expect(existsSync(path)).toBe(false)
})

test.each([
  ['text', 'hello, this is no database at all\n'.repeat(40)],
  ['a workbook', `PK\u0003\u0004${'x'.repeat(4000)}`],
])('refuses %s and leaves it as it is', (_, content) => {
  const path = join(temporaryFolder(), 'some.ledger')
  writeFileSync(path, content)
  expect(() => open(path)).toThrow(refusing('ledger-not-a-ledger'))
  expect(readFileSync(path, 'utf8')).toBe(content)
})

test("refuses another program's SQLite file and leaves it as it is", () => {
  const path = join(temporaryFolder(), 'other.ledger')
  const other = connect(path, { plain: true })
  other.exec('CREATE TABLE contact (name TEXT)')
  other.close()
  const before = readFileSync(path)
  expect(() => open(path)).toThrow(refusing('ledger-not-a-ledger'))
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('refuses a ledger written by a newer version and leaves it as it is', () => {
  const path = closedLedger()
  const database = connect(path, { plain: true })
  database.pragma(`user_version = ${schemaVersion + 1}`)
  database.close()
  const before = readFileSync(path)
  expect(() => open(path)).toThrow(refusing('ledger-newer'))
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('refuses a damaged ledger and leaves it as it is', () => {
  const path = closedLedger()
  const bytes = readFileSync(path)
  bytes.fill(0xee, 4096 * 3, 4096 * 40)
  writeFileSync(path, bytes)
  expect(() => open(path)).toThrow(refusing('ledger-corrupt'))
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('refuses a second writer while the first has the ledger, and lets it in afterwards', () => {
  const first = testStore()
  expect(() => open(first.path)).toThrow(refusing('ledger-in-use'))
  first.close()
  expect(() => open(first.path)).not.toThrow()
})

test('a ledger whose writer was killed can be opened at once', async () => {
  const path = closedLedger()
  const writer = fileURLToPath(new URL('../torture/writer.ts', import.meta.url))
  const child = spawn(process.execPath, [writer, path, '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => {
    child.stdout.once('data', resolve)
  })
  expect(() => open(path)).toThrow(refusing('ledger-in-use'))
  child.kill('SIGKILL')
  await new Promise((resolve) => {
    child.once('close', resolve)
  })
  expect(() => open(path)).not.toThrow()
})

/** Root may write anywhere: as root the attempt is made by the user `nobody`. */
test('refuses a ledger in a folder that cannot be written, and says so', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'kept.ledger')
  copyFileSync(closedLedger(), path)
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  const script = `
    import { openLedger } from ${JSON.stringify(new URL('../../electron/store/open.ts', import.meta.url).href)}
    try { openLedger(${JSON.stringify(path)}, false); console.log('opened') } catch (error) { console.log(error.code) }`
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    ...asNobody,
    encoding: 'utf8',
  })
  chmodSync(folder, 0o755)
  expect(said.trim()).toBe('ledger-read-only')
})

test('a full disk refuses the edit, keeps what was there, and goes on when there is room again', async () => {
  const ledger = openLedger(closedLedger(), false)
  const { database, path } = ledger
  // SQLite answers a file that may not grow as it answers a disk that is full.
  const pages = Number(database.pragma('page_count', { simple: true }))
  database.pragma(`max_page_count = ${pages + 30}`)
  const author = { device: 'device-a', actor: 'tester', source: 'test' }
  const handlers = storeHandlers({
    path,
    database,
    committer: new Committer(database, author, fixedClock(), countedIds('full')),
    undoStack: new UndoStack(database),
    newId: countedIds('new'),
    announce: () => undefined,
  })
  const note = (text: string) =>
    handlers['projects.update']({ changes: [{ id: 'CK-01', set: { notes: text.repeat(4000) } }] })
  await note('一')
  let code: string | undefined
  for (const text of '二三四五六七八九十') {
    try {
      await note(text)
    } catch (error) {
      code = explainSqlite(error, path)?.code
      break
    }
  }
  expect(code).toBe('disk-full')
  expect(await handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
  database.pragma(`max_page_count = ${pages + 2000}`)
  const saved = await note('末')
  expect(saved.projects[0]?.notes).toBe('末'.repeat(4000))
  expect(await handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
  ledger.close()
})

test('a ledger of the first version is brought to this one, and a copy of it is kept', async () => {
  const path = join(temporaryFolder(), 'old.ledger')
  const old = connect(path)
  migrate(old, path, 1)
  old
    .prepare(
      `INSERT INTO batch (seq, id, stamp, device, actor, at, source, operation)
       VALUES (1, 'b', '1', 'd', 'a', '2017-01-01T00:00:00.000Z', 'seed', 'plan.load')`,
    )
    .run()
  const logged = old.prepare(
    "INSERT INTO change (batch, entity, entity_id, field, after_value) VALUES (1, 'plan', 'plan', ?, ?)",
  )
  const plan = {
    name: '旧',
    shortName: '旧',
    region: '',
    regionCode: '',
    bureau: '',
    firstYear: 0,
    lastYear: 0,
    deleted: 0,
  }
  for (const [field, value] of Object.entries(plan)) logged.run(field, value)
  old.exec("INSERT INTO plan VALUES ('plan', '旧', '旧', '', '', '', 0, 0, 0)")
  old.close()
  const { handlers } = open(path)
  expect(await handlers['ledger.info']({})).toMatchObject({ schemaVersion, categories: [] })
  expect(await handlers['ledger.check']({})).toMatchObject({ ok: true, problems: [] })
  const copy = connect(`${path}-before-version-${schemaVersion}`, { readOnly: true })
  expect(copy.pragma('user_version', { simple: true })).toBe(1)
  copy.close()
})

test('a ledger that was closed is one file, and reading it leaves nothing beside it', () => {
  const path = closedLedger()
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
  openReadOnly(path).close()
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
})

test('knows network shares by their mount, and UNC paths on Windows', () => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    '//server/share /mnt/share cifs rw 0 0',
    'server:/home /home/x\\040y nfs4 rw 0 0',
  ].join('\n')
  expect(isOnNetworkShare('/mnt/share/a.ledger', 'linux', mounts)).toBe(true)
  expect(isOnNetworkShare('/home/x y/a.ledger', 'linux', mounts)).toBe(true)
  expect(isOnNetworkShare('/mnt/shared/a.ledger', 'linux', mounts)).toBe(false)
  expect(isOnNetworkShare('/home/me/a.ledger', 'linux', mounts)).toBe(false)
  expect(isOnNetworkShare('\\\\server\\share\\a.ledger', 'win32', null)).toBe(true)
  expect(isOnNetworkShare('C:\\Users\\me\\a.ledger', 'win32', null)).toBe(false)
  expect(isOnNetworkShare('\\\\?\\C:\\Users\\me\\a.ledger', 'win32', null)).toBe(false)
})
