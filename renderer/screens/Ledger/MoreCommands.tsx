import { Ellipsis } from 'lucide-react'
import { commandItem } from '../../grid/menus/commandItem.ts'
import type { MenuGroups } from '../../grid/menus/menuItem.ts'
import { useText } from '../../text/i18n.ts'
import { MenuButton } from './views/MenuButton.tsx'

/** What the view bar has no room for as buttons. */
const listed: MenuGroups<unknown> = [
  [commandItem('bulkEdit'), commandItem('replace')],
  [commandItem('expandAll'), commandItem('collapseAll')],
  [commandItem('clearFilter')],
]

/** Commands of the table behind three dots. */
export function MoreCommands() {
  const { t } = useText()
  return (
    <MenuButton
      label={t('bulk.more')}
      className="iconButton"
      testId="more-commands"
      groups={listed}
      target={null}
    >
      <Ellipsis size={17} strokeWidth={1.75} />
    </MenuButton>
  )
}
