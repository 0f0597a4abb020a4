import type { LayoutSpec } from '../../shared/schemas/sheet.ts'
import { pageText } from '../text/i18n.ts'
import type { App } from './appContext.ts'
import { writeSheetFile } from './sheetFiles.ts'

export type TableFile = 'xlsx' | 'csv' | 'pdf'

/** What is written: a layout kept or not, of a month, and whatever narrows its rows. */
export interface LayoutSheet extends Pick<
  LayoutSpec,
  'layout' | 'ids' | 'filterWords' | 'moneyUnit'
> {
  readonly name: string
  readonly month: string
}

/** Writes a layout's sheet as a file. @returns whether it is there */
export async function writeLayoutSheet(
  app: App,
  { name, month, ...chosen }: LayoutSheet,
  as: TableFile,
): Promise<boolean> {
  const { t, language } = pageText(app.texts)
  const format = as === 'csv' ? 'csv' : 'xlsx'
  const spec: LayoutSpec = { sheet: 'layout', format, language, month, ...chosen }
  const fileName = t('layoutForms.sheetName', { name, month })
  return writeSheetFile(
    app,
    { spec, fileName, as: as === 'pdf' ? 'pdf' : 'file' },
    ({ rows, path }) => t('layoutForms.sheetDone', { name, n: rows, path }),
  )
}
