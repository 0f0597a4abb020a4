import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { ReportingStatus, ReportingUnit } from '../../../shared/schemas/monthBoard.ts'
import { said } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { Dialog } from '../../components/Dialog.tsx'
import type { Board } from '../../state/monthStore.ts'
import { say } from '../../state/sessionStore.ts'
import { type PageText, useText } from '../../text/i18n.ts'
import { today } from '../../text/times.ts'

/** 催报名单: which unit has what still to report, whom to call, and a text to send them. */
export function ReminderDialog({
  board,
  onClose,
}: {
  readonly board: Board
  readonly onClose: () => void
}) {
  const text = useText()
  const { t, words, language } = text
  const app = useApp()
  const [status, setStatus] = useState<ReportingStatus | null>(null)
  useEffect(() => {
    const read = async () => {
      const shown = { month: board.month, today: today() }
      const answer = await app.port.call('reporting.status', shown)
      if (said(app, answer)) setStatus(answer.value)
    }
    void read()
  }, [app, board.month])
  const missing = (status?.units ?? []).filter((unit) => unit.unreported > 0)
  const copy = async (texts: readonly string[]) => {
    await navigator.clipboard.writeText(texts.join('\n\n'))
    say(app.session, 'done', t('board.remind.copied'))
  }
  return (
    <Dialog
      title={t('board.remind.title', { month: formatPartialDate(board.month, language) })}
      text={t('board.remind.text')}
      testId="reminder-dialog"
      onClose={onClose}
    >
      <div className="reminderList">
        {status !== null && missing.length === 0 ? <p>{t('board.close.all')}</p> : null}
        {missing.map((unit) => (
          <section key={unit.unit ?? ''}>
            <header>
              <b>{unit.unit ?? words.unfilled}</b>
              <span>{t('board.remind.missing', { n: unit.unreported, all: unit.expected })}</span>
              <span>{[unit.contact, unit.phone].filter((each) => each !== null).join(' ')}</span>
              <button
                type="button"
                className="linkButton"
                onClick={() => void copy([letter(unit, board, text)])}
              >
                {t('board.remind.copy')}
              </button>
            </header>
            <p>{names(unit, text)}</p>
          </section>
        ))}
      </div>
      <div className="dialogFoot">
        <Button onClick={onClose}>{t('board.remind.close')}</Button>
        <Button
          type="primary"
          disabled={missing.length === 0}
          data-testid="copy-reminders"
          onClick={() => void copy(missing.map((unit) => letter(unit, board, text)))}
        >
          {t('board.remind.copyAll')}
        </Button>
      </div>
    </Dialog>
  )
}

function names({ projects }: ReportingUnit, { language }: PageText): string {
  return projects
    .filter((project) => project.state === 'unreported')
    .map((project) => project.name)
    .join(language === 'en' ? ', ' : '、')
}

function letter(unit: ReportingUnit, board: Board, text: PageText): string {
  const { t, words, language } = text
  return t(board.overdue ? 'board.remind.letterLate' : 'board.remind.letter', {
    unit: unit.unit ?? words.unfilled,
    month: formatPartialDate(board.month, language),
    n: unit.unreported,
    names: names(unit, text),
    day: formatPartialDate(board.deadline, language),
  })
}
