import { extname, resolve } from 'node:path'
import { browserPrinter } from '../../browser/printPdf.ts'
import { thisMachine } from '../../browser/findBrowser.ts'
import { printPack } from '../../host/printPack.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { ok } from '../../../shared/result.ts'
import { usualPack } from '../../../shared/model/usualPack.ts'
import type { PackSpec, WrittenPack } from '../../../shared/schemas/pack.ts'
import { type PackFormat, packFormats } from '../../../shared/schemas/packChoice.ts'
import type { FilterOptions } from '../filters.ts'
import { requireMonth } from '../monthOptions.ts'
import { type Call, refuseExisting, withReader } from '../session.ts'
import { UsageError } from '../usage.ts'
import { filterOf } from './read.ts'

interface PackOptions extends FilterOptions {
  readonly db: string
  readonly sheet?: string
  readonly out?: string
  readonly month?: string
  readonly files?: string
}

/**
 * Writes a meeting pack: the contents chosen last in the window, or the usual ones.
 * @param place a folder that isn't there yet, or `F.zip`
 * @param filterWords the filter in Chinese words
 */
export async function writePackOf(
  place: string,
  { db, sheet, out, month: typed, files, ...filters }: PackOptions,
  filterWords: string,
): Promise<WrittenPack> {
  if (sheet !== undefined) throw new UsageError('--sheet is not accepted with --pack.')
  if (out !== undefined) throw new UsageError('--out is not accepted with --pack PLACE.')
  if (typed === undefined) throw new UsageError('--month YYYY-MM is needed with --pack.')
  const month = requireMonth(typed)
  const formats = formatsOf(files)
  const path = resolve(place)
  refuseExisting(path, 'file-exists')
  return withReader(db, async (call) => {
    const { asOf, bin: _, ...filter } = await filterOf(call, filters)
    const { settings } = await call('ledger.info', {})
    const chosen = (settings.meetingPack?.items ?? usualPack).filter((each) => each.chosen)
    const spec: PackSpec = {
      month,
      items: chosen.map(({ item }) => item),
      ...(Object.keys(filter).length > 0 && { filter }),
      filterWords,
      target: extname(path).toLowerCase() === '.zip' ? 'zip' : 'folder',
      formats,
      ...(asOf !== undefined && { asOf }),
    }
    return formats === 'office'
      ? call('packs.write', { path, job: 'cli', spec })
      : printed(call, spec, path)
  })
}

/** Prints with an installed browser. Throws `not-available` where there is none. */
function printed(call: Call, spec: PackSpec, path: string): Promise<WrittenPack> {
  const printPdf = browserPrinter(thisMachine)
  if (printPdf === null) {
    throw new LedgerError(
      'not-available',
      'There is no browser here to print a PDF with: install Chromium, Chrome or Edge, or leave --files out.',
    )
  }
  const core = {
    call: async (...asked: Parameters<Call>) => ok(await call(...asked)),
  } as Parameters<typeof printPack>[0]['core']
  return printPack({ core, printPdf, clock: () => new Date() }, spec, path, 'cli')
}

function formatsOf(text: string | undefined): PackFormat {
  const found = packFormats.find((each) => each === (text ?? 'office'))
  if (found !== undefined) return found
  throw new UsageError(`--files ${text} is not known: ${packFormats.join(', ')} are.`)
}
