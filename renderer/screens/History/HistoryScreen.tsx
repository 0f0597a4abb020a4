import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../app/appContext.ts'
import { readHistory } from '../../state/historyStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { ChangeLog } from './ChangeLog.tsx'
import { RecycleBin } from './RecycleBin.tsx'

/** What was changed, by whom and when; beside it what was taken out and can come back. */
export function HistoryScreen() {
  const { t, language } = useText()
  const { history, port } = useApp()
  const revision = useLedger((state) => state.revision)
  const { failure, status, changes, bin } = useStore(history)
  useEffect(() => {
    void readHistory(history, port, revision)
  }, [history, port, revision])
  if (failure !== null) {
    return (
      <p className="panelFailure" role="alert">
        {t('history.failed', { why: errorLine(failure, language) })}
      </p>
    )
  }
  if (status === 'loading') return null
  return (
    <div className="historyScreen">
      <ChangeLog changes={changes} />
      <RecycleBin bin={bin} />
    </div>
  )
}
