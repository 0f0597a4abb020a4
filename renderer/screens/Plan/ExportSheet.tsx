import { Download } from 'lucide-react'
import { useStore } from 'zustand'
import type { PlanSheetSpec } from '../../../shared/schemas/sheet.ts'
import { useApp } from '../../app/appContext.ts'
import { writePlanSheet } from '../../app/planSheets.ts'
import { useText } from '../../text/i18n.ts'

/** The button that writes the tab's table as a sheet. */
export function ExportSheet({ sheet }: { readonly sheet: PlanSheetSpec['sheet'] }) {
  const { t } = useText()
  const app = useApp()
  const writing = useStore(app.exporting, (state) => state.job !== null)
  return (
    <button
      type="button"
      className="toolButton"
      disabled={writing}
      data-testid={`export-${sheet}`}
      onClick={() => void writePlanSheet(app, sheet)}
    >
      <Download size={15} strokeWidth={1.75} />
      {t('view.export')}
    </button>
  )
}
