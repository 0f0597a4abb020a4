import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber } from '../../../shared/model/money.ts'
import { useApp, useLedger, useSession } from '../../app/appContext.ts'
import { sayWritten } from '../../app/writtenFile.ts'
import { say } from '../../state/sessionStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { fullTime } from '../../text/times.ts'
import { SettingLine } from './SettingLine.tsx'

type Work = 'backup' | 'check' | null

export function LedgerSettings() {
  const { t, language } = useText()
  const app = useApp()
  const info = useLedger((state) => state.info)
  const host = useSession((state) => state.host)
  const [work, setWork] = useState<Work>(null)

  const backup = async () => {
    setWork('backup')
    const result = await app.port.call('host.backup', {})
    setWork(null)
    if (!result.ok) say(app.session, 'refused', errorLine(result.error, language))
    else if (result.value !== null) {
      const { path } = result.value
      sayWritten(app, t('settings.backupDone', { path }), path, ['reveal'])
    }
  }
  const check = async () => {
    setWork('check')
    const result = await app.port.call('ledger.check', {})
    setWork(null)
    if (!result.ok) {
      say(app.session, 'refused', errorLine(result.error, language))
      return
    }
    const { ok, projects, changes, problems } = result.value
    if (ok)
      say(
        app.session,
        'done',
        t('settings.checkOk', { projects, changes: formatNumber(changes, 0) }),
      )
    else {
      const first = problems[0] ?? ''
      say(app.session, 'refused', t('settings.checkFailed', { n: problems.length, first }))
    }
  }

  if (info === null) return null
  return (
    <section className="settingsCard" aria-label={t('settings.ledger')}>
      <h2>{t('settings.ledger')}</h2>
      <SettingLine label={t('settings.path')}>
        <span className="settingPath" data-testid="ledger-path">
          {info.path}
        </span>
      </SettingLine>
      <SettingLine label={t('settings.createdAt')}>{fullTime(info.createdAt)}</SettingLine>
      <SettingLine label={t('settings.backup')} hint={t('settings.backupHint')}>
        <Button loading={work === 'backup'} disabled={work !== null} onClick={() => void backup()}>
          {t(work === 'backup' ? 'settings.backupRunning' : 'settings.backupRun')}
        </Button>
      </SettingLine>
      <SettingLine label={t('settings.check')} hint={t('settings.checkHint')}>
        <Button loading={work === 'check'} disabled={work !== null} onClick={() => void check()}>
          {t(work === 'check' ? 'settings.checkRunning' : 'settings.checkRun')}
        </Button>
      </SettingLine>
      <SettingLine label={t('settings.schema')}>{info.schemaVersion}</SettingLine>
      {host === null ? null : (
        <SettingLine label={t('settings.version')}>{host.version}</SettingLine>
      )}
    </section>
  )
}
