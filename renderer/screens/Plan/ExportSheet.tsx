import { Download } from 'lucide-react'
import { useStore } from 'zustand'
import { newId } from '../../../shared/ids.ts'
import type { PlanSheetSpec } from '../../../shared/schemas/sheet.ts'
import { useApp } from '../../app/appContext.ts'
import { sayWritten } from '../../app/writtenFile.ts'
import { writeSheet } from '../../state/exportStore.ts'
import { say } from '../../state/sessionStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { dayStamp } from '../../text/times.ts'

/** Writes the tab's table as a sheet. The figures come from the ledger, so there is nothing to choose. */
export function ExportSheet({ sheet }: { readonly sheet: PlanSheetSpec['sheet'] }) {
  const { t, language } = useText()
  const app = useApp()
  const writing = useStore(app.exporting, (state) => state.job !== null)
  const write = async () => {
    const result = await writeSheet(app.exporting, app.port, {
      spec: { sheet, format: 'xlsx', language, paper: sheet === 'indicators' ? 'A3' : 'A4' },
      fileName: t(`plan.export.${sheet}`, { date: dayStamp(new Date()) }),
      job: newId(),
    })
    if (!result.ok) say(app.session, 'refused', errorLine(result.error, language))
    else if (result.value !== null) {
      const { rows, path } = result.value
      sayWritten(app, t('export.done', { n: rows, path }), path)
    }
  }
  return (
    <button
      type="button"
      className="toolButton"
      disabled={writing}
      data-testid={`export-${sheet}`}
      onClick={() => void write()}
    >
      <Download size={15} strokeWidth={1.75} />
      {t('view.export')}
    </button>
  )
}
