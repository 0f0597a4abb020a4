import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useStore } from 'zustand'
import { newId } from '../../../shared/ids.ts'
import type { RegisterSpec } from '../../../shared/schemas/sheet.ts'
import { useApp, useLedger, useView } from '../../app/appContext.ts'
import { sayWritten } from '../../app/writtenFile.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { WritingProgress } from '../../components/WritingProgress.tsx'
import { writeSheet } from '../../state/exportStore.ts'
import type { FilteredRows } from '../../state/filterRows.ts'
import { say } from '../../state/sessionStore.ts'
import { errorLine } from '../../text/errors.ts'
import { filterWords } from '../../text/filterWords.ts'
import { useText } from '../../text/i18n.ts'
import { groupKeyWords } from '../../text/groupKeyWords.ts'
import { sheetName } from './sheetName.ts'

/** Writes what the grid shows, as it shows it. */
export function ExportDialog({ filtered }: { readonly filtered: FilteredRows }) {
  const text = useText()
  const { t, language } = text
  const app = useApp()
  const moneyUnit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const filter = useView((state) => state.filter)
  const job = useStore(app.exporting, (state) => state.job)
  const [format, setFormat] = useState<RegisterSpec['format']>('xlsx')
  const [paper, setPaper] = useState<RegisterSpec['paper']>('A4')
  const [grouped, setGrouped] = useState(true)
  const grouping = useView((state) => state.grouping)
  const groupBy = grouping.length === 0 ? (['sector'] as const) : grouping
  const [withChildren, setWithChildren] = useState(true)
  const writing = job !== null
  const close = () => app.session.setState({ dialog: null })

  const submit = async () => {
    const words = filterWords(filter, text, moneyUnit)
    const spec: RegisterSpec = {
      sheet: 'register',
      format,
      language,
      ...app.grid.sheet(withChildren),
      groupBy: grouped && format === 'xlsx' ? [...groupBy] : [],
      moneyUnit,
      paper,
      filterWords: words.slice(0, 400),
    }
    const fileName = sheetName(words, new Date(), t)
    const result = await writeSheet(app.exporting, app.port, { spec, fileName, job: newId() })
    if (result.ok) {
      if (result.value !== null) {
        close()
        sayWritten(
          app,
          t('export.done', { n: result.value.rows, path: result.value.path }),
          result.value.path,
        )
      }
    } else if (result.error.code === 'cancelled') {
      say(app.session, 'done', t('export.cancelled'))
    } else {
      say(app.session, 'refused', errorLine(result.error, language))
    }
  }

  return (
    <Dialog
      title={t('export.title')}
      text={t('export.what', { n: filtered.entries })}
      onClose={() => {
        if (!writing) close()
      }}
    >
      <form
        className="formGrid"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <span className="formLabel">{t('export.format')}</span>
        <Segmented<RegisterSpec['format']>
          aria-label={t('export.format')}
          disabled={writing}
          value={format}
          options={[
            { value: 'xlsx', label: t('export.xlsx') },
            { value: 'csv', label: t('export.csv') },
          ]}
          onChange={setFormat}
        />
        {format === 'xlsx' ? (
          <>
            <span className="formLabel">{t('export.paper')}</span>
            <Segmented<RegisterSpec['paper']>
              aria-label={t('export.paper')}
              disabled={writing}
              value={paper}
              options={[
                { value: 'A4', label: t('export.paperA4') },
                { value: 'A3', label: t('export.paperA3') },
              ]}
              onChange={setPaper}
            />
            <span />
            <label className="checkLine">
              <input
                type="checkbox"
                checked={grouped}
                disabled={writing}
                onChange={(event) => setGrouped(event.target.checked)}
              />
              {t('groups.exportBy', { keys: groupKeyWords(groupBy, text) })}
            </label>
          </>
        ) : null}
        <span />
        <label className="checkLine">
          <input
            type="checkbox"
            checked={withChildren}
            disabled={writing}
            onChange={(event) => setWithChildren(event.target.checked)}
          />
          {t('export.children')}
        </label>
        <footer className="dialogFoot">
          {writing ? (
            <WritingProgress words="export.writing" />
          ) : (
            <>
              <Button onClick={close}>{t('add.cancel')}</Button>
              <Button
                type="primary"
                htmlType="submit"
                data-testid="export-submit"
                disabled={filtered.entries === 0}
              >
                {t('export.submit')}
              </Button>
            </>
          )}
        </footer>
      </form>
    </Dialog>
  )
}
