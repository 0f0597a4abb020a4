import { extname, resolve } from 'node:path'
import type { WrittenFile } from '../../../shared/contract.ts'
import type { BulletinSpec, CardsSpec, SheetSpec } from '../../../shared/schemas/sheet.ts'
import type { FilterOptions } from '../filters.ts'
import { requireMonth } from '../monthOptions.ts'
import { refuseExisting, withReader } from '../session.ts'
import { UsageError } from '../usage.ts'
import { filterOf } from './read.ts'

interface MonthSheetOptions extends FilterOptions {
  readonly db: string
  readonly out?: string
  readonly month?: string
}

type MonthSheet = (BulletinSpec | CardsSpec)['sheet']

const formats = { bulletin: 'docx', cards: 'xlsx' } as const satisfies Record<
  MonthSheet,
  SheetSpec['format']
>

export function isMonthSheet(sheet: SheetSpec['sheet']): sheet is MonthSheet {
  return Object.hasOwn(formats, sheet)
}

/**
 * Writes a document about one reporting month, of all projects or of those that the filters let through.
 * @param filterWords the filter in Chinese words
 */
export async function writeMonthSheet(
  sheet: MonthSheet,
  { db, out, month: typed, ...filters }: MonthSheetOptions,
  filterWords: string,
): Promise<WrittenFile> {
  const format = formats[sheet]
  if (typed === undefined) throw new UsageError(`--month YYYY-MM is needed with --sheet ${sheet}.`)
  if (out === undefined) throw new UsageError(`--out FILE is needed: F.${format}.`)
  if (extname(out).toLowerCase() !== `.${format}`) {
    throw new UsageError(`--out "${out}" is not accepted; a name ending in .${format} would be.`)
  }
  const month = requireMonth(typed)
  const path = resolve(out)
  refuseExisting(path, 'file-exists')
  return withReader(db, async (call) => {
    const { asOf, ...filter } = await filterOf(call, filters)
    const common = {
      language: 'zh-CN',
      paper: 'A4',
      month,
      ...(asOf !== undefined && { asOf }),
      ...(Object.keys(filter).length > 0 && { filter }),
      filterWords,
    } as const
    const spec: SheetSpec =
      sheet === 'bulletin'
        ? { sheet, format: formats[sheet], ...common }
        : { sheet, format: formats[sheet], ...common }
    return call('sheets.write', { path, job: 'cli', spec })
  })
}
