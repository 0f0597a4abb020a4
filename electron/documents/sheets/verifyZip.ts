import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { LedgerError } from '../../../shared/errors.ts'

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** Field positions: PKWARE APPNOTE 4.3.7 (local header), 4.3.12 (directory entry), 4.3.16 (end of directory). */
const endSize = 22
const endSignature = 0x06054b50
const entrySize = 46
const entrySignature = 0x02014b50
const localSize = 30
const localSignature = 0x04034b50
const deflated = 8

/**
 * Reads a zip file back and compares every entry with its checksum. `names` are entries that have to be there.
 * Throws `file-unwritable` where the file isn't what was written.
 */
export async function verifyZip(path: string, names: readonly string[]): Promise<void> {
  const file = await open(path, 'r')
  try {
    const entries = await readDirectory(file, path)
    for (const name of names) {
      if (!entries.some((entry) => entry.name === name)) throw damaged(path, `${name} is missing`)
    }
    for (const entry of entries) await verifyEntry(file, entry, path)
  } finally {
    await file.close()
  }
}

async function readDirectory(file: FileHandle, path: string): Promise<readonly ZipEntry[]> {
  const { size } = await file.stat()
  if (size < endSize) throw damaged(path, 'it is too short')
  const end = await readBytes(file, size - endSize, endSize)
  if (end.readUInt32LE(0) !== endSignature) throw damaged(path, 'its end is missing')
  const directory = await readBytes(file, end.readUInt32LE(16), end.readUInt32LE(12))
  const entries: ZipEntry[] = []
  for (let at = 0; at + entrySize <= directory.length;) {
    if (directory.readUInt32LE(at) !== entrySignature) throw damaged(path, 'its list is damaged')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + entrySize, at + entrySize + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += entrySize + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function verifyEntry(file: FileHandle, entry: ZipEntry, path: string): Promise<void> {
  const local = await readBytes(file, entry.offset, localSize)
  if (local.length < localSize || local.readUInt32LE(0) !== localSignature) {
    throw damaged(path, `${entry.name} is not where the list says`)
  }
  const start = entry.offset + localSize + local.readUInt16LE(26) + local.readUInt16LE(28)
  let crc = 0
  let size = 0
  const measure = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      crc = crc32(chunk, crc)
      size += chunk.length
    }
  }
  const packed = () => readChunks(file, start, entry.packedSize)
  try {
    if (entry.method === deflated) await pipeline(packed, createInflateRaw(), measure)
    else await measure(packed())
  } catch {
    throw damaged(path, `${entry.name} can't be unpacked`)
  }
  if (crc !== entry.crc || size !== entry.size) throw damaged(path, `${entry.name} is damaged`)
}

async function* readChunks(
  file: FileHandle,
  start: number,
  length: number,
): AsyncGenerator<Buffer> {
  const chunkSize = 256 * 1024
  for (let at = 0; at < length; at += chunkSize) {
    yield await readBytes(file, start + at, Math.min(chunkSize, length - at))
  }
}

async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function damaged(path: string, reason: string): LedgerError {
  return new LedgerError(
    'file-unwritable',
    `What was written to ${path} could not be read back: ${reason}. Check the disk or choose another one.`,
    { path, reason },
  )
}
