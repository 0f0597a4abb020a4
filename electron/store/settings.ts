import type { Setting, Settings } from '../../shared/schemas/ledger.ts'
import type { Committer, Committed } from './commit.ts'
import type { Database } from './connection.ts'

export function readSettings(database: Database): Settings {
  const rows = database.prepare('SELECT id, value FROM setting WHERE deleted = 0').all() as {
    id: string
    value: string
  }[]
  // Each value was checked against its key when it was written.
  return Object.fromEntries(
    rows.map((row) => [row.id, JSON.parse(row.value) as unknown]),
  ) as Settings
}

export function writeSetting(committer: Committer, setting: Setting): Committed<null> {
  return committer.commit({ operation: 'settings.set', source: 'setting' }, (writer) => {
    writer.write('setting', setting.key, { value: JSON.stringify(setting.value), deleted: 0 })
    return null
  })
}
