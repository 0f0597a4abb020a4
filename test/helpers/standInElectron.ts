import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../build/projectRoot.ts'

/**
 * The marker that the packager looks for in Electron's executable, followed by the wire's version, its length and its
 * fuses. https://github.com/electron/fuses
 */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = 9

/** Lays out a folder that the packager takes for an unpacked Electron, where the real one can't be had. */
export function layOutStandIn(folder: string, executables: readonly string[]): string {
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  for (const locale of ['en-US', 'fr', 'zh-CN']) {
    writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '')
  }
  for (const executable of executables) {
    const wire = Buffer.from([1, fuseCount, ...Array.from({ length: fuseCount }, () => 0x31)])
    const stub = Buffer.concat([Buffer.from('#!/bin/sh\n# '), Buffer.from(fuseSentinel), wire])
    writeFileSync(path.join(folder, executable), stub)
    chmodSync(path.join(folder, executable), 0o755)
  }
  const manifest = path.join(projectRoot, 'node_modules', 'electron', 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
  writeFileSync(path.join(folder, 'version'), version)
  return folder
}

/** The fuses of a packaged executable, `0` off and `1` on, in the order of the wire. */
export function readFuses(executable: string): string {
  const bytes = readFileSync(executable)
  const start = bytes.indexOf(fuseSentinel) + fuseSentinel.length + 2
  return bytes.subarray(start, start + fuseCount).toString('latin1')
}
