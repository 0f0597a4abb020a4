import { ChevronDown } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, memo, useState } from 'react'
import type { App } from '../../../app/appContext.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import {
  askName,
  deleteView,
  moveView,
  type OfferedView,
  showView,
} from '../../../app/viewActions.ts'
import type { Anchor } from '../../../components/FloatingSheet.tsx'
import { isBuiltInId } from '../../../state/builtInViews.ts'
import { useText } from '../../../text/i18n.ts'
import { Menu } from '../menus/Menu.tsx'
import { MenuButton } from './MenuButton.tsx'
import { viewMenu } from './viewMenu.ts'

/** What a dragged tab is announced as, so that nothing else dropped on a tab counts. */
const dragType = 'application/x-ledger-view'

interface ViewTabProps {
  readonly view: OfferedView
  /** Its place among all views, from 1. */
  readonly number: number
  readonly count: number | undefined
  readonly isActive: boolean
  readonly isChanged: boolean
}

export const ViewTab = memo(({ view, number, count, isActive, isChanged }: ViewTabProps) => {
  const { t } = useText()
  const app = useApp()
  const [openAt, setOpenAt] = useState<Anchor | null>(null)
  const [dropSide, setDropSide] = useState<'before' | 'after' | null>(null)
  const isDefault = useLedger(({ settings }) => settings.defaultView === view.id)
  const key = numberKey(number)
  const says = isBuiltInId(view.id) ? t(`views.builtInHint.${view.id}`) : view.name
  const title = [
    isChanged ? t('views.changedHint', { name: view.name }) : says,
    ...(isDefault ? [t('views.isDefaultHint')] : []),
    ...(key === null ? [] : [key]),
  ].join('\n')
  const sideOf = (event: DragEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return event.clientX < left + width / 2 ? 'before' : 'after'
  }
  const movable = view.isBuiltIn
    ? {}
    : {
        draggable: true,
        onDragStart: (event: DragEvent) => {
          event.dataTransfer.setData(dragType, view.id)
          event.dataTransfer.effectAllowed = 'move'
        },
        onDragOver: (event: DragEvent) => {
          if (!event.dataTransfer.types.includes(dragType)) return
          event.preventDefault()
          setDropSide(sideOf(event))
        },
        onDragLeave: () => setDropSide(null),
        onDrop: (event: DragEvent) => {
          event.preventDefault()
          setDropSide(null)
          dropView(app, event.dataTransfer.getData(dragType), view.id, sideOf(event))
        },
      }
  const target = { view, isActive, isChanged }
  return (
    <span
      className="viewTab"
      data-active={isActive ? '' : undefined}
      data-drop={dropSide ?? undefined}
      {...movable}
      onContextMenu={(event) => {
        if (event.target instanceof Element && event.target.closest('[popover]') !== null) return
        event.preventDefault()
        const { left, top, bottom } = event.currentTarget.getBoundingClientRect()
        setOpenAt({ left, top, bottom })
      }}
    >
      <button
        type="button"
        className="viewTabName"
        aria-pressed={isActive}
        aria-keyshortcuts={key ?? undefined}
        tabIndex={isActive ? 0 : -1}
        title={title}
        data-view={view.id}
        data-testid={`view-${view.id}`}
        onClick={() => showView(app, view.id)}
        onKeyDown={(event) => {
          if (!view.isBuiltIn) answerKey(app, view, event)
        }}
      >
        <span className="viewTabWord">{view.name}</span>
        {count === undefined ? null : (
          <span className="viewCount" data-testid={isActive ? 'view-count' : undefined}>
            {count}
          </span>
        )}
        {isChanged ? (
          <span
            className="changedDot"
            role="img"
            aria-label={t('views.changed')}
            data-testid="view-changed"
          />
        ) : null}
      </button>
      {isActive ? (
        <MenuButton
          label={t('views.menu', { name: view.name })}
          className="viewMenuButton"
          testId="view-menu"
          groups={viewMenu}
          target={target}
        >
          <ChevronDown size={13} strokeWidth={2} />
        </MenuButton>
      ) : null}
      {openAt === null ? null : (
        <Menu
          label={t('views.menu', { name: view.name })}
          groups={viewMenu}
          target={target}
          anchor={openAt}
          testId="view-menu-open"
          onClose={() => setOpenAt(null)}
        />
      )}
    </span>
  )
})

/** The key that shows the view at this place, counted from 1. */
export function numberKey(place: number): string | null {
  return place <= 9 ? `Alt+${place}` : null
}

/** F2 and Delete as in a list of files; Ctrl+Shift with an arrow moves the tab. */
function answerKey(app: App, view: OfferedView, event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
  if (step !== 0 && event.ctrlKey && event.shiftKey) {
    event.preventDefault()
    void moveTab(app, view.id, step)
  } else if (event.key === 'F2') {
    event.preventDefault()
    askName(app, { kind: 'rename', id: view.id })
  } else if (event.key === 'Delete') {
    event.preventDefault()
    void deleteView(app, view.id)
  }
}

async function moveTab(app: App, id: string, step: 1 | -1): Promise<void> {
  const at = app.views.getState().saved.findIndex((view) => view.id === id)
  await moveView(app, id, at + step)
  // Drawn anew at another place, the button has lost the focus.
  document.querySelector<HTMLElement>(`.viewTabName[data-view="${CSS.escape(id)}"]`)?.focus()
}

function dropView(app: App, id: string, ontoId: string, side: 'before' | 'after'): void {
  if (id === ontoId) return
  const others = app.views.getState().saved.filter((view) => view.id !== id)
  const onto = others.findIndex((view) => view.id === ontoId)
  if (onto >= 0) void moveView(app, id, side === 'before' ? onto : onto + 1)
}
