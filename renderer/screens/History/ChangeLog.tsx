import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ChangeEntry } from '../../../shared/schemas/ledger.ts'
import { revealProject } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { ChangeWords } from '../../components/ChangeWords.tsx'
import { type ChangeLine, changeLines } from '../../text/changeLines.ts'
import { useText } from '../../text/i18n.ts'
import { fullTime } from '../../text/times.ts'
import { foldBatches } from './foldBatches.ts'

const page = 200

export function ChangeLog({ changes }: { readonly changes: readonly ChangeEntry[] }) {
  const text = useText()
  const { t } = text
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [shown, setShown] = useState(page)
  const lines = useMemo(
    () => foldBatches(changeLines(changes, unit, text), text.t),
    [changes, unit, text],
  )
  return (
    <section className="changeLog" aria-label={t('history.log')} data-testid="change-log">
      <h2 className="viewTitle">
        {t('history.log')} <span className="viewCount">{lines.length}</span>
      </h2>
      {lines.length === 0 ? <p className="quietText">{t('history.empty')}</p> : null}
      <table className="plainTable">
        <thead>
          <tr>
            <th scope="col" className="timeColumn">
              {t('history.time')}
            </th>
            <th scope="col" className="projectColumn">
              {t('history.project')}
            </th>
            <th scope="col">{t('history.change')}</th>
            <th scope="col" className="actorColumn">
              {t('history.actor')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <ChangeRow key={line.key} line={line} />
          ))}
        </tbody>
      </table>
      {lines.length <= shown ? null : (
        <Button className="moreButton" onClick={() => setShown(shown + page)}>
          {t('filter.more', { n: lines.length - shown })}
        </Button>
      )}
    </section>
  )
}

function ChangeRow({ line }: { readonly line: ChangeLine }) {
  const { t } = useText()
  const app = useApp()
  const { projectId, projectName } = line
  const present = useLedger((state) => projectId !== null && state.rows.byId.has(projectId))
  return (
    <tr>
      <td className="timeColumn">
        <time dateTime={line.at}>{fullTime(line.at)}</time>
      </td>
      <td className="projectColumn">
        {projectName === null ? null : present && projectId !== null ? (
          <button
            type="button"
            className="linkButton plain"
            title={t('history.open')}
            onClick={() => revealProject(app, projectId)}
          >
            {projectName}
          </button>
        ) : (
          <span className="quietText">{projectName}</span>
        )}
      </td>
      <td>
        <ChangeWords line={line} />
        {line.reason === null ? null : <span className="changeReason">{line.reason}</span>}
      </td>
      <td className="actorColumn">{line.actor}</td>
    </tr>
  )
}
