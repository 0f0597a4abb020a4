import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Changed } from '../../../shared/contract.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { Result } from '../../../shared/result.ts'
import { undoAction } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { runCommand } from '../../state/ledgerStore.ts'
import type { Board } from '../../state/monthStore.ts'
import { say } from '../../state/sessionStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'

/** Closes a month, or opens a closed one again: what that means, and who is missing. */
export function CloseDialog({
  board,
  onClose,
}: {
  readonly board: Board
  readonly onClose: () => void
}) {
  const { t, language, words } = useText()
  const app = useApp()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const closes = board.closing === null
  const missing = Map.groupBy(
    board.rows.filter((row) => row.state === 'unreported'),
    (row) => row.responsibleUnit ?? words.unfilled,
  )
  const month = formatPartialDate(board.month, language)
  const submit = async () => {
    const result = await runCommand<Changed>(app.ledger, (): Promise<Result<Changed>> =>
      closes
        ? app.port.call('months.close', { month: board.month })
        : app.port.call('months.reopen', { month: board.month, reason }),
    )
    if (!result.ok) {
      setFailure(errorLine(result.error, language))
      return
    }
    onClose()
    const done = t(closes ? 'board.close.done' : 'board.close.reopened', { month })
    say(app.session, 'done', done, [undoAction(app)])
  }
  return (
    <Dialog
      title={t(closes ? 'board.close.title' : 'board.close.reopenTitle', { month })}
      text={t(closes ? 'board.close.text' : 'board.close.reopenText')}
      testId="close-dialog"
      onClose={onClose}
    >
      {closes && missing.size > 0 ? (
        <div className="closeMissing" data-testid="close-missing">
          <b>{t('board.close.missing', { n: board.counts.unreported })}</b>
          <ul>
            {[...missing].map(([unit, rows]) => (
              <li key={unit}>
                <span>{unit}</span>
                {rows.map((row) => row.name).join(language === 'en' ? ', ' : '、')}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {closes && missing.size === 0 ? <p className="closeAll">{t('board.close.all')}</p> : null}
      {closes ? null : (
        <label className="formLine">
          {t('board.close.reason')}
          <Input
            value={reason}
            maxLength={400}
            data-testid="reopen-reason"
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      )}
      {failure === null ? null : (
        <p className="formError" role="alert">
          {failure}
        </p>
      )}
      <div className="dialogFoot">
        <Button onClick={onClose}>{t('board.cancel')}</Button>
        <Button
          type="primary"
          data-testid="close-confirm"
          disabled={!closes && reason.trim() === ''}
          onClick={() => void submit()}
        >
          {t(closes ? 'board.close.confirm' : 'board.close.reopen')}
        </Button>
      </div>
    </Dialog>
  )
}
