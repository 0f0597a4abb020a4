import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../../app/appContext.ts'
import { askName, refusedName, renameView, saveNewView } from '../../../app/viewActions.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import type { Naming } from '../../../state/viewsStore.ts'
import { useText } from '../../../text/i18n.ts'

/** Asks what a view is to be called: the present state as a new one, or one that has another name. */
export function NameViewDialog({ naming }: { readonly naming: Naming }) {
  const { t } = useText()
  const app = useApp()
  const id = useId()
  const ownId = naming.kind === 'rename' ? naming.id : null
  const current = useStore(app.views, ({ saved }) => saved.find((view) => view.id === ownId)?.name)
  const [name, setName] = useState(current ?? '')
  const [why, setWhy] = useState<string | null>(null)
  const close = () => askName(app, null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = refusedName(app, name, ownId)
    setWhy(refused)
    if (refused !== null) return
    const given = name.trim()
    const done = ownId === null ? saveNewView(app, given) : renameView(app, ownId, given)
    if (await done) close()
  }
  const isNew = ownId === null
  return (
    <Dialog
      title={t(isNew ? 'views.saveTitle' : 'views.renameTitle')}
      {...(isNew ? { text: t('views.saveText') } : {})}
      onClose={close}
    >
      <form className="formGrid" onSubmit={(event) => void submit(event)}>
        <label htmlFor={id}>{t('views.name')}</label>
        <div>
          <Input
            id={id}
            autoFocus
            value={name}
            maxLength={60}
            status={why === null ? '' : 'error'}
            placeholder={t('views.namePlaceholder')}
            aria-describedby={`${id}-why`}
            aria-invalid={why !== null}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setName(event.target.value)
              setWhy(null)
            }}
          />
          {why === null ? null : (
            <p id={`${id}-why`} className="formError" role="alert">
              {why}
            </p>
          )}
        </div>
        <footer className="dialogFoot">
          <Button onClick={close}>{t('views.cancel')}</Button>
          <Button type="primary" htmlType="submit" data-testid="view-name-submit">
            {t(isNew ? 'views.save' : 'views.submitRename')}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
