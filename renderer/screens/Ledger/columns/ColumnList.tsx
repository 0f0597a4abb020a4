import { GripVertical, Pin } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SearchWord } from '../../../../shared/model/search.ts'
import type { ColumnState } from '../../../../shared/schemas/view.ts'
import { useApp, useView } from '../../../app/appContext.ts'
import { Marked } from '../../../components/Marked.tsx'
import { isColumnId } from '../../../grid/columnIds.ts'
import { moveColumn, pinColumn, toggleColumn } from '../../../state/viewColumns.ts'
import { columnWord } from '../../../text/filterWords.ts'
import { useText } from '../../../text/i18n.ts'

interface ColumnListProps {
  /** Those that are found, in the order shown. */
  readonly columns: readonly ColumnState[]
  readonly searched: readonly SearchWord[]
}

/** Columns in their order: a tick shows one, a pin keeps it at the left; dragging or Alt with an arrow moves it. */
export function ColumnList({ columns, searched }: ColumnListProps) {
  const text = useText()
  const { t } = text
  const { view } = useApp()
  const all = useView((state) => state.columns)
  const list = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  // A line that is moved is taken out and put in again, which costs it the focus.
  const moved = useRef<string | null>(null)
  useEffect(() => {
    if (moved.current === null) return
    const line = list.current?.querySelector<HTMLElement>(`[data-column="${moved.current}"]`)
    moved.current = null
    line?.querySelector('input')?.focus()
    line?.scrollIntoView({ block: 'nearest' })
  })

  const move = (id: string, before: string | null) => {
    moved.current = id
    moveColumn(view, id, before)
  }
  const onKeyDown = (id: string) => (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = all.findIndex((column) => column.id === id)
    if (!event.altKey) focusNext(event.currentTarget, step)
    // Past the name, which leads, no column goes.
    else if (step < 0 && at > 1) move(id, all[at - 1]?.id ?? null)
    else if (step > 0 && at < all.length - 1) move(id, all[at + 2]?.id ?? null)
  }
  return (
    <ul ref={list} className="columnList" onDragLeave={() => setTarget(null)}>
      {columns.map(({ id, hidden, pinned }) => {
        if (!isColumnId(id)) return null
        const word = columnWord(id, text)
        const leads = id === 'name'
        return (
          <li
            key={id}
            className="columnLine"
            data-column={id}
            data-target={target === id ? '' : undefined}
            data-testid={`column-${id}`}
            draggable={!leads}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', word)
              setDragged(id)
            }}
            onDragEnd={() => {
              setDragged(null)
              setTarget(null)
            }}
            onDragOver={(event) => {
              if (dragged === null || dragged === id || leads) return
              event.preventDefault()
              setTarget(id)
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null && dragged !== id) {
                move(dragged, isBelow(all, dragged, id) ? nextId(all, id) : id)
              }
              setTarget(null)
            }}
            data-below={
              dragged !== null && target === id && isBelow(all, dragged, id) ? '' : undefined
            }
            onKeyDown={onKeyDown(id)}
          >
            <GripVertical
              className="columnGrip"
              size={14}
              strokeWidth={1.75}
              data-off={leads ? '' : undefined}
              aria-hidden
            />
            <label className="checkLine">
              <input
                type="checkbox"
                checked={!hidden}
                disabled={leads}
                onChange={() => toggleColumn(view, id)}
              />
              <span>
                <Marked text={word} words={searched} />
              </span>
            </label>
            <button
              type="button"
              className="iconButton columnPin"
              aria-pressed={pinned}
              aria-label={t(pinned ? 'filters.columns.unpin' : 'filters.columns.pin', {
                column: word,
              })}
              title={t(pinned ? 'filters.menu.unpin' : 'filters.menu.pin')}
              disabled={leads}
              data-testid={`pin-${id}`}
              onClick={() => pinColumn(view, id, !pinned)}
            >
              <Pin size={14} strokeWidth={1.75} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Whether a column stands after another, so that what is dropped on it goes behind it. */
function isBelow(all: readonly ColumnState[], dragged: string, id: string): boolean {
  const place = (one: string) => all.findIndex((column) => column.id === one)
  return place(dragged) < place(id)
}

function nextId(all: readonly ColumnState[], id: string): string | null {
  return all[all.findIndex((column) => column.id === id) + 1]?.id ?? null
}

function focusNext(line: HTMLElement, step: number): void {
  const next = step < 0 ? line.previousElementSibling : line.nextElementSibling
  next?.querySelector<HTMLElement>('input:enabled')?.focus()
}
