import { ChevronDown } from 'lucide-react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../../app/appContext.ts'
import {
  askName,
  deleteView,
  moveView,
  type OfferedView,
  saveActiveView,
  setDefaultView,
  showView,
} from '../../../app/viewActions.ts'
import { MenuItem, MenuItems } from '../../../components/MenuItem.tsx'
import { Popover } from '../../../components/Popover.tsx'
import { useText } from '../../../text/i18n.ts'

/** What can be done with the active view. A built-in one can be copied, not changed. */
export function ViewMenu({
  view: { id, name, isBuiltIn },
  isChanged,
}: {
  readonly view: OfferedView
  readonly isChanged: boolean
}) {
  const { t } = useText()
  const app = useApp()
  const place = useStore(app.views, ({ saved }) => saved.findIndex((one) => one.id === id))
  const last = useStore(app.views, ({ saved }) => saved.length - 1)
  const isDefault = useLedger(({ settings }) => (settings.defaultView ?? 'all') === id)
  return (
    <Popover
      label={t('views.menu', { name })}
      role="menu"
      triggerClass="viewMenuButton"
      testId="view-menu"
      trigger={<ChevronDown size={13} strokeWidth={2} />}
    >
      <MenuItems>
        {isChanged && !isBuiltIn ? (
          <MenuItem testId="view-save" onChoose={() => void saveActiveView(app)}>
            {t('views.saveChanges')}
          </MenuItem>
        ) : null}
        {isChanged ? (
          <MenuItem testId="view-revert" onChoose={() => showView(app, id)}>
            {t('views.revertMenu')}
          </MenuItem>
        ) : null}
        <MenuItem testId="view-save-as" onChoose={() => askName(app, { kind: 'new' })}>
          {t('views.saveAsMenu')}
        </MenuItem>
        {isBuiltIn ? null : (
          <>
            <MenuItem
              testId="view-rename"
              note="F2"
              onChoose={() => askName(app, { kind: 'rename', id })}
            >
              {t('views.rename')}
            </MenuItem>
            <MenuItem
              testId="view-left"
              note="Ctrl+Shift+←"
              disabled={place === 0}
              onChoose={() => void moveView(app, id, place - 1)}
            >
              {t('views.moveLeft')}
            </MenuItem>
            <MenuItem
              testId="view-right"
              note="Ctrl+Shift+→"
              disabled={place === last}
              onChoose={() => void moveView(app, id, place + 1)}
            >
              {t('views.moveRight')}
            </MenuItem>
          </>
        )}
        <MenuItem
          testId="view-default"
          checked={isDefault}
          onChoose={() => void setDefaultView(app, id)}
        >
          {t('views.setDefault')}
        </MenuItem>
        {isBuiltIn ? null : (
          <MenuItem
            testId="view-delete"
            note="Delete"
            danger
            onChoose={() => void deleteView(app, id)}
          >
            {t('views.delete')}
          </MenuItem>
        )}
      </MenuItems>
    </Popover>
  )
}
