import { writeFile } from 'node:fs/promises'
import type { BulletinDocument } from '../../../shared/model/bulletin/bulletinDocument.ts'
import { verifyZip } from '../sheets/verifyZip.ts'
import { throwIfCancelled, type WritingWatch } from '../sheets/writingWatch.ts'
import type { Provenance } from '../provenance.ts'
import { writeBeside } from '../writeBeside.ts'
import { fontTable } from './officialStyle.ts'

const requiredParts = ['[Content_Types].xml', 'word/document.xml', 'word/fontTable.xml']

/**
 * Writes the bulletin for Word and WPS; whole or not at all.
 * @returns lines of its annex tables
 * Throws `cancelled`, `disk-full`, `file-unwritable`.
 */
export async function writeBulletin(
  bulletin: BulletinDocument,
  path: string,
  watch: WritingWatch,
  provenance?: Provenance,
): Promise<number> {
  const rows = bulletin.annexes.reduce((sum, annex) => sum + annex.rows.length, 0)
  watch.onProgress(0, rows)
  // The library is large: loaded with the first bulletin, not with the worker.
  const [{ Packer }, { layBulletin }] = await Promise.all([
    import('docx'),
    import('./layBulletin.ts'),
  ])
  const bytes = await Packer.toBuffer(layBulletin(bulletin, provenance?.description), undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
  ])
  throwIfCancelled(watch)
  await writeBeside(path, async (temporary) => {
    await writeFile(temporary, bytes)
    return () => verifyZip(temporary, requiredParts)
  })
  watch.onProgress(rows, rows)
  return rows
}
