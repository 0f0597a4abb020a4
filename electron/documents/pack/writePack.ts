import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createWriteStream, existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { LedgerError } from '../../../shared/errors.ts'
import type { PackSpec, WrittenPack } from '../../../shared/schemas/pack.ts'
import { localDay, localMinute } from '../localDay.ts'
import type { Provenance } from '../provenance.ts'
import { safeFileName } from '../safeFileName.ts'
import { verifyZip } from '../sheets/verifyZip.ts'
import { throwIfCancelled, type WritingWatch } from '../sheets/writingWatch.ts'
import { explainFileError, writeBeside } from '../writeBeside.ts'
import type { PackCover } from './layCover.ts'
import type { ReadPack } from './readPack.ts'

const coverFile = '00 封面目录.docx'

/** The moment of the ledger that a pack is made from. */
export interface PackMoment {
  readonly at: Date
  readonly revision: number
}

/**
 * Writes a pack as a folder or a zip file; whole or not at all: everything is written beside, and takes its name last.
 * Throws `file-exists`, `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writePack(
  pack: ReadPack,
  spec: PackSpec,
  { at, revision }: PackMoment,
  path: string,
  watch: WritingWatch,
): Promise<WrittenPack> {
  if (spec.target === 'folder' && existsSync(path)) {
    throw new LedgerError(
      'file-exists',
      `${path} is already there. Nothing was written: choose another name.`,
      { path },
    )
  }
  const description = `数据截至 ${localMinute(at)}，台账第 ${revision} 次改动`
  const provenance: Provenance = { made: at, description }
  const staging = join(dirname(path), `.${randomUUID().slice(0, 13)}.part`)
  try {
    await mkdir(staging)
    const files = await writeParts(pack, staging, watch, provenance)
    const cover: PackCover = {
      title: `${pack.region}${monthWords(spec.month)}重点项目调度会材料`,
      scope: spec.filterWords,
      bureau: pack.bureau,
      day: dayWords(localDay(at)),
      files,
      notes: [
        `${description}，之后的修改不在其中。`,
        ...(pack.left.length === 0 ? [] : [`没有内容、未列入：${pack.left.join('、')}。`]),
      ],
    }
    await writeCover(cover, join(staging, coverFile), provenance)
    throwIfCancelled(watch)
    const names = [coverFile, ...files.map(({ file }) => file)]
    if (spec.target === 'zip') await zipInto(staging, names, path, at)
    else await rename(staging, path)
    watch.onProgress(names.length, names.length)
    const bytes = await sizeOf(path, spec.target === 'zip' ? null : names)
    return {
      path,
      fileName: basename(path),
      bytes,
      rows: names.length,
      files: names,
      left: pack.left,
      moment: at.toISOString(),
      revision,
    }
  } catch (error) {
    throw ofTarget(explainFileError(error, path), staging, path)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function writeParts(
  { parts }: ReadPack,
  folder: string,
  watch: WritingWatch,
  provenance: Provenance,
): Promise<PackCover['files']> {
  const files: { name: string; file: string; size: string }[] = []
  // Of the pack, documents are what progress is counted in.
  const quiet: WritingWatch = { onProgress: () => undefined, isCancelled: watch.isCancelled }
  for (const [at, { name, extension, size, write }] of parts.entries()) {
    watch.onProgress(at, parts.length + 1)
    await setImmediate()
    throwIfCancelled(watch)
    const numbered = `${String(at + 1).padStart(2, '0')} ${name}`
    const file = safeFileName(numbered, extension, numbered.slice(0, 2))
    await write(join(folder, file), quiet, provenance)
    files.push({ name, file, size })
  }
  watch.onProgress(parts.length, parts.length + 1)
  return files
}

async function writeCover(cover: PackCover, path: string, provenance: Provenance): Promise<void> {
  const [{ Packer }, { layCover }] = await Promise.all([import('docx'), import('./layCover.ts')])
  const bytes = await Packer.toBuffer(layCover(cover, provenance))
  await writeBeside(path, async (temporary) => {
    await writeFile(temporary, bytes)
    return () => verifyZip(temporary, ['word/document.xml'])
  })
}

async function zipInto(
  folder: string,
  names: readonly string[],
  path: string,
  made: Date,
): Promise<void> {
  await writeBeside(path, async (temporary) => {
    const zip = new yazl.ZipFile()
    // The documents are packed already.
    for (const name of names)
      zip.addFile(join(folder, name), name, { mtime: made, compress: false })
    zip.end()
    const { outputStream } = zip
    if (!(outputStream instanceof Readable)) throw new Error('the zip writer has no stream')
    zip.on('error', (error: Error) => outputStream.destroy(error))
    await pipeline(outputStream, createWriteStream(temporary))
    return () => verifyZip(temporary, names)
  })
}

async function sizeOf(path: string, names: readonly string[] | null): Promise<number> {
  if (names === null) return (await stat(path)).size
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The folder written beside is gone by the time a person reads of it. */
function ofTarget(error: unknown, staging: string, path: string): unknown {
  if (!(error instanceof LedgerError) || error.details.path?.startsWith(staging) !== true) {
    return error
  }
  const message = error.message.replaceAll(error.details.path, path)
  return new LedgerError(error.code, message, { ...error.details, path })
}

function monthWords(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
