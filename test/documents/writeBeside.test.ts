import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { appendFile, copyFile, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRegister } from '../../electron/documents/sheets/readRegister.ts'
import { verifyZip } from '../../electron/documents/sheets/verifyZip.ts'
import { writeCsv } from '../../electron/documents/sheets/writeCsv.ts'
import { writeWorkbook, writeXlsx } from '../../electron/documents/sheets/writeXlsx.ts'
import { writeBeside } from '../../electron/documents/writeBeside.ts'
import { LedgerError } from '../../shared/errors.ts'
import { temporaryFolder } from '../helpers/ledger.ts'
import { awkwardLedger, quiet, spec, today, written } from './registerSheets.ts'

const accept = () => undefined

async function refusal(attempt: Promise<unknown>) {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof LedgerError) return { code: error.code, details: error.details }
  throw error ?? new Error('Nothing was refused.')
}

function register() {
  const { database, ids } = awkwardLedger()
  return readRegister(database, spec(ids), today)
}

test('the file takes its name only after it was verified', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '台账.csv')
  await writeBeside(path, async (temporary) => {
    await writeFile(temporary, '新')
    expect(readdirSync(folder)).not.toContain('台账.csv')
    return () => {
      expect(readFileSync(temporary, 'utf8')).toBe('新')
      expect(existsSync(path)).toBe(false)
    }
  })
  expect(readdirSync(folder)).toEqual(['台账.csv'])
  expect(readFileSync(path, 'utf8')).toBe('新')
})

test('a failed verification leaves the file of before and nothing else', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.csv')
  writeFileSync(path, 'before')
  const attempt = writeBeside(path, async (temporary) => {
    await writeFile(temporary, 'half')
    return () => {
      throw new LedgerError('file-unwritable', 'It is not what was written.', { path })
    }
  })
  expect((await refusal(attempt)).code).toBe('file-unwritable')
  expect(readdirSync(folder)).toEqual(['a.csv'])
  expect(readFileSync(path, 'utf8')).toBe('before')
})

test('a folder that is missing, a file for a folder and a folder for a file are named', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'taken.xlsx'))
  writeFileSync(join(folder, 'plain'), '')
  const sheet = register()
  const attempt = async (path: string) => {
    const { code, details } = await refusal(writeXlsx(sheet, path, quiet))
    expect(details.path).toBe(path)
    return [code, details.reason]
  }
  expect(await attempt(join(folder, 'gone', 'a.xlsx'))).toEqual(['file-unwritable', 'ENOENT'])
  expect(await attempt(join(folder, 'plain', 'a.xlsx'))).toEqual(['file-unwritable', 'ENOTDIR'])
  expect(await attempt(join(folder, 'taken.xlsx'))).toEqual(['file-unwritable', 'EISDIR'])
  expect(await attempt(join(folder, `${'长'.repeat(200)}.xlsx`))).toEqual([
    'file-unwritable',
    'ENAMETOOLONG',
  ])
  expect(readdirSync(folder).toSorted()).toEqual(['plain', 'taken.xlsx'])
})

test.runIf(existsSync('/dev/full'))('a full disk is said to be full', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.xlsx')
  const sheet = register()
  const attempt = writeBeside(path, async () => {
    await writeWorkbook(sheet, '/dev/full', quiet)
    return accept
  })
  expect(await refusal(attempt)).toEqual({ code: 'disk-full', details: { path } })
  expect(readdirSync(folder)).toEqual([])
})

test('a link stays a link, and what it points to is written', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'real.csv'), 'before')
  symlinkSync('real.csv', join(folder, 'link.csv'))
  await writeBeside(join(folder, 'link.csv'), async (temporary) => {
    await writeFile(temporary, 'after')
    return accept
  })
  expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('after')
  expect(readdirSync(folder).toSorted()).toEqual(['link.csv', 'real.csv'])
})

test.each(['xlsx', 'csv'])(
  'a cancelled %s leaves no file, and the one of before untouched',
  async (format) => {
    const folder = temporaryFolder()
    const path = join(folder, `a.${format}`)
    writeFileSync(path, 'before')
    const { groups, ...rest } = register()
    // Enough rows that the writers look up from their work several times.
    const many = { ...rest, groups: Array.from({ length: 20 }, () => groups).flat() }
    let done = -1
    const attempt = (format === 'xlsx' ? writeXlsx : writeCsv)(many, path, {
      onProgress: (rows) => {
        done = rows
      },
      isCancelled: () => done >= 0,
    })
    expect((await refusal(attempt)).code).toBe('cancelled')
    expect(readdirSync(folder)).toEqual([`a.${format}`])
    expect(readFileSync(path, 'utf8')).toBe('before')
  },
)

test('progress starts at nothing and ends at all rows', async () => {
  const sheet = register()
  const seen: (readonly [number, number])[] = []
  await writeXlsx(sheet, join(temporaryFolder(), 'a.xlsx'), {
    ...quiet,
    onProgress: (done, total) => seen.push([done, total]),
  })
  expect(seen[0]).toEqual([0, sheet.rowCount])
  expect(seen.at(-1)).toEqual([sheet.rowCount, sheet.rowCount])
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b))
})

test('a damaged workbook does not pass for a whole one', async () => {
  const path = await written(register())
  await verifyZip(path, ['xl/workbook.xml'])
  expect((await refusal(verifyZip(path, ['xl/other.xml']))).code).toBe('file-unwritable')
  const flipped = join(temporaryFolder(), 'flipped.xlsx')
  await copyFile(path, flipped)
  const file = await open(flipped, 'r+')
  await file.write(Buffer.alloc(64, 0x55), 0, 64, 4000)
  await file.close()
  expect((await refusal(verifyZip(flipped, []))).code).toBe('file-unwritable')
  await appendFile(path, 'x')
  expect((await refusal(verifyZip(path, []))).code).toBe('file-unwritable')
})
