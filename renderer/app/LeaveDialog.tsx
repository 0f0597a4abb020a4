import { Button } from 'antd'
import { useStore } from 'zustand'
import { Dialog } from '../components/Dialog.tsx'
import {
  chooseSettingsTab,
  dropSentences,
  type FormsState,
  hasSentenceDrafts,
} from '../state/formsStore.ts'
import { showScreen } from '../state/sessionStore.ts'
import { useText } from '../text/i18n.ts'
import { type App, useApp, useSession } from './appContext.ts'
import { saveSentences } from './templateActions.ts'

type Form = 'bulletin'

interface FormEnds {
  readonly isUnsaved: (state: FormsState) => boolean
  readonly save: (app: App) => Promise<boolean>
  readonly discard: (app: App) => void
}

const ends: Readonly<Record<Form, FormEnds>> = {
  bulletin: {
    isUnsaved: hasSentenceDrafts,
    save: saveSentences,
    discard: (app) => dropSentences(app.forms),
  },
}

/** Asks what is to become of what wasn't saved, by whichever way its page was left. */
export function LeaveDialog() {
  const { t } = useText()
  const app = useApp()
  const screen = useSession((state) => state.screen)
  const state = useStore(app.forms)
  const shown = screen === 'settings' ? state.tab : null
  const left = (['bulletin'] as const).find((form) => form !== shown && ends[form].isUnsaved(state))
  if (left === undefined) return null
  const goBack = () => {
    chooseSettingsTab(app.forms, left)
    showScreen(app.session, 'settings')
  }
  const save = async () => {
    if (!(await ends[left].save(app))) goBack()
  }
  return (
    <Dialog
      title={t(`forms.leave.title.${left}`)}
      text={t('forms.leave.text')}
      testId="leave-dialog"
      onClose={goBack}
    >
      <div className="dialogFoot">
        <Button data-testid="leave-discard" onClick={() => ends[left].discard(app)}>
          {t('forms.leave.discard')}
        </Button>
        <span className="panelToolsGap" />
        <Button data-testid="leave-back" onClick={goBack}>
          {t('forms.leave.back')}
        </Button>
        <Button type="primary" data-testid="leave-save" onClick={() => void save()}>
          {t('forms.leave.save')}
        </Button>
      </div>
    </Dialog>
  )
}
