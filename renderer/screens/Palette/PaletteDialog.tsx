import { Search } from 'lucide-react'
import {
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { searchWords } from '../../../shared/model/search.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { Keys } from '../../components/Keys.tsx'
import { useModal } from '../../components/useModal.ts'
import { chooseItem, findItems, type PaletteScope } from '../../palette/findItems.ts'
import { type PaletteItem, paletteKinds } from '../../palette/paletteItem.ts'
import { readPlan } from '../../state/planStore.ts'
import { search } from '../../state/viewStore.ts'
import { useText } from '../../text/i18n.ts'
import { PaletteOption } from './PaletteOption.tsx'

const paletteScopes: readonly PaletteScope[] = ['all', ...paletteKinds]

/** One box for everything that can be gone to or done: type, choose, there. */
export function PaletteDialog() {
  const { t, language } = useText()
  const app = useApp()
  const id = useId()
  const dialog = useModal()
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [scope, setScope] = useState<PaletteScope>('all')
  const [active, setActive] = useState(0)
  const rows = useLedger((state) => state.rows)
  const revision = useLedger((state) => state.revision)
  const contents = useStore(app.plan, (state) => state.contents)
  useEffect(() => {
    void readPlan(app.plan, app.port, ['contents'], revision, language)
  }, [app, revision, language])
  const sections = useMemo(
    () => findItems(app, query, scope),
    // What the sources read, beside what was typed.
    // oxlint-disable-next-line react/exhaustive-deps
    [app, query, scope, rows, contents, language],
  )
  const words = useMemo(() => searchWords(query), [query])
  const items = sections.flatMap((section) => section.items)
  const at = Math.min(active, items.length - 1)
  const total = sections.reduce((sum, { items: listed, more }) => sum + listed.length + more, 0)

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at, sections])

  const close = () => app.session.setState({ dialog: null })
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined || (item.why ?? null) !== null) return
    // Gone first, so that whatever follows can take the focus.
    flushSync(close)
    chooseItem(app, item)
  }
  const show = (next: PaletteScope) => {
    setScope(next)
    setActive(0)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && items.length > 0) {
      event.preventDefault()
      setActive((at + step + items.length) % items.length)
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault()
      const jump = event.key === 'PageDown' ? 8 : -8
      setActive(Math.max(0, Math.min(items.length - 1, at + jump)))
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      if (!ctrl) choose(items[at])
      else if (words.length > 0) {
        flushSync(close)
        search(app.view, query)
        app.session.setState({ screen: 'ledger' })
      }
    } else if (ctrl && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      close()
    }
  }

  let index = -1
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('palette.label')}
      data-testid="palette"
      // A click beside it closes it.
      {...{ closedby: 'any' }}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onKeyDown={onKeyDown}
    >
      <div className="paletteTop">
        <Search size={18} strokeWidth={1.75} aria-hidden="true" />
        <input
          ref={input}
          type="text"
          role="combobox"
          autoFocus
          className="paletteInput"
          data-testid="palette-input"
          value={query}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.placeholder')}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
        />
        <div className="paletteScopes" role="group" aria-label={t('palette.scopes')}>
          {paletteScopes.map((one) => (
            <button
              key={one}
              type="button"
              className="paletteScope"
              aria-pressed={one === scope}
              onClick={() => show(one)}
            >
              {t(`palette.scope.${one}`)}
            </button>
          ))}
        </div>
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        className="paletteList"
        role="listbox"
        aria-label={t('palette.results')}
      >
        {sections.map(({ heading, items: listed, more }) => (
          <div key={heading} role="group" aria-labelledby={`${id}-${heading}`}>
            <p id={`${id}-${heading}`} className="paletteHeading">
              {t(`palette.heading.${heading}`)}
            </p>
            {listed.map((item) => {
              index += 1
              const own = index
              return (
                <PaletteOption
                  key={item.id}
                  id={`${id}-${own}`}
                  item={item}
                  words={words}
                  selected={own === at}
                  onPoint={() => setActive(own)}
                  onChoose={() => choose(item)}
                />
              )
            })}
            {more === 0 ? null : heading === scope || heading === 'recent' ? (
              <p className="paletteMore">{t('palette.moreTyped', { n: more })}</p>
            ) : (
              <button
                type="button"
                className="paletteMore linkButton"
                tabIndex={-1}
                onClick={() => show(heading)}
              >
                {t('palette.more', { n: more })}
              </button>
            )}
          </div>
        ))}
      </div>
      {items.length > 0 ? null : (
        <div className="paletteNone">
          <p>{t('palette.none', { query: query.trim() })}</p>
          <p className="quietText">{t('palette.noneHint')}</p>
        </div>
      )}
      <footer className="paletteFoot">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.select')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('palette.choose')}
        </span>
        {words.length === 0 ? null : (
          <span>
            <Keys keys="Ctrl+Enter" /> {t('palette.asFilter')}
          </span>
        )}
        <span className="paletteHint">{t('palette.hint')}</span>
        <span className="srOnly" role="status">
          {words.length === 0 ? '' : t('palette.found', { n: total })}
        </span>
      </footer>
    </dialog>
  )
}
