import type { PasteNotes as Notes } from '../../grid/clipboard/planPaste.ts'
import { useText } from '../../text/i18n.ts'

/** What of the pasted block as a whole isn't as it looks. */
export function PasteNotes({ plan }: { readonly plan: Notes }) {
  const { t } = useText()
  const beyond = [
    ...(plan.beyondRows > 0 ? [t('range.preview.beyondRows', { n: plan.beyondRows })] : []),
    ...(plan.beyondColumns > 0
      ? [t('range.preview.beyondColumns', { n: plan.beyondColumns })]
      : []),
  ].join(t('range.preview.and'))
  const notes = [
    ...(plan.isLarger ? [t('range.preview.larger')] : []),
    ...(plan.hadHeader ? [t('range.preview.header')] : []),
    ...(beyond === '' ? [] : [t('range.preview.beyond', { what: beyond })]),
    ...(plan.covered > 0 ? [t('range.preview.covered', { n: plan.covered })] : []),
    ...(plan.groupRows > 0 ? [t('range.preview.groups', { n: plan.groupRows })] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul className="pasteNotes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
