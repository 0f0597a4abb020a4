import { useStore } from 'zustand'
import { formatExactMoney } from '../../../shared/model/money.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { applyBoardPaste } from '../../app/boardActions.ts'
import { boardColumnWord, boardValue } from '../../grid/board/boardWords.ts'
import { useText } from '../../text/i18n.ts'
import { PasteDialog } from '../Paste/PasteDialog.tsx'

const noNumbers: ReadonlyMap<string, number> = new Map()

/** The preview of a block that is pasted over the month's cells. */
export function BoardPaste() {
  const text = useText()
  const { words } = text
  const app = useApp()
  const plan = useStore(app.boardRange, (state) => state.pasting)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  if (plan === null) return null
  return (
    <PasteDialog
      plan={plan}
      names={{
        name: (row) => row.name,
        key: () => '',
        column: (column) => boardColumnWord(column, { text }),
        show: (_, value) =>
          typeof value === 'number'
            ? `${formatExactMoney(value, unit)} ${words.moneyUnit[unit]}`
            : (value ?? words.unfilled),
        fixed: (row, column) => boardValue(row, column, { unit, text, numbers: noNumbers }) ?? '',
      }}
      onApply={(changes) => applyBoardPaste(app, plan, changes)}
      onClose={() => app.boardRange.setState({ pasting: null })}
    />
  )
}
