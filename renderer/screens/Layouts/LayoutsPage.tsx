import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { shownKeys } from '../../../shared/commandList.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import {
  exportLayouts,
  readLayoutFile,
  saveLayoutDraft,
  type TakenLayout,
} from '../../app/layoutActions.ts'
import { useLayouts } from '../../app/useLayouts.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { draftLayout, dropLayout } from '../../state/formsStore.ts'
import { useText } from '../../text/i18n.ts'
import { SettingsTabs } from '../Settings/SettingsTabs.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { LayoutEditor, type LayoutPart } from './LayoutEditor.tsx'
import { faultsOf } from './layoutFaults.ts'
import { LayoutList } from './LayoutList.tsx'
import { LayoutPreview, mostPages } from './LayoutPreview.tsx'
import { useLayoutPreview } from './useLayoutPreview.ts'

const noFaults: ReadonlySet<never> = new Set()

/** 表样: the layouts of sheets, one of them open, and the shown month's sheet as it has it. */
export function LayoutsPage() {
  const { t } = useText()
  const app = useApp()
  const { forms } = app
  const revision = useLedger((state) => state.revision)
  const month = useShownMonth()
  const listed = useLayouts(revision)
  const chosenId = useStore(forms, (state) => state.layoutId)
  const draft = useStore(forms, (state) => state.layoutDraft)
  const [taken, setTaken] = useState<readonly TakenLayout[] | null>(null)
  const [part, setPart] = useState<LayoutPart>('columns')
  const picker = useRef<HTMLInputElement>(null)

  const kept = listed.find(({ id }) => id === chosenId) ?? listed[0]
  const layout = draft !== null && draft.id === kept?.id ? draft.layout : (kept?.layout ?? null)
  const isUnsaved = draft !== null && draft.id === kept?.id
  const faults = useMemo(() => {
    if (layout === null) return noFaults
    const others = listed.filter(({ id }) => id !== kept?.id)
    return faultsOf(layout, new Set(others.map((each) => each.layout.name)))
  }, [layout, listed, kept])
  const preview = useLayoutPreview(faults.size > 0 ? null : layout, month, revision, mostPages)

  return (
    <div className="formsScreen" data-testid="layouts-page">
      <SettingsTabs>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          data-testid="layout-file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file !== undefined) void readLayoutFile(app, file, listed).then(setTaken)
          }}
        />
        <Button disabled={isUnsaved} onClick={() => picker.current?.click()}>
          {t('layoutForms.importFile')}
        </Button>
        <Button
          disabled={isUnsaved}
          title={t(isUnsaved ? 'layoutForms.exportUnsaved' : 'layoutForms.exportHint')}
          onClick={() => void exportLayouts(app, listed)}
        >
          {t('layoutForms.exportAll')}
        </Button>
        {isUnsaved ? (
          <Button onClick={() => dropLayout(forms)}>{t('layoutForms.discard')}</Button>
        ) : null}
        <Button
          type="primary"
          disabled={!isUnsaved || faults.size > 0}
          title={shownKeys('saveForm') ?? undefined}
          data-testid="layout-save"
          onClick={() => void saveLayoutDraft(app)}
        >
          {t('layoutForms.save')}
        </Button>
      </SettingsTabs>
      <div className="layoutForms">
        <LayoutList listed={listed} currentId={kept?.id ?? ''} draft={draft} />
        {kept === undefined || layout === null ? (
          <div />
        ) : (
          <LayoutEditor
            key={kept.id}
            part={part}
            onPart={setPart}
            kept={kept}
            isUnsaved={isUnsaved}
            listed={listed}
            layout={layout}
            faults={faults}
            onChange={(next) => draftLayout(forms, { id: kept.id, layout: next }, kept.layout)}
          />
        )}
        <LayoutPreview layout={layout} preview={preview} isFaulty={faults.size > 0} />
      </div>
      {taken === null ? null : <ImportDialog taken={taken} onClose={() => setTaken(null)} />}
    </div>
  )
}
