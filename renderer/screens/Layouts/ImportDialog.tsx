import { Button } from 'antd'
import { type TakenLayout, takeLayoutsIn } from '../../app/layoutActions.ts'
import { useApp } from '../../app/appContext.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { useText } from '../../text/i18n.ts'

interface ImportDialogProps {
  readonly taken: readonly TakenLayout[]
  readonly onClose: () => void
}

/** What the layouts of a file will replace or add, before they do. */
export function ImportDialog({ taken, onClose }: ImportDialogProps) {
  const { t } = useText()
  const app = useApp()
  return (
    <Dialog
      title={t('layoutForms.importTitle')}
      text={t('layoutForms.importText')}
      testId="layout-import"
      onClose={onClose}
    >
      <ul className="importList">
        {taken.map((each) => (
          <li key={each.id}>
            <span>{each.nameInFile}</span>
            <span className="quietText">
              {t(`layoutForms.importInto.${each.into}`, { name: each.layout.name })}
            </span>
          </li>
        ))}
      </ul>
      <div className="dialogFoot">
        <Button onClick={onClose}>{t('layoutForms.cancel')}</Button>
        <Button
          type="primary"
          data-testid="layout-import-run"
          onClick={() => {
            onClose()
            void takeLayoutsIn(app, taken)
          }}
        >
          {t('layoutForms.importRun', { n: taken.length })}
        </Button>
      </div>
    </Dialog>
  )
}
