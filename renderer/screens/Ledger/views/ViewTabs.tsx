import { ChevronDown, Plus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../../app/appContext.ts'
import { askName, offered, type OfferedView, showView } from '../../../app/viewActions.ts'
import type { MenuItem } from '../../../grid/menus/menuItem.ts'
import type { FilteredRows } from '../../../state/filterRows.ts'
import { useText } from '../../../text/i18n.ts'
import { textWidth } from '../textWidth.ts'
import { useWidth } from '../../../components/useWidth.ts'
import { fitTabs } from './fitTabs.ts'
import { MenuButton } from './MenuButton.tsx'
import { NameViewDialog } from './NameViewDialog.tsx'
import { useActiveView } from './useActiveView.ts'
import { changesWidth, ViewChanges } from './ViewChanges.tsx'
import { numberKey, ViewTab } from './ViewTab.tsx'

/** Tabs are set in 13 px, which `textWidth` measures at 12. */
const tabScale = 13 / 12
/** A longer name is cut; as `max-width` in views.css. */
const mostWidth = 208
/** The menu button of the active tab with its gap. */
const activeExtra = 26

/** The views of the ledger, the one shown, and what differs from it. */
export function ViewTabs({ filtered }: { readonly filtered: FilteredRows }) {
  const { t } = useText()
  const app = useApp()
  const bar = useRef<HTMLDivElement>(null)
  const available = useWidth(bar)
  const saved = useStore(app.views, (state) => state.saved)
  const counts = useStore(app.views, (state) => state.counts)
  const naming = useStore(app.views, (state) => state.naming)
  const active = useActiveView()
  // The same views again while only the counts change, so that the other tabs need not be drawn anew at every letter.
  const views = useMemo(() => offered(saved, t), [saved, t])
  const countOf = (view: OfferedView) =>
    view.id === active.id ? filtered.entries : counts.get(view.id)
  const widthOf = (view: OfferedView) => {
    const count = countOf(view)
    const isActive = view.id === active.id
    const word = Math.min(textWidth(view.name, isActive ? 600 : 400), mostWidth / tabScale)
    const words = word + (count === undefined ? 0 : 6 + textWidth(String(count)))
    return Math.ceil(words * tabScale) + (isActive ? activeExtra : 0)
  }
  const sizes = views.map((view) => ({ view, width: widthOf(view) }))
  const { shown, room } = fitTabs(sizes, active.id, available)
  const rest = views.filter((view) => !shown.has(view.id))
  const lineOf = (view: OfferedView): MenuItem<null> => {
    const count = countOf(view)
    const key = numberKey(views.indexOf(view) + 1)
    return {
      id: `view-${view.id}`,
      label: () => (count === undefined ? view.name : `${view.name} ${count}`),
      ...(key === null ? {} : { shortcut: key }),
      perform: () => showView(app, view.id),
    }
  }
  return (
    <div ref={bar} className="viewTabs">
      <div
        className="viewTabList"
        role="toolbar"
        aria-label={t('views.tabs')}
        onKeyDown={moveBetweenTabs}
      >
        {views
          .filter((view) => shown.has(view.id))
          .map((view) => (
            <ViewTab
              key={view.id}
              view={view}
              number={views.indexOf(view) + 1}
              count={countOf(view)}
              isActive={view.id === active.id}
              isChanged={view.id === active.id && active.isChanged}
            />
          ))}
      </div>
      {rest.length === 0 ? null : (
        <MenuButton
          label={t('views.moreTitle')}
          className="viewMore"
          testId="views-more"
          groups={[rest.map(lineOf)]}
          target={null}
        >
          {t('views.more')}
          <ChevronDown size={13} />
        </MenuButton>
      )}
      <button
        type="button"
        className="viewAdd"
        aria-label={t('views.add')}
        title={t('views.add')}
        data-testid="view-add"
        onClick={() => askName(app, { kind: 'new' })}
      >
        <Plus size={16} strokeWidth={1.75} />
      </button>
      {active.isChanged && room >= changesWidth(active, t, false) ? (
        <ViewChanges active={active} room={room} />
      ) : null}
      {naming === null ? null : <NameViewDialog naming={naming} />}
    </div>
  )
}

/** Left and right go from tab to tab; for Tab they are one stop. */
function moveBetweenTabs(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('.viewTab > .viewTabName')]
  const at = tabs.findIndex((tab) => tab === document.activeElement)
  if (at < 0) return
  const next =
    event.key === 'ArrowRight'
      ? (at + 1) % tabs.length
      : event.key === 'ArrowLeft'
        ? at - 1
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? -1
            : null
  if (next === null) return
  event.preventDefault()
  tabs.at(next)?.focus()
}
