import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { formatExactMoney } from '../../../shared/model/money.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { BoardRow, MonthExplanation } from '../../../shared/schemas/monthBoard.ts'
import { undoAction } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { saveEntries } from '../../app/monthActions.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { entryText, readEntry } from '../../fields/readEntry.ts'
import { isAmountField } from '../../grid/board/boardColumnIds.ts'
import { boardColumnWord } from '../../grid/board/boardWords.ts'
import type { CellValue } from '../../grid/range/cellModel.ts'
import type { BoardField } from '../../state/boardField.ts'
import type { Board } from '../../state/monthStore.ts'
import { say } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'
import { today } from '../../text/times.ts'
import { CorrectionList } from './CorrectionList.tsx'

interface CorrectionDialogProps {
  readonly row: BoardRow
  readonly field: BoardField
  /** What was typed into the cell already. */
  readonly typed?: CellValue | undefined
  readonly board: Board
  readonly onClose: () => void
}

/** 更正 of a cell of a closed month: the new value and why; the closed value stays, the correction is kept beside it. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { row, field, board, onClose } = props
  const text = useText()
  const { t, language, words } = text
  const app = useApp()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const isAmount = isAmountField(field)
  const opening = entryText(row[field], unit)
  const [typed, setTyped] = useState(
    props.typed === undefined ? opening : entryText(props.typed, unit),
  )
  const [reason, setReason] = useState('')
  const [known, setKnown] = useState<MonthExplanation | null>(null)
  const reading = readEntry(typed, isAmount, unit, text)
  const word = boardColumnWord(field, { text })

  useEffect(() => {
    const read = async () => {
      const shown = { projectId: row.id, month: board.month, today: today() }
      const answer = await app.port.call('months.explain', shown)
      if (answer.ok) setKnown(answer.value)
    }
    void read()
  }, [app, row.id, board.month])

  const submit = async () => {
    if (!reading.ok) return
    if (!(await saveEntries(app, [{ row, field, value: reading.value }], reason.trim()))) return
    onClose()
    say(app.session, 'done', t('board.correction.done', { field: word, name: row.name }), [
      undoAction(app),
    ])
  }
  const before = row[field]
  const shown =
    before === null
      ? words.unfilled
      : typeof before === 'number'
        ? `${formatExactMoney(before, unit)} ${words.moneyUnit[unit]}`
        : before
  const corrections = (known?.progress?.corrections ?? []).filter((each) => each.field === field)
  return (
    <Dialog
      title={t('board.correction.title', {
        month: formatPartialDate(board.month, language),
        field: word,
      })}
      text={row.name}
      testId="correction-dialog"
      onClose={onClose}
    >
      <p className="dialogText">
        {t(field === 'opening' ? 'boardPaste.openingText' : 'board.correction.text')}
      </p>
      <div className="formGrid">
        <span>{t('board.correction.now')}</span>
        <span>{shown}</span>
        <label htmlFor="correction-value">{t('board.correction.value')}</label>
        <span>
          <Input
            id="correction-value"
            value={typed}
            data-testid="correction-value"
            data-first=""
            onChange={({ target }) => setTyped(target.value)}
          />
          <small className={reading.ok ? 'formHint' : 'formError'}>
            {reading.ok ? (reading.understood ?? '') : reading.why}
          </small>
        </span>
        <label htmlFor="correction-reason">{t('board.correction.reason')}</label>
        <span>
          <Input
            id="correction-reason"
            value={reason}
            maxLength={400}
            placeholder={t('board.correction.reasonHint')}
            data-testid="correction-reason"
            onChange={({ target }) => setReason(target.value)}
          />
        </span>
      </div>
      <CorrectionList corrections={corrections} />
      <div className="dialogFoot">
        <Button onClick={onClose}>{t('board.cancel')}</Button>
        <Button
          type="primary"
          data-testid="correction-save"
          disabled={!reading.ok || reason.trim() === '' || typed === opening}
          onClick={() => void submit()}
        >
          {t('board.correction.save')}
        </Button>
      </div>
    </Dialog>
  )
}
