import { Button } from 'antd'
import { useText } from '../text/i18n.ts'
import { Popover } from '../components/Popover.tsx'
import { useApp, useLedger } from './appContext.ts'
import { removeSample } from './sampleActions.ts'

/** Says on every screen that the ledger holds made-up figures, and takes them away. */
export function SampleBadge() {
  const { t } = useText()
  const app = useApp()
  const n = useLedger((state) => state.info?.sampleProjects ?? 0)
  if (n === 0) return null
  return (
    <Popover
      label={t('overview.sample.badgeTitle')}
      trigger={t('overview.sample.badge')}
      triggerClass="sampleBadge"
      testId="sample-badge"
    >
      <div className="sampleSheet">
        <p>{t('overview.sample.explain', { n })}</p>
        <p className="quietText">{t('overview.sample.kept')}</p>
        <Button
          data-testid="sample-remove"
          onClick={(event) => {
            event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
            void removeSample(app)
          }}
        >
          {t('overview.sample.remove')}
        </Button>
      </div>
    </Popover>
  )
}
