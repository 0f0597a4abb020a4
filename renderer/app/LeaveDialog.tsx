import { Button } from 'antd'
import { useStore } from 'zustand'
import { Dialog } from '../components/Dialog.tsx'
import {
  chooseLayout,
  chooseSettingsTab,
  dropLayout,
  dropSentences,
  type FormsState,
  hasSentenceDrafts,
} from '../state/formsStore.ts'
import { showScreen } from '../state/sessionStore.ts'
import { useText } from '../text/i18n.ts'
import { type App, useApp, useSession } from './appContext.ts'
import { saveLayoutDraft } from './layoutActions.ts'
import { saveSentences } from './templateActions.ts'

const formPages = ['bulletin', 'layouts'] as const
type Form = (typeof formPages)[number]

interface FormEnds {
  /** Something of it isn't saved and isn't shown. @param isShown its page is */
  readonly isLeft: (state: FormsState, isShown: boolean) => boolean
  readonly goBack: (app: App) => void
  readonly save: (app: App) => Promise<boolean>
  readonly discard: (app: App) => void
}

const ends: Readonly<Record<Form, FormEnds>> = {
  bulletin: {
    isLeft: (state, isShown) => !isShown && hasSentenceDrafts(state),
    goBack: () => undefined,
    save: saveSentences,
    discard: (app) => dropSentences(app.forms),
  },
  layouts: {
    isLeft: ({ layoutDraft, layoutId }, isShown) =>
      layoutDraft !== null && !(isShown && layoutDraft.id === layoutId),
    goBack: (app) => {
      const { layoutDraft } = app.forms.getState()
      if (layoutDraft !== null) chooseLayout(app.forms, layoutDraft.id)
    },
    save: saveLayoutDraft,
    discard: (app) => dropLayout(app.forms),
  },
}

/** Asks what is to become of what wasn't saved, by whichever way its page was left. */
export function LeaveDialog() {
  const { t } = useText()
  const app = useApp()
  const screen = useSession((state) => state.screen)
  const state = useStore(app.forms)
  const shown = screen === 'settings' ? state.tab : null
  const left = formPages.find((form) => ends[form].isLeft(state, form === shown))
  if (left === undefined) return null
  const goBack = () => {
    ends[left].goBack(app)
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
