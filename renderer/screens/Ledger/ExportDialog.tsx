import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { RegisterSpec } from '../../../shared/schemas/sheet.ts'
import { useApp, useLedger, useSession, useView } from '../../app/appContext.ts'
import { writeLayoutSheet } from '../../app/layoutSheets.ts'
import { MonthStepper } from '../../app/MonthStepper.tsx'
import { writeMonthSheet } from '../../app/monthSheets.ts'
import { writePlanSheet } from '../../app/planSheets.ts'
import { writeSheetFile } from '../../app/sheetFiles.ts'
import { useLayouts } from '../../app/useLayouts.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { WritingProgress } from '../../components/WritingProgress.tsx'
import type { FilteredRows } from '../../state/filterRows.ts'
import { chooseLayout, chooseSettingsTab } from '../../state/formsStore.ts'
import { showScreen } from '../../state/sessionStore.ts'
import { filterWords } from '../../text/filterWords.ts'
import { useText } from '../../text/i18n.ts'
import {
  exportChoices,
  type ExportFile,
  type ExportSheet,
  exportSheetId,
  filesOf,
  registerSheet,
} from './export/exportSheets.ts'
import { type RegisterChoice, RegisterOptions, useGroupBy } from './export/RegisterOptions.tsx'
import { sheetName } from './sheetName.ts'

/** Writes what the grid shows, as it shows it, or any other sheet of the shown month. */
export function ExportDialog({ filtered }: { readonly filtered: FilteredRows }) {
  const text = useText()
  const { t, language } = text
  const app = useApp()
  const moneyUnit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const revision = useLedger((state) => state.revision)
  const filter = useView((state) => state.filter)
  const canPrint = useSession((state) => state.host?.printPdf === true)
  const job = useStore(app.exporting, (state) => state.job)
  const month = useShownMonth()
  const groupBy = useGroupBy()
  const choices = exportChoices(useLayouts(revision), text)
  const [sheet, setSheet] = useState<ExportSheet>(registerSheet)
  const [wanted, setWanted] = useState<ExportFile>('xlsx')
  const [register, setRegister] = useState<RegisterChoice>({
    paper: 'A4',
    grouped: true,
    withChildren: true,
  })
  const [onlyShown, setOnlyShown] = useState(true)
  const [printing, setPrinting] = useState(false)
  const files = filesOf(sheet, canPrint)
  const file = files.find((each) => each === wanted) ?? files[0] ?? 'xlsx'
  const words = filterWords(filter, text, moneyUnit)
  const writing = job !== null || printing
  const close = () => app.session.setState({ dialog: null })

  const writeRegister = async (): Promise<boolean> => {
    const spec: RegisterSpec = {
      sheet: 'register',
      format: file === 'csv' ? 'csv' : 'xlsx',
      language,
      ...app.grid.sheet(register.withChildren),
      groupBy: register.grouped && file !== 'csv' ? groupBy : [],
      moneyUnit,
      paper: register.paper,
      filterWords: words.slice(0, 400),
    }
    const fileName = sheetName(words, new Date(), t)
    return writeSheetFile(
      app,
      { spec, fileName, as: file === 'pdf' ? 'pdf' : 'file' },
      ({ rows, path }) => t('export.done', { n: rows, path }),
    )
  }
  const write = async (): Promise<boolean> => {
    const table = file === 'docx' ? 'xlsx' : file
    switch (sheet.kind) {
      case 'register':
        return writeRegister()
      case 'layout':
        if (month === null) return false
        return writeLayoutSheet(
          app,
          {
            layout: sheet.id,
            name: sheet.name,
            month,
            ...(words !== '' &&
              onlyShown && {
                ids: [...app.grid.sheet(true).ids],
                filterWords: words.slice(0, 400),
              }),
          },
          table,
        )
      case 'plan':
        return writePlanSheet(app, sheet.sheet, table)
      case 'document':
        await writeMonthSheet(app, sheet.sheet, file === 'pdf' ? 'pdf' : 'file')
        return true
      default:
        return sheet satisfies never
    }
  }
  const submit = async () => {
    setPrinting(file === 'pdf')
    const isThere = await write()
    setPrinting(false)
    if (isThere) close()
  }
  const hasMonth = sheet.kind === 'layout' || sheet.kind === 'document'

  return (
    <Dialog
      title={t('export.title')}
      {...(sheet.kind === 'register' && { text: t('export.what', { n: filtered.entries }) })}
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
        <label htmlFor="export-sheet">{t('layoutForms.export.sheet')}</label>
        <Select
          id="export-sheet"
          data-testid="export-sheet"
          disabled={writing}
          listHeight={360}
          showSearch={{ optionFilterProp: 'label' }}
          value={exportSheetId(sheet)}
          options={choices.map(({ label, sheets }) => ({
            label,
            options: sheets.map((each) => ({
              value: exportSheetId(each.sheet),
              label: each.label,
            })),
          }))}
          onChange={(id: string) => {
            const found = choices
              .flatMap(({ sheets }) => sheets)
              .find((each) => exportSheetId(each.sheet) === id)
            if (found !== undefined) setSheet(found.sheet)
          }}
        />
        {hasMonth ? (
          <>
            <span />
            <MonthStepper />
          </>
        ) : null}
        <span className="formLabel">{t('export.format')}</span>
        <Segmented<ExportFile>
          aria-label={t('export.format')}
          data-testid="export-format"
          disabled={writing}
          value={file}
          options={files.map((value) => ({ value, label: t(`layoutForms.export.file.${value}`) }))}
          onChange={setWanted}
        />
        {sheet.kind === 'register' ? (
          <RegisterOptions
            choice={register}
            forPaper={file !== 'csv'}
            disabled={writing}
            onChange={setRegister}
          />
        ) : null}
        {sheet.kind === 'layout' && words !== '' ? (
          <>
            <span />
            <label className="checkLine">
              <input
                type="checkbox"
                checked={onlyShown}
                disabled={writing}
                onChange={(event) => setOnlyShown(event.currentTarget.checked)}
              />
              {t('layoutForms.export.onlyShown', { n: filtered.entries })}
            </label>
          </>
        ) : null}
        <footer className="dialogFoot">
          {job !== null ? (
            <WritingProgress words="export.writing" />
          ) : (
            <>
              {sheet.kind === 'layout' ? (
                <button
                  type="button"
                  className="linkButton exportLayout"
                  data-testid="export-layout"
                  onClick={() => {
                    close()
                    chooseLayout(app.forms, sheet.id)
                    chooseSettingsTab(app.forms, 'layouts')
                    showScreen(app.session, 'settings')
                  }}
                >
                  {t('layoutForms.export.edit')}
                </button>
              ) : null}
              <Button onClick={close}>{t('add.cancel')}</Button>
              <Button
                type="primary"
                htmlType="submit"
                loading={printing}
                data-testid="export-submit"
                disabled={sheet.kind === 'register' && filtered.entries === 0}
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
