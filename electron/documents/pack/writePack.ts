import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createWriteStream, existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { LedgerError } from '../../../shared/errors.ts'
import type { PackSpec, WrittenPack } from '../../../shared/schemas/pack.ts'
import { localDay, localMinute } from '../localDay.ts'
import { fontTable } from '../bulletin/officialStyle.ts'
import type { Provenance } from '../provenance.ts'
import { safeFileName } from '../safeFileName.ts'
import { verifyZip } from '../sheets/verifyZip.ts'
import { throwIfCancelled, type WritingWatch } from '../sheets/writingWatch.ts'
import { explainFileError, writeBeside } from '../writeBeside.ts'
import type { CoverLine, PackCover } from './layCover.ts'
import type { ReadPack } from './readPack.ts'

const coverFile = '00 封面目录.docx'

/** The moment of the ledger that a pack is made from. */
export interface PackMoment {
  readonly at: Date
  readonly revision: number
}

/** Paths of what was printed already; null where there was nothing. */
type Pdfs = readonly (string | null)[]

/**
 * Writes a pack as a folder or a zip file; whole or not at all: everything is written beside, and takes its name last.
 * @param pdfs what was printed of each document, in the order asked for
 * Throws `file-exists`, `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writePack(
  pack: ReadPack,
  spec: PackSpec,
  { at, revision }: PackMoment,
  path: string,
  watch: WritingWatch,
  pdfs?: Pdfs,
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
  await mkdir(staging).catch((error: unknown) => {
    throw explainFileError(error, path)
  })
  try {
    const writing = { spec, pdfs: pdfs ?? [], provenance }
    const files = await writeParts(pack, staging, watch, writing)
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
    const names = [coverFile, ...files.flatMap((each) => each.files)]
    if (spec.target === 'zip') await zipInto(staging, names, path, at)
    else await rename(staging, path)
    watch.onProgress(names.length, names.length)
    const bytes = await sizeOf(path, spec.target === 'zip' ? null : names)
    return {
      path,
      fileName: basename(path),
      bytes,
      rows: names.length,
      proof: pack.proof,
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

interface Writing {
  readonly spec: PackSpec
  readonly pdfs: Pdfs
  readonly provenance: Provenance
}

async function writeParts(
  { parts }: ReadPack,
  folder: string,
  watch: WritingWatch,
  { spec, pdfs, provenance }: Writing,
): Promise<readonly CoverLine[]> {
  const lines: CoverLine[] = []
  // Of the pack, documents are what progress is counted in: first the printed ones, then the written ones.
  const quiet: WritingWatch = { onProgress: () => undefined, isCancelled: watch.isCancelled }
  const total = pdfs.length + parts.length + 1
  for (const [at, part] of parts.entries()) {
    watch.onProgress(pdfs.length + at, total)
    await setImmediate()
    throwIfCancelled(watch)
    const numbered = `${String(at + 1).padStart(2, '0')} ${part.name}`
    const named = (extension: string) => safeFileName(numbered, extension, numbered.slice(0, 2))
    const files: string[] = []
    if (spec.formats !== 'pdf') {
      const file = named(part.extension)
      await part.write(join(folder, file), quiet, provenance)
      files.push(file)
    }
    const pdf = pdfs[part.at] ?? null
    if (pdf !== null && spec.formats !== undefined && spec.formats !== 'office') {
      const file = named('.pdf')
      await copyFile(pdf, join(folder, file))
      files.push(file)
    }
    lines.push({ name: part.name, files, size: part.size })
  }
  watch.onProgress(total - 1, total)
  return lines
}

async function writeCover(cover: PackCover, path: string, provenance: Provenance): Promise<void> {
  const [{ Packer }, { layCover }] = await Promise.all([import('docx'), import('./layCover.ts')])
  const bytes = await Packer.toBuffer(layCover(cover, provenance), undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
  ])
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
