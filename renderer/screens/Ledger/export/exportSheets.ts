import type { ListedLayout } from '../../../../shared/schemas/sheetLayout.ts'
import type { PageText } from '../../../text/i18n.ts'

/** What can be exported: the table as it is shown, a layout's sheet, a table of the plan, a document of the month. */
export type ExportSheet =
  | { readonly kind: 'register' }
  | { readonly kind: 'layout'; readonly id: string; readonly name: string }
  | { readonly kind: 'plan'; readonly sheet: (typeof planSheets)[number] }
  | { readonly kind: 'document'; readonly sheet: (typeof documents)[number] }

export type ExportFile = 'xlsx' | 'csv' | 'docx' | 'pdf'

const planSheets = ['capacity', 'indicators', 'findings'] as const
const documents = ['bulletin', 'cards'] as const

export const registerSheet: ExportSheet = { kind: 'register' }

/** Tells sheets apart in a list of choices. */
export function exportSheetId(sheet: ExportSheet): string {
  switch (sheet.kind) {
    case 'register':
      return 'register'
    case 'layout':
      return `layout:${sheet.id}`
    case 'plan':
    case 'document':
      return sheet.sheet
    default:
      return sheet satisfies never
  }
}

export interface ExportChoice {
  readonly label: string
  readonly sheets: readonly { readonly sheet: ExportSheet; readonly label: string }[]
}

/** Every sheet there is, under headings. */
export function exportChoices(
  layouts: readonly ListedLayout[],
  { t }: PageText,
): readonly ExportChoice[] {
  return [
    {
      label: t('layoutForms.export.ledger'),
      sheets: [{ sheet: registerSheet, label: t('layoutForms.export.register') }],
    },
    {
      label: t('layoutForms.export.layouts'),
      sheets: layouts.map(({ id, layout: { name } }) => ({
        sheet: { kind: 'layout', id, name },
        label: name,
      })),
    },
    {
      label: t('layoutForms.export.documents'),
      sheets: documents.map((sheet) => ({
        sheet: { kind: 'document', sheet },
        label: t(`layoutForms.export.${sheet}`),
      })),
    },
    {
      label: t('layoutForms.export.plan'),
      sheets: planSheets.map((sheet) => ({
        sheet: { kind: 'plan', sheet },
        label: t(`pack.document.${sheet}`),
      })),
    },
  ]
}

/** Kinds of file that a sheet can be, the usual one first. */
export function filesOf(sheet: ExportSheet, canPrint: boolean): readonly ExportFile[] {
  const pdf = canPrint ? (['pdf'] as const) : []
  if (sheet.kind !== 'document') return ['xlsx', 'csv', ...pdf]
  return [sheet.sheet === 'bulletin' ? 'docx' : 'xlsx', ...pdf]
}
