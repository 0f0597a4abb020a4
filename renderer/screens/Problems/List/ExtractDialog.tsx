import { Button } from 'antd'
import { useState } from 'react'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import { useApp } from '../../../app/appContext.ts'
import { commitAndSay } from '../../../app/problemActions.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import type { ReportedProblem } from '../../../state/reportedProblems.ts'
import { useText } from '../../../text/i18n.ts'

interface ExtractDialogProps {
  readonly reported: readonly ReportedProblem[]
  readonly month: string
  readonly onClose: () => void
}

/** Takes over what the month's reports name as problems; all are ticked at first. */
export function ExtractDialog({ reported, month, onClose }: ExtractDialogProps) {
  const { t, language } = useText()
  const app = useApp()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = reported.filter(({ input }) => !left.has(input.projectId))
  const toggle = (ids: readonly string[], isTaken: boolean) => {
    const next = new Set(left)
    for (const id of ids) {
      if (isTaken) next.delete(id)
      else next.add(id)
    }
    setLeft(next)
  }
  const submit = async () => {
    const saved = await commitAndSay(
      app,
      () => app.port.call('problems.save', { problems: chosen.map(({ input }) => input) }),
      t('problems.said.extracted', { n: chosen.length }),
    )
    if (saved) onClose()
  }
  return (
    <Dialog
      title={t('problems.extract.title', { month: formatPartialDate(month, language) })}
      text={t('problems.extract.text')}
      className="problemDialog"
      testId="extract-dialog"
      onClose={onClose}
    >
      <label className="checkLine extractAll">
        <input
          type="checkbox"
          checked={left.size === 0}
          onChange={({ target }) =>
            toggle(
              reported.map(({ input }) => input.projectId),
              target.checked,
            )
          }
        />
        {t('problems.extract.all')}
      </label>
      <ul className="extractList">
        {reported.map(({ name, input }) => (
          <li key={input.projectId}>
            <label className="checkLine">
              <input
                type="checkbox"
                checked={!left.has(input.projectId)}
                onChange={({ target }) => toggle([input.projectId], target.checked)}
              />
              <span className="checkWord">
                <b>{name}</b>
                <span>{input.text}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <footer className="dialogFoot">
        <Button onClick={onClose}>{t('problems.form.cancel')}</Button>
        <Button
          type="primary"
          disabled={chosen.length === 0}
          data-testid="extract-submit"
          onClick={() => void submit()}
        >
          {t('problems.extract.submit', { n: chosen.length })}
        </Button>
      </footer>
    </Dialog>
  )
}
