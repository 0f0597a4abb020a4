import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useApp, useSession } from '../app/appContext.ts'
import { dismissToast, type Toast } from '../state/sessionStore.ts'
import { useText } from '../text/i18n.ts'

const shownForMs = 8000

/** Messages at the foot of the window: read aloud, gone after eight seconds, kept while pointed at or focused. */
export function Toasts() {
  const { t } = useText()
  const toasts = useSession((state) => state.toasts)
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label={t('toast.label')}>
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function OneToast({ toast }: { readonly toast: Toast }) {
  const { t } = useText()
  const { session } = useApp()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismissToast(session, toast.id), shownForMs)
    return () => clearTimeout(timer)
  }, [held, session, toast.id])
  return (
    <div
      className="toast"
      data-kind={toast.kind}
      data-testid="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.kind === 'done' ? <CircleCheck size={17} /> : <CircleAlert size={17} />}
      <span className="toastText">{toast.text}</span>
      {toast.actions.map((action) => (
        <button
          key={action.label}
          type="button"
          className="toastAction"
          onClick={() => {
            dismissToast(session, toast.id)
            action.perform()
          }}
        >
          <b>{action.label}</b>
          {action.shortcut === undefined ? null : <kbd>{action.shortcut}</kbd>}
        </button>
      ))}
      <button
        type="button"
        className="toastClose"
        aria-label={t('toast.close')}
        onClick={() => dismissToast(session, toast.id)}
      >
        <X size={15} />
      </button>
    </div>
  )
}
