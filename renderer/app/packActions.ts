import type { Result } from '../../shared/result.ts'
import { fromColumnar } from '../../shared/columnar.ts'
import { newId } from '../../shared/ids.ts'
import type { PackSpec } from '../../shared/schemas/pack.ts'
import type { SheetSpec } from '../../shared/schemas/sheet.ts'
import { writePack } from '../state/exportStore.ts'
import { say } from '../state/sessionStore.ts'
import { errorLine } from '../text/errors.ts'
import { pageText } from '../text/i18n.ts'
import { today } from '../text/times.ts'
import { said } from './actions.ts'
import type { App } from './appContext.ts'
import { writeSheetFile } from './sheetFiles.ts'
import { provedWords, refuseExport } from './proofActions.ts'
import { sayWritten } from './writtenFile.ts'

/** Writes a meeting pack and says where it is, or why it isn't. */
export async function makePack(app: App, spec: PackSpec): Promise<void> {
  const { t } = pageText(app.texts)
  const fileName = t('pack.fileName', { month: spec.month })
  const result = await writePack(app.exporting, app.port, { spec, fileName, job: newId() })
  if (!result.ok) {
    if (result.error.code === 'cancelled') say(app.session, 'done', t('pack.cancelled'))
    else refuseExport(app, result.error)
    return
  }
  if (result.value === null) return
  const { files, path, left, proof } = result.value
  const written = t('pack.done', { n: files.length, path })
  const rest = left.length === 0 ? '' : ` ${t('pack.left', { names: left.join('、') })}`
  sayWritten(app, written + rest + provedWords(app, proof), path)
}

/** Writes one document of a pack alone, to edit or as a PDF. @param pack with that document alone */
export async function writePiece(
  app: App,
  pack: PackSpec,
  name: string,
  as: 'file' | 'pdf',
): Promise<void> {
  const { t, language } = pageText(app.texts)
  const spec = await pieceSpec(app, pack)
  if (!spec.ok) {
    say(app.session, 'refused', errorLine(spec.error, language))
    return
  }
  if (spec.value === null) return
  const fileName = t('layoutForms.sheetName', { name, month: pack.month })
  await writeSheetFile(app, { spec: spec.value, fileName, as }, ({ rows, path }) =>
    t('layoutForms.sheetDone', { name, n: rows, path }),
  )
}

async function pieceSpec(
  app: App,
  { items, month, filter, filterWords }: PackSpec,
): Promise<Result<SheetSpec | null>> {
  const [item] = items
  const language = 'zh-CN'
  const filtered = { month, filterWords, ...(filter !== undefined && { filter }) }
  switch (item?.sheet) {
    case undefined:
      return { ok: true, value: null }
    case 'bulletin': {
      const { sheet } = item
      return { ok: true, value: { sheet, format: 'docx', language, paper: 'A4', ...filtered } }
    }
    case 'cards': {
      const { sheet } = item
      return { ok: true, value: { sheet, format: 'xlsx', language, paper: 'A4', ...filtered } }
    }
    case 'capacity': {
      const { sheet } = item
      return { ok: true, value: { sheet, format: 'xlsx', language, paper: 'A4' } }
    }
    case 'indicators':
    case 'findings': {
      const { sheet } = item
      return { ok: true, value: { sheet, format: 'xlsx', language, paper: 'A3' } }
    }
    case 'layout': {
      const { sheet, layout } = item
      const plain = { sheet, format: 'xlsx', language, layout, month, filterWords } as const
      if (filter === undefined) return { ok: true, value: plain }
      const asked = { month, today: today(), scope: 'all', filter } as const
      const board = await app.port.call('months.board', asked)
      if (!said(app, board)) return { ok: true, value: null }
      return {
        ok: true,
        value: { ...plain, ids: fromColumnar(board.value.rows).map(({ id }) => id) },
      }
    }
    default:
      return item satisfies never
  }
}
