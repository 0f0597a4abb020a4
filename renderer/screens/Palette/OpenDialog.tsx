import { useSession } from '../../app/appContext.ts'
import { BulkEditDialog } from '../Bulk/BulkEditDialog.tsx'
import { ReplaceDialog } from '../Bulk/ReplaceDialog.tsx'
import { PaletteDialog } from './PaletteDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'

/** The dialog that lies over whatever screen is shown; those of one screen stand with that screen. */
export function OpenDialog() {
  const dialog = useSession((state) => state.dialog)
  switch (dialog) {
    case 'palette':
      return <PaletteDialog />
    case 'shortcuts':
      return <ShortcutSheet />
    case 'bulkEdit':
      return <BulkEditDialog />
    case 'replace':
      return <ReplaceDialog />
    case 'add':
    case 'export':
    case null:
      return null
    default:
      return dialog satisfies never
  }
}
