import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../../../text/i18n.ts'

interface PanelFormProps {
  /** Why it couldn't be saved. */
  readonly why: string | null
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly onRemove?: () => Promise<void>
  readonly children: ReactNode
}

/** A line of the panel while it is being written: Enter saves, Escape leaves all as it was. */
export function PanelForm({ why, onSubmit, onCancel, onRemove, children }: PanelFormProps) {
  const { t } = useText()
  return (
    <form
      className="panelForm"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          onCancel()
        } else if (
          event.key === 'Enter' &&
          !event.shiftKey &&
          !event.nativeEvent.isComposing &&
          event.target instanceof HTMLTextAreaElement
        ) {
          event.preventDefault()
          onSubmit()
        }
      }}
    >
      {children}
      {why === null ? null : (
        <p className="formError" role="alert">
          {why}
        </p>
      )}
      <footer className="capacityFormFoot">
        {onRemove === undefined ? null : (
          <Button type="text" danger data-testid="form-remove" onClick={() => void onRemove()}>
            {t('followUp.form.remove')}
          </Button>
        )}
        <span className="panelToolsGap" />
        <Button onClick={onCancel}>{t('followUp.form.cancel')}</Button>
        <Button type="primary" htmlType="submit" data-testid="form-save">
          {t('followUp.form.save')}
        </Button>
      </footer>
    </form>
  )
}
