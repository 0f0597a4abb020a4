import { useRef } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import { useApp, useSession } from '../../app/appContext.ts'
import { writeLayoutSheet } from '../../app/layoutSheets.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { useWidth } from '../../components/useWidth.ts'
import { SheetPage } from '../../components/pages/SheetPage.tsx'
import type { LayoutPreviewState } from './useLayoutPreview.ts'

/** Pages that are drawn: enough to judge a layout by. */
export const mostPages = 3

interface LayoutPreviewProps {
  readonly layout: SheetLayout | null
  readonly preview: LayoutPreviewState | null
  readonly isFaulty: boolean
}

/** The first pages of the shown month's sheet with the layout as it now is. */
export function LayoutPreview({ layout, preview, isFaulty }: LayoutPreviewProps) {
  const { t, language } = useText()
  const room = useRef<HTMLDivElement>(null)
  const width = useWidth(room)
  const month = preview === null ? '' : formatPartialDate(preview.month, language)
  const pages = preview?.kind === 'drawn' ? preview.sheet.pages.length : 0
  return (
    <section
      className="layoutPreview"
      aria-label={t('layoutForms.preview', { month })}
      data-testid="layout-preview"
      tabIndex={0}
    >
      {preview === null ? null : (
        <header>
          <h2>{t('layoutForms.preview', { month })}</h2>
          <span className="quietText">
            {isFaulty
              ? t('layoutForms.previewFaulty')
              : pages === 0
                ? ''
                : [
                    t('layoutForms.previewPages', { n: pages }),
                    ...(pages > mostPages ? [t('layoutForms.previewFirst', { n: mostPages })] : []),
                  ].join(language === 'en' ? ', ' : '，')}
          </span>
          {layout === null || isFaulty || pages === 0 ? null : (
            <ExportButtons layout={layout} month={preview.month} />
          )}
        </header>
      )}
      <div ref={room} className="previewPages">
        {preview?.kind === 'failed' ? (
          <p className="previewEmpty" role="alert">
            {preview.failure.code === 'nothing-to-export'
              ? t('layoutForms.previewEmpty')
              : errorLine(preview.failure, language)}
          </p>
        ) : null}
        {preview?.kind === 'drawn' && width > 0
          ? preview.sheet.pages
              .slice(0, mostPages)
              .map(({ first }, index) => (
                <SheetPage key={first} sheet={preview.sheet} index={index} widthPx={width} />
              ))
          : null}
      </div>
    </section>
  )
}

/** Writes what the preview shows, saved or not. */
function ExportButtons({
  layout,
  month,
}: {
  readonly layout: SheetLayout
  readonly month: string
}) {
  const { t } = useText()
  const app = useApp()
  const canPrint = useSession((state) => state.host?.printPdf === true)
  const job = useStore(app.exporting, (state) => state.job)
  const kinds = [['xlsx', 'sheetXlsx'] as const, ['pdf', 'sheetPdf'] as const].filter(
    ([kind]) => kind === 'xlsx' || canPrint,
  )
  return (
    <div className="previewTools">
      {kinds.map(([kind, words]) => (
        <button
          key={kind}
          type="button"
          className="linkButton"
          disabled={job !== null}
          data-testid={`layout-${kind}`}
          onClick={() => void writeLayoutSheet(app, { layout, name: layout.name, month }, kind)}
        >
          {t(`layoutForms.${words}`)}
        </button>
      ))}
    </div>
  )
}
