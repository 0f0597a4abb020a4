import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { cellItems } from '../../../grid/menus/cellItems.ts'
import { headerItems } from '../../../grid/menus/headerItems.ts'
import { closeMenu, type MenuPoint, type OpenMenu } from '../../../state/menuStore.ts'
import { columnWord } from '../../../text/filterWords.ts'
import { useText } from '../../../text/i18n.ts'
import { ColumnFilter } from '../filter/ColumnFilter.tsx'
import { Menu } from './Menu.tsx'

/** What hangs over the grid: a column's filter, its menu, or that of a cell. Each is made anew when it opens. */
export function GridMenus() {
  const open = useStore(useApp().menus, (state) => state.open)
  return open === null ? null : <Opened key={keyOf(open)} open={open} />
}

function Opened({ open }: { readonly open: OpenMenu }) {
  const text = useText()
  const { menus, grid } = useApp()
  const byId = useLedger((state) => state.rows.byId)
  const close = () => closeMenu(menus, open)
  const { column } = open
  useEffect(() => grid.markHeader(column), [grid, column])
  switch (open.kind) {
    case 'filter':
      return <ColumnFilter menu={open} onClose={close} />
    case 'header':
      return (
        <Menu
          label={text.t('filters.menu.headerLabel', { column: columnWord(column, text) })}
          groups={headerItems}
          target={column}
          anchor={anchorAt(open.at)}
          testId="header-menu"
          onClose={(performed) => {
            close()
            if (performed) grid.focusAgain(column, null)
          }}
        />
      )
    case 'cell': {
      const row = byId.get(open.rowId)
      if (row === undefined) return null
      return (
        <Menu
          label={text.t('filters.menu.cellLabel')}
          groups={cellItems}
          target={{ row, column }}
          anchor={anchorAt(open.at)}
          testId="cell-menu"
          onClose={(performed) => {
            close()
            if (performed) grid.focusAgain(column, row.id)
          }}
        />
      )
    }
    default:
      return open satisfies never
  }
}

function anchorAt({ x, y }: MenuPoint) {
  return { left: x, top: y, bottom: y }
}

function keyOf(open: OpenMenu): string {
  return open.kind === 'filter'
    ? `filter ${open.column}`
    : `${open.kind} ${open.column} ${open.at.x} ${open.at.y}`
}
