import { ConfigProvider } from 'antd'
import { ChevronDown } from 'lucide-react'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Toasts } from '../components/Toasts.tsx'
import { OpenDialog } from '../screens/Palette/OpenDialog.tsx'
import { ProjectorLayer } from '../screens/Projector/ProjectorLayer.tsx'
import { useText } from '../text/i18n.ts'
import { AppContext, type App, useLedger } from './appContext.ts'
import { controlTheme } from './controlTheme.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { LedgerFailure } from './LedgerFailure.tsx'
import { Shell } from './Shell.tsx'
import { useTheme } from './useTheme.ts'

export function AppRoot({ app }: { readonly app: App }) {
  return (
    <I18nextProvider i18n={app.texts}>
      <AppContext value={app}>
        <Controls nonce={app.nonce}>
          <Page />
        </Controls>
      </AppContext>
    </I18nextProvider>
  )
}

function Controls({
  nonce,
  children,
}: {
  readonly nonce: string
  readonly children: React.ReactNode
}) {
  const { language } = useText()
  const theme = useTheme()
  const controls = useMemo(() => controlTheme(theme), [theme])
  const csp = useMemo(() => ({ nonce }), [nonce])
  return (
    <ConfigProvider
      csp={csp}
      locale={language === 'en' ? english : chinese}
      theme={controls}
      componentSize="middle"
      getPopupContainer={popupContainer}
      wave={noWave}
      button={plainButton}
      select={plainSelect}
    >
      {children}
    </ConfigProvider>
  )
}

const noWave = { disabled: true }
/** antd would put a blank between the two characters of 新增. */
const plainButton = { autoInsertSpace: false }

/** antd's own arrow is read out by its English name. */
const plainSelect = { suffixIcon: <ChevronDown size={14} aria-hidden="true" /> }

/** A dropdown in a dialog or popover must be in the same top layer, or it would lie behind. */
function popupContainer(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest<HTMLElement>('dialog, [popover]') ?? document.body
}

function Page() {
  const status = useLedger((state) => state.status)
  const { t } = useText()
  switch (status) {
    case 'loading':
      return (
        <div className="loading" role="status">
          {t('app.loading')}
        </div>
      )
    case 'failed':
      return <LedgerFailure />
    case 'ready':
      return (
        <>
          <Shell />
          <OpenDialog />
          <LeaveDialog />
          <ProjectorLayer />
          <Toasts />
        </>
      )
    default:
      return status satisfies never
  }
}
