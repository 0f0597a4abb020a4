import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { PackChoice } from '../../../shared/schemas/packChoice.ts'
import { useText } from '../../text/i18n.ts'
import { packItemId } from './packNames.ts'

type Items = PackChoice['items']

interface PackContentsProps {
  readonly items: Items
  /** Null until they are known. */
  readonly names: ReadonlyMap<string, string> | null
  readonly disabled: boolean
  readonly onChange: (items: Items) => void
}

/** The documents of a pack in their order, ticked where they go in. */
export function PackContents({ items, names, disabled, onChange }: PackContentsProps) {
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  const move = (from: number, step: -1 | 1) => {
    const to = from + step
    const moved = items[from]
    if (moved === undefined || to < 0 || to >= items.length) return
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, moved))
    // The keys go on with the document, not with the place that it had.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[to]?.focus())
  }
  const answerKey = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(at, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <section aria-labelledby="pack-contents">
      <h3 id="pack-contents" className="packHeading">
        {t('pack.contents')} <small>{t('pack.hint')}</small>
      </h3>
      <ol ref={list} className="packList" data-testid="pack-list">
        {items.map(({ item, chosen }, at) => {
          const id = packItemId(item)
          const name = names?.get(id) ?? ''
          return (
            <li key={id} onKeyDown={(event) => answerKey(event, at)}>
              <label className="checkLine">
                <input
                  type="checkbox"
                  checked={chosen}
                  disabled={disabled}
                  data-testid={`pack-${id}`}
                  onChange={(event) =>
                    onChange(items.with(at, { item, chosen: event.target.checked }))
                  }
                />
                <span>{name}</span>
              </label>
              <button
                type="button"
                className="packMove"
                disabled={disabled || at === 0}
                aria-label={t('pack.up', { name })}
                onClick={() => move(at, -1)}
              >
                <ChevronUp size={15} />
              </button>
              <button
                type="button"
                className="packMove"
                disabled={disabled || at === items.length - 1}
                aria-label={t('pack.down', { name })}
                onClick={() => move(at, 1)}
              >
                <ChevronDown size={15} />
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
