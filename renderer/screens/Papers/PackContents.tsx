import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { PackChoice } from '../../../shared/schemas/packChoice.ts'
import type { PieceOutline } from '../../../shared/schemas/piecePreview.ts'
import { useText } from '../../text/i18n.ts'
import { packItemId } from './packNames.ts'

type Items = PackChoice['items']

interface PackContentsProps {
  readonly items: Items
  /** Null until they are known. */
  readonly names: ReadonlyMap<string, string> | null
  /** By id; null until they are known. */
  readonly outlines: ReadonlyMap<string, PieceOutline> | null
  /** The one that is looked at. */
  readonly shownId: string | null
  readonly disabled: boolean
  readonly onShow: (id: string) => void
  readonly onChange: (items: Items) => void
}

/** The documents of a pack in their order, ticked where they go in. */
export function PackContents(props: PackContentsProps) {
  const { items, names, outlines, shownId, disabled, onShow, onChange } = props
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  // Known at once: the first place it is dragged over may come before the next drawing.
  const held = useRef<string | null>(null)
  const place = (from: number, to: number) => {
    const moved = items[from]
    if (moved === undefined || from === to || to < 0 || to >= items.length) return
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  const step = (from: number, by: -1 | 1, focused: string) => {
    place(from, from + by)
    // The keys go on with the document, not with the place that it had.
    const to = Math.max(0, Math.min(items.length - 1, from + by))
    requestAnimationFrame(() => {
      list.current?.children[to]?.querySelector<HTMLElement>(focused)?.focus()
    })
  }
  const answerKey = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const wasInput = event.target instanceof HTMLInputElement
    step(at, event.key === 'ArrowUp' ? -1 : 1, wasInput ? 'input' : '.pieceName')
  }
  return (
    <section aria-labelledby="pack-contents">
      <h3 id="pack-contents" className="packHeading">
        {t('pack.contents')}
      </h3>
      <p className="packHint">{t('pack.hint')}</p>
      <ol ref={list} className="packList" data-testid="pack-list">
        {items.map(({ item, chosen }, at) => {
          const id = packItemId(item)
          const name = names?.get(id) ?? ''
          return (
            <li
              key={id}
              data-shown={id === shownId ? '' : undefined}
              data-dragged={id === dragged ? '' : undefined}
              onKeyDown={(event) => answerKey(event, at)}
              onDragOver={(event) => {
                if (held.current === null) return
                event.preventDefault()
                const from = items.findIndex((each) => packItemId(each.item) === held.current)
                if (from >= 0) place(from, at)
              }}
              onDrop={(event) => event.preventDefault()}
            >
              <span
                className="packHandle"
                title={t('pack.handle', { name })}
                draggable={!disabled}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('text/plain', name)
                  held.current = id
                  setDragged(id)
                }}
                onDragEnd={() => {
                  held.current = null
                  setDragged(null)
                }}
              >
                <GripVertical size={14} aria-hidden="true" />
              </span>
              <input
                type="checkbox"
                aria-label={name}
                checked={chosen}
                disabled={disabled}
                data-testid={`pack-${id}`}
                onChange={(event) =>
                  onChange(items.with(at, { item, chosen: event.target.checked }))
                }
              />
              <button
                type="button"
                className="pieceName"
                aria-current={id === shownId ? 'true' : undefined}
                data-chosen={chosen ? '' : undefined}
                data-testid={`piece-${id}`}
                onClick={() => onShow(id)}
              >
                <span>{name}</span>
                <small>{sizeWords(outlines?.get(id))}</small>
              </button>
              <button
                type="button"
                className="packMove"
                disabled={disabled || at === 0}
                aria-label={t('pack.up', { name })}
                onClick={() => place(at, at - 1)}
              >
                <ChevronUp size={15} />
              </button>
              <button
                type="button"
                className="packMove"
                disabled={disabled || at === items.length - 1}
                aria-label={t('pack.down', { name })}
                onClick={() => place(at, at + 1)}
              >
                <ChevronDown size={15} />
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )

  function sizeWords(outline: PieceOutline | undefined): string {
    if (outline === undefined) return ''
    if (outline.isEmpty) return t('pack.empty')
    return outline.pages === null ? t('pack.text') : t('pack.pages', { n: outline.pages })
  }
}
