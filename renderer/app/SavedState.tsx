import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { errorText } from '../text/errors.ts'
import { useText } from '../text/i18n.ts'
import { shortTime } from '../text/times.ts'
import { useLedger } from './appContext.ts'

/** Whether what was typed is in the file yet. */
export function SavedState() {
  const { t, language } = useText()
  const saving = useLedger((state) => state.saving > 0)
  const savedAt = useLedger((state) => state.savedAt)
  const failure = useLedger((state) => state.saveFailure)
  return (
    <div className="savedState" role="status" aria-live="polite" data-testid="saved-state">
      {failure !== null ? (
        <span className="savedFailed">
          <CircleAlert size={14} />
          {t('topBar.notSaved', { why: errorText(failure, language).what })}
        </span>
      ) : saving ? (
        <>
          <LoaderCircle size={14} />
          {t('topBar.saving')}
        </>
      ) : (
        <>
          <Check size={14} className="savedCheck" />
          {savedAt === null
            ? t('topBar.savedNever')
            : t('topBar.saved', { time: shortTime(savedAt, language) })}
        </>
      )}
    </div>
  )
}
