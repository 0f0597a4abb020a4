import { LedgerError } from '../../shared/errors.ts'
import { builtInLayout, isBuiltInLayout, listLayouts } from '../../shared/model/layouts/builtIn.ts'
import {
  type LayoutFile,
  type LayoutInput,
  type ListedLayout,
  type SheetLayout,
  sheetLayoutSchema,
} from '../../shared/schemas/sheetLayout.ts'
import { unknownId, type Writer } from './commit.ts'
import type { Database } from './connection.ts'

/** Every layout that can be printed. One that this program can't read any more is left out. */
export function readLayouts(database: Database, language: 'zh-CN' | 'en'): readonly ListedLayout[] {
  return listLayouts(readKept(database), language)
}

/** Throws `unknown-id`. */
export function findLayout(database: Database, id: string, language: 'zh-CN' | 'en'): SheetLayout {
  const kept = readKept(database).get(id)
  if (kept !== undefined) return kept
  if (isBuiltInLayout(id)) return builtInLayout(id, language)
  throw unknownId('sheet_layout', id)
}

/** Puts a layout in the place of a built-in one, changes a kept one, or adds it. Throws `unknown-id`, `conflict`. */
export function saveLayout(
  writer: Writer,
  database: Database,
  id: string,
  { id: given, layout }: LayoutInput,
): void {
  const kept = readKept(database)
  if (given !== undefined && !isBuiltInLayout(given) && !kept.has(given)) {
    throw unknownId('sheet_layout', given)
  }
  write(writer, kept, id, layout)
}

/** The layouts of a file: those with a known id replace it, others are added. */
export function importLayouts(writer: Writer, database: Database, { layouts }: LayoutFile): void {
  for (const { id, layout } of layouts) write(writer, readKept(database), id, layout)
}

/** A changed built-in layout is then the program's own again. Throws `unknown-id`. */
export function deleteLayout(writer: Writer, database: Database, id: string): void {
  if (!readKept(database).has(id)) throw unknownId('sheet_layout', id)
  writer.write('sheet_layout', id, { deleted: 1 })
}

function write(
  writer: Writer,
  kept: ReadonlyMap<string, SheetLayout>,
  id: string,
  layout: SheetLayout,
): void {
  const taken = listLayouts(kept, 'zh-CN').find(
    (other) => other.id !== id && other.layout.name === layout.name,
  )
  if (taken !== undefined) {
    throw new LedgerError('conflict', `There is already a layout called ${layout.name}.`, {
      id: taken.id,
      field: 'name',
      value: layout.name,
    })
  }
  const fields = { layout: JSON.stringify(layout), deleted: 0 }
  if (writer.read('sheet_layout', id) === null) writer.insert('sheet_layout', id, fields)
  else writer.write('sheet_layout', id, fields)
}

function readKept(database: Database): ReadonlyMap<string, SheetLayout> {
  const rows = database
    .prepare('SELECT id, layout FROM sheet_layout WHERE deleted = 0 ORDER BY id')
    .all() as { readonly id: string; readonly layout: string }[]
  return new Map(
    rows.flatMap(({ id, layout }) => {
      const read = sheetLayoutSchema.safeParse(JSON.parse(layout) as unknown)
      return read.success ? [[id, read.data] as const] : []
    }),
  )
}
