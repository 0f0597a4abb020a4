import type { LayoutFile, ListedLayout } from '../../schemas/sheetLayout.ts'

/** Layouts as they are handed on, those with the given ids; without ids all of them. */
export function layoutFileOf(
  listed: readonly ListedLayout[],
  ids: readonly string[] | undefined,
): LayoutFile {
  const layouts = listed
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .map(({ id, layout }) => ({ id, layout }))
  return { kind: 'sheet-layouts', version: 1, layouts }
}

/** The words of such a file. */
export function layoutFileText(file: LayoutFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}
