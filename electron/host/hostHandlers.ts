import path from 'node:path'
import type { Bridge, Handlers, HostInfo, WrittenFile } from '../../shared/contract.ts'
import { LedgerError } from '../../shared/errors.ts'
import { layoutFileOf } from '../../shared/model/layouts/layoutFile.ts'
import type { Result } from '../../shared/result.ts'
import { safeFileName } from './fileNames.ts'
import { printPack } from './printPack.ts'
import { writeLayouts } from './writeLayouts.ts'
import { writePdf } from './writePdf.ts'

/** What differs from host to host: where files go and how the desktop shows them. */
export interface HostParts {
  readonly info: HostInfo
  readonly core: Bridge
  /** The whole path to write to, or null where the person changed their mind. */
  readonly choosePath: (fileName: string) => Promise<string | null>
  /** Opens a file with the program the person uses for it. */
  readonly openPath: (path: string) => Promise<void>
  /** Shows a file in its folder. */
  readonly revealPath: (path: string) => Promise<void>
  /** Prints a page into a PDF; null where the host has nothing to print with. */
  readonly printPdf: ((html: string) => Promise<Uint8Array>) | null
  readonly clock: () => Date
}

/**
 * The operations that a host answers itself. A file can be opened or shown only when this run of the program wrote it:
 * the page has no way to name another.
 */
export function createHostHandlers(parts: HostParts): Handlers<'host'> {
  const written = new Set<string>()

  const remember = <File extends WrittenFile>(file: File): File => {
    written.add(path.resolve(file.path))
    return file
  }
  const requireWritten = (file: string, offered: boolean): string => {
    const resolved = path.resolve(file)
    if (!offered)
      throw new LedgerError('not-available', 'This host has no desktop to show files on.')
    if (!written.has(resolved)) {
      throw new LedgerError('not-available', 'Only a file written since the start can be opened.', {
        path: file,
      })
    }
    return resolved
  }

  return {
    'host.info': () => parts.info,
    'host.saveSheet': async ({ spec, fileName, job }) => {
      const name = safeFileName(fileName, `.${spec.format}`, '重点项目台账')
      const target = await parts.choosePath(name)
      if (target === null) return null
      return remember(unwrap(await parts.core.call('sheets.write', { spec, path: target, job })))
    },
    'host.savePack': async ({ spec, fileName, job }) => {
      const { core, printPdf, clock } = parts
      const isPrinted = spec.formats === 'pdf' || spec.formats === 'both'
      if (isPrinted && printPdf === null) throw nothingToPrintWith()
      const name = safeFileName(fileName, '.zip', '会议材料')
      const target = await parts.choosePath(
        spec.target === 'zip' ? name : name.slice(0, -'.zip'.length),
      )
      if (target === null) return null
      const pack =
        isPrinted && printPdf !== null
          ? await printPack({ core, printPdf, clock }, spec, target, job)
          : unwrap(await core.call('packs.write', { spec, path: target, job }))
      return remember(pack)
    },
    'host.savePdf': async ({ spec, fileName }) => {
      const { printPdf } = parts
      if (printPdf === null) throw nothingToPrintWith()
      const target = await parts.choosePath(safeFileName(fileName, '.pdf', '重点项目台账'))
      if (target === null) return null
      const page = unwrap(await parts.core.call('print.html', { spec }))
      const file = await writePdf(target, await printPdf(page.html), page.rows)
      return remember({ ...file, proof: page.proof })
    },
    'host.saveLayouts': async ({ ids, language, fileName }) => {
      const file = layoutFileOf(unwrap(await parts.core.call('layouts.list', { language })), ids)
      if (file.layouts.length === 0) {
        throw new LedgerError('unknown-id', 'None of these layouts is in the ledger.', {
          id: ids[0] ?? '',
        })
      }
      const target = await parts.choosePath(safeFileName(fileName, '.json', '表样'))
      if (target === null) return null
      return remember(await writeLayouts(target, file))
    },
    'host.backup': async () => {
      const target = await parts.choosePath(`重点项目台账备份 ${minuteStamp(parts.clock())}.ledger`)
      if (target === null) return null
      return remember(unwrap(await parts.core.call('ledger.backup', { path: target })))
    },
    'host.openFile': async ({ path: file }) => {
      await parts.openPath(requireWritten(file, parts.info.openFile))
      return null
    },
    'host.revealFile': async ({ path: file }) => {
      await parts.revealPath(requireWritten(file, parts.info.revealFile))
      return null
    },
  }
}

function nothingToPrintWith(): LedgerError {
  return new LedgerError(
    'not-available',
    'There is no browser here to print a PDF with. Export a workbook or document and print that.',
  )
}

function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new LedgerError(result.error.code, result.error.message, result.error.details)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** `2026-03-05 1407`, in the machine's own time zone: it is read by the person at that machine. */
function minuteStamp(date: Date): string {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}${two(date.getMinutes())}`
}
