import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { shownKeys } from '../../../shared/commandList.ts'
import { faultOfTemplate } from '../../../shared/model/bulletin/templateFault.ts'
import type { TemplateKey } from '../../../shared/model/bulletin/templates.ts'
import type { ListedTemplate, TemplateTexts } from '../../../shared/schemas/bulletinTemplate.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { resetSentences, saveSentences } from '../../app/templateActions.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { chooseSentence, dropSentences } from '../../state/formsStore.ts'
import { useText } from '../../text/i18n.ts'
import { SettingsTabs } from '../Settings/SettingsTabs.tsx'
import { BulletinSheet } from './BulletinSheet.tsx'
import { SentenceEditor } from './SentenceEditor.tsx'
import { SentenceList } from './SentenceList.tsx'
import { useBulletinPreview } from './useBulletinPreview.ts'

const editorId = 'bulletin-sentence'

/** 通报模板: the bulletin's sentences, one of them open, and what the shown month's bulletin reads with them. */
export function BulletinTemplates() {
  const { t } = useText()
  const app = useApp()
  const { forms, port } = app
  const revision = useLedger((state) => state.revision)
  const month = useShownMonth()
  const current = useStore(forms, (state) => state.sentence)
  const drafts = useStore(forms, (state) => state.sentences)
  const [listed, setListed] = useState<readonly ListedTemplate[]>([])

  useEffect(() => {
    let isOver = false
    const read = async (asked: number) => {
      const answer = await port.call('bulletinTemplates.list', {})
      if (!isOver && answer.ok && asked === app.ledger.getState().revision) setListed(answer.value)
    }
    void read(revision)
    return () => {
      isOver = true
    }
  }, [app, port, revision])

  const fine = useMemo(() => withoutFaults(drafts), [drafts])
  const preview = useBulletinPreview(fine, month, revision)
  const count = Object.keys(drafts).length
  const changed = listed.filter(({ text, defaultText }) => text !== defaultText)
  const open = listed.find(({ key }) => key === current)

  const edit = (key: TemplateKey) => {
    chooseSentence(forms, key)
    document.getElementById(editorId)?.focus()
  }
  return (
    <div className="formsScreen" data-testid="bulletin-templates">
      <SettingsTabs>
        {changed.length > 0 ? (
          <Button
            data-testid="templates-reset"
            onClick={() =>
              void resetSentences(
                app,
                changed.map(({ key }) => key),
              )
            }
          >
            {t('forms.bulletin.restoreAll')}
          </Button>
        ) : null}
        {count > 0 ? (
          <Button onClick={() => dropSentences(forms)}>{t('forms.bulletin.discard')}</Button>
        ) : null}
        <Button
          type="primary"
          disabled={count === 0 || Object.keys(fine).length < count}
          title={shownKeys('saveForm') ?? undefined}
          data-testid="templates-save"
          onClick={() => void saveSentences(app)}
        >
          {count > 1 ? t('forms.bulletin.saveCount', { n: count }) : t('forms.bulletin.save')}
        </Button>
      </SettingsTabs>
      <div className="bulletinForms">
        <SentenceList listed={listed} drafts={drafts} current={current} />
        {open === undefined ? (
          <div />
        ) : (
          <SentenceEditor
            key={current}
            id={editorId}
            sentence={open}
            draft={drafts[current]}
            preview={preview}
          />
        )}
        <BulletinSheet preview={preview} current={current} onChoose={edit} />
      </div>
    </div>
  )
}

function withoutFaults(drafts: TemplateTexts): TemplateTexts {
  // Object.entries forgets which keys these are.
  const entries = Object.entries(drafts) as readonly (readonly [TemplateKey, string])[]
  return Object.fromEntries(entries.filter(([key, text]) => faultOfTemplate(key, text) === null))
}
