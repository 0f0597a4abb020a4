import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** The text of a zip file's entries by name, read by the directory at its end. */
export async function openZip(path: string): Promise<(name: string) => string> {
  const bytes = await readFile(path)
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const count = bytes.readUInt16LE(end + 10)
  const entries = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const offset = bytes.readUInt32LE(at + 42)
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    const isDeflated = bytes.readUInt16LE(at + 10) === 8
    entries.set(name, (isDeflated ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return (name) => {
    const text = entries.get(name)
    if (text === undefined) throw new Error(`${path} has no ${name}`)
    return text
  }
}
