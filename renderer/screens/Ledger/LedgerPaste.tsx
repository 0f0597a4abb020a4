import { formatExactMoney } from '../../../shared/model/money.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { applyPaste } from '../../app/rangeActions.ts'
import { showField } from '../../fields/showField.ts'
import { copyCell } from '../../grid/clipboard/copyBlock.ts'
import type { PastePlan } from '../../grid/clipboard/planPaste.ts'
import { showPastePlan } from '../../state/rangeStore.ts'
import { useText } from '../../text/i18n.ts'
import { PasteDialog } from '../Paste/PasteDialog.tsx'

/** The preview of a block that is pasted over the register. */
export function LedgerPaste({ plan }: { readonly plan: PastePlan }) {
  const text = useText()
  const { language, words } = text
  const app = useApp()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  return (
    <PasteDialog
      plan={plan}
      names={{
        name: (row) => row.project.name,
        // Keys of projects that were added here say nothing.
        key: ({ id }) => (id.length > 12 ? '' : id),
        column: (column) => words.field[column === 'number' || column === 'kind' ? 'kind' : column],
        show: (field, value) =>
          typeof value === 'number'
            ? `${formatExactMoney(value, unit)} ${words.moneyUnit[unit]}`
            : (showField(field, value, unit, language) ?? words.unfilled),
        fixed: (row, column) => copyCell(row, column, { text, unit }).text,
      }}
      onApply={(changes) => applyPaste(app, plan, changes)}
      onClose={() => showPastePlan(app.range, null)}
    />
  )
}
