import { Button } from 'antd'
import { Plus, Presentation, Rows3 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { ProblemRow } from '../../../../shared/schemas/followUp.ts'
import { useApp } from '../../../app/appContext.ts'
import { meetingRows, startMeeting } from '../../../app/meetingActions.ts'
import { useShownMonth } from '../../../app/useShownMonth.ts'
import { Rich } from '../../../components/Rich.tsx'
import { shownProblems } from '../../../state/problemRows.ts'
import { askForProblems } from '../../../state/problemsStore.ts'
import { reportedProblems } from '../../../state/reportedProblems.ts'
import { useText } from '../../../text/i18n.ts'
import { ProblemTabs } from '../ProblemTabs.tsx'
import { ExtractDialog } from './ExtractDialog.tsx'
import { ProblemDialog } from './ProblemDialog.tsx'
import { ProblemFilterBar } from './ProblemFilterBar.tsx'
import { ProblemTable } from './ProblemTable.tsx'

/** 问题清单: what is asked of it above, the problems below. */
export function ProblemList() {
  const { t } = useText()
  const app = useApp()
  const state = useStore(app.problems)
  const { problems, filter, rows: boardRows } = state
  const month = useShownMonth()
  const reported = useMemo(
    () => (month === null ? [] : reportedProblems(boardRows ?? [], problems ?? [], month)),
    [boardRows, problems, month],
  )
  const [extracting, setExtracting] = useState(false)
  const rows = useMemo(() => shownProblems(state), [state])
  const [edited, setEdited] = useState<ProblemRow | 'new' | null>(null)
  const add = (
    <Button
      type="primary"
      icon={<Plus size={15} strokeWidth={2} />}
      data-testid="problem-add"
      onClick={() => setEdited('new')}
    >
      {t('problems.add')}
    </Button>
  )
  const extract =
    reported.length === 0 ? null : (
      <Button
        icon={<Rows3 size={15} strokeWidth={1.75} />}
        data-testid="extract"
        onClick={() => setExtracting(true)}
      >
        {t('problems.fromReports', { n: reported.length })}
      </Button>
    )
  return (
    <>
      <ProblemTabs>
        {problems?.length === 0 ? null : extract}
        <Button
          icon={<Presentation size={15} strokeWidth={1.75} />}
          disabled={meetingRows(state).length === 0}
          data-testid="start-meeting"
          onClick={() => void startMeeting(app)}
        >
          {t('problems.meeting')}
        </Button>
        {problems?.length === 0 ? null : add}
      </ProblemTabs>
      <div className="planBody">
        {problems === null ? <p className="planLoading">{t('problems.loading')}</p> : null}
        {problems?.length === 0 ? (
          <div className="planEmpty" data-testid="problems-empty">
            <h3>{t('problems.empty.title')}</h3>
            <p>{t('problems.empty.text')}</p>
            <div className="emptyActions">
              {add}
              {extract}
            </div>
          </div>
        ) : null}
        {problems === null || problems.length === 0 ? null : (
          <>
            <ProblemFilterBar problems={problems} />
            {rows.length === 0 ? (
              <div className="planNone" data-testid="problems-none-shown">
                <p>{t('problems.noneShown')}</p>
                <Button
                  onClick={() =>
                    askForProblems(app.problems, { choice: 'all', unit: null, query: '' })
                  }
                >
                  {t('problems.showAll')}
                </Button>
              </div>
            ) : (
              <ProblemTable rows={rows} query={filter.query} onEdit={setEdited} />
            )}
          </>
        )}
      </div>
      {extracting && month !== null ? (
        <ExtractDialog reported={reported} month={month} onClose={() => setExtracting(false)} />
      ) : null}
      <ProblemStatus problems={problems ?? []} />
      {edited === null ? null : (
        <ProblemDialog problem={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

function ProblemStatus({ problems }: { readonly problems: readonly ProblemRow[] }) {
  const { t } = useText()
  const done = problems.filter((problem) => problem.state === 'done').length
  return (
    <footer className="statusBar" data-testid="problems-status">
      <span>
        <Rich text={t('problems.status.problems', { n: problems.length })} />
      </span>
      <span>
        <Rich text={t('problems.status.unsolved', { n: problems.length - done })} />
      </span>
      <span>
        <Rich
          text={t('problems.status.overdue', {
            n: problems.filter((problem) => problem.overdue).length,
          })}
        />
      </span>
      <span>
        <Rich text={t('problems.status.done', { n: done })} />
      </span>
      {problems.length === 0 ? null : (
        <span className="statusKeys">{t('problems.status.keys')}</span>
      )}
    </footer>
  )
}
