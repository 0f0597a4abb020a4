import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { WrittenFile } from '../../shared/contract.ts'
import { layoutFileText } from '../../shared/model/layouts/layoutFile.ts'
import { type LayoutFile, layoutFileSchema } from '../../shared/schemas/sheetLayout.ts'
import { writeBeside } from '../documents/writeBeside.ts'

/** Writes layouts of sheets to a file that they can be taken in from again; whole or not at all. */
export async function writeLayouts(target: string, file: LayoutFile): Promise<WrittenFile> {
  await writeBeside(target, async (temporary) => {
    await writeFile(temporary, layoutFileText(file))
    return async () => {
      layoutFileSchema.parse(JSON.parse(await readFile(temporary, 'utf8')))
    }
  })
  const { size } = await stat(target)
  return {
    path: target,
    fileName: path.basename(target),
    bytes: size,
    rows: file.layouts.length,
  }
}
