import { writeSync } from 'node:fs'
import { openStore } from '../../electron/store/store.ts'

/** Edits without end and says on stdout what has been acknowledged, until it is killed. */
const [ledgerPath = '', round = ''] = process.argv.slice(2)
const store = openStore({
  ledgerPath,
  createFrom: null,
  device: 'writer',
  actor: 'writer',
  source: 'test',
})
for (let edit = 1; ; edit += 1) {
  const notes = `${round}:${edit}`
  await store.handlers['projects.update']({
    changes: [
      { id: 'CK-01', set: { notes } },
      { id: 'CM-01', set: { notes } },
    ],
  })
  writeSync(1, `${notes}\n`)
}
