import { extname, resolve } from 'node:path'
import { usualPack } from '../../../shared/model/usualPack.ts'
import type { WrittenPack } from '../../../shared/schemas/pack.ts'
import type { FilterOptions } from '../filters.ts'
import { requireMonth } from '../monthOptions.ts'
import { refuseExisting, withReader } from '../session.ts'
import { UsageError } from '../usage.ts'
import { filterOf } from './read.ts'

interface PackOptions extends FilterOptions {
  readonly db: string
  readonly sheet?: string
  readonly out?: string
  readonly month?: string
}

/**
 * Writes a meeting pack: the contents chosen last in the window, or the usual ones.
 * @param place a folder that isn't there yet, or `F.zip`
 * @param filterWords the filter in Chinese words
 */
export async function writePackOf(
  place: string,
  { db, sheet, out, month: typed, ...filters }: PackOptions,
  filterWords: string,
): Promise<WrittenPack> {
  if (sheet !== undefined) throw new UsageError('--sheet is not accepted with --pack.')
  if (out !== undefined) throw new UsageError('--out is not accepted with --pack PLACE.')
  if (typed === undefined) throw new UsageError('--month YYYY-MM is needed with --pack.')
  const month = requireMonth(typed)
  const path = resolve(place)
  refuseExisting(path, 'file-exists')
  return withReader(db, async (call) => {
    const { asOf, bin: _, ...filter } = await filterOf(call, filters)
    const { settings } = await call('ledger.info', {})
    const chosen = (settings.meetingPack?.items ?? usualPack).filter((each) => each.chosen)
    return call('packs.write', {
      path,
      job: 'cli',
      spec: {
        month,
        items: chosen.map(({ item }) => item),
        ...(Object.keys(filter).length > 0 && { filter }),
        filterWords,
        target: extname(path).toLowerCase() === '.zip' ? 'zip' : 'folder',
        ...(asOf !== undefined && { asOf }),
      },
    })
  })
}
