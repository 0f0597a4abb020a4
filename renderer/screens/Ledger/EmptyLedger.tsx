import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { useApp } from '../../app/appContext.ts'
import { runById } from '../../commands/commands.ts'
import { useText } from '../../text/i18n.ts'

export function EmptyLedger() {
  const { t } = useText()
  const app = useApp()
  return (
    <div className="emptyState" data-testid="empty-ledger">
      <span className="emptyTable" aria-hidden="true" />
      <h3>{t('empty.title')}</h3>
      <p>{t('empty.text')}</p>
      <div className="emptyActions">
        <Button icon={<Plus size={15} />} onClick={() => runById(app, 'addProject')}>
          {t('empty.add')}
        </Button>
      </div>
      <p>{t('empty.addHint')}</p>
    </div>
  )
}
