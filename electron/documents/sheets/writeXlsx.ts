import { makeStyles } from './cellStyles.ts'
import type { RegisterColumn } from './columns.ts'
import { layOut } from './layOut.ts'
import type { Register, RegisterGroup } from './register.ts'
import { type PrintedSheet, streamPrinted, writePrinted } from './workbook.ts'
import { registerRow } from './workbookRows.ts'
import type { WritingWatch } from './writingWatch.ts'

/**
 * Writes the register as a workbook for Excel, WPS and LibreOffice, as it is printed; whole or not at all.
 * Throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writeXlsx(
  register: Register,
  path: string,
  watch: WritingWatch,
): Promise<void> {
  await writePrinted(() => printedRegister(register), path, watch)
}

/**
 * The workbook alone, straight to `path`. Throws `cancelled` or the file system's own error; what it leaves behind then
 * is for the caller to remove.
 */
export async function writeWorkbook(
  register: Register,
  path: string,
  watch: WritingWatch,
): Promise<void> {
  await streamPrinted(() => printedRegister(register), path, watch)
}

export function printedRegister(register: Register): PrintedSheet {
  const layout = layOut(register)
  const styles = makeStyles(register, layout.page)
  return {
    ...layout,
    frame: register,
    styles,
    frozenColumns: frozenColumns(register.columns),
    rows: layout.rows.length,
    rowCount: register.rowCount,
    outlineLevels: Math.max(0, ...register.groups.map(depthOf)),
    rowAt: (_, index) => {
      const row = layout.rows[index]
      return row === undefined
        ? { heightPt: 0, cells: [] }
        : registerRow({ register, layout, styles }, row)
    },
  }
}

/** Levels of the outline that a group's rows take. */
function depthOf({ label, groups }: RegisterGroup): number {
  return (label === null ? 0 : 1) + Math.max(0, ...groups.map(depthOf))
}

/** Up to the project's name, where that stands near the left edge. */
function frozenColumns(columns: readonly RegisterColumn[]): number {
  const name = columns.findIndex((column) => column.key === 'name')
  return name > 0 && name <= 2 ? name + 1 : 1
}
