import { Printer, Search, X } from 'lucide-react'
import { useState } from 'react'
import { commandEntry, commandGroups, commandIds, shownKeys } from '../../../shared/commandList.ts'
import { knownPinyinKey } from '../../../shared/model/pinyin.ts'
import {
  matchesSearch,
  searchIndex,
  type SearchWord,
  searchWords,
} from '../../../shared/model/search.ts'
import { useApp } from '../../app/appContext.ts'
import { Keys } from '../../components/Keys.tsx'
import { Marked } from '../../components/Marked.tsx'
import { useModal } from '../../components/useModal.ts'
import { gridShortcuts } from '../../grid/gridShortcuts.ts'
import { type PageText, useText } from '../../text/i18n.ts'

interface ShortcutLine {
  readonly label: string
  readonly keys: readonly string[]
}

interface ShortcutBlock {
  readonly heading: string
  readonly lines: readonly ShortcutLine[]
}

/** Every key there is, from the lists that answer them. */
export function ShortcutSheet() {
  const text = useText()
  const { t } = text
  const app = useApp()
  const dialog = useModal()
  const [query, setQuery] = useState('')
  const words = searchWords(query)
  const blocks = shortcutBlocks(text)
    .map(({ heading, lines }) => ({ heading, lines: lines.filter((line) => matches(line, words)) }))
    .filter(({ lines }) => lines.length > 0)
  const close = () => app.session.setState({ dialog: null })
  return (
    <dialog
      ref={dialog}
      className="dialog shortcutSheet"
      aria-labelledby="shortcut-title"
      data-testid="shortcut-sheet"
      {...{ closedby: 'any' }}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <header className="shortcutHead">
        <h2 id="shortcut-title" className="dialogTitle">
          {t('palette.shortcuts.title')}
        </h2>
        <label className="shortcutSearch">
          <Search size={15} strokeWidth={1.75} aria-hidden="true" />
          <input
            type="text"
            autoFocus
            value={query}
            placeholder={t('palette.shortcuts.search')}
            aria-label={t('palette.shortcuts.search')}
            spellCheck={false}
            autoComplete="off"
            data-testid="shortcut-search"
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <button type="button" className="toolButton" onClick={() => window.print()}>
          <Printer size={15} strokeWidth={1.75} />
          {t('palette.shortcuts.print')}
        </button>
        <button
          type="button"
          className="iconButton"
          aria-label={t('palette.shortcuts.close')}
          title={`${t('palette.shortcuts.close')} (Esc)`}
          onClick={close}
        >
          <X size={17} strokeWidth={1.75} />
        </button>
      </header>
      {blocks.length > 0 ? (
        <div className="shortcutBlocks">
          {blocks.map(({ heading, lines }) => (
            <section key={heading} className="shortcutBlock" aria-label={heading}>
              <h3>{heading}</h3>
              <dl>
                {lines.map(({ label, keys }) => (
                  <div key={label} className="shortcutLine">
                    <dt>
                      <Marked text={label} words={words} />
                    </dt>
                    <dd>
                      {keys.map((one) => (
                        <Keys key={one} keys={one} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      ) : (
        <p className="shortcutNone quietText">
          {t('palette.shortcuts.none', { query: query.trim() })}
        </p>
      )}
    </dialog>
  )
}

/** Commands with keys by group, then the grid's own keys. */
function shortcutBlocks({ t }: PageText): readonly ShortcutBlock[] {
  const commands = shownGroups.map((group) => ({
    heading: t(`palette.group.${group}`),
    lines: commandIds.flatMap((id) => {
      const keys = shownKeys(id)
      return commandEntry(id).group === group && keys !== null
        ? [{ label: t(`command.${id}`), keys: [keys] }]
        : []
    }),
  }))
  const groups = Object.keys(gridShortcuts) as readonly (keyof typeof gridShortcuts)[]
  const grid = groups.map((group) => ({
    heading: t(`gridKeys.group.${group}`),
    lines: gridShortcuts[group].map(({ label, keys }) => ({
      label: t(`gridKeys.label.${label}`),
      keys,
    })),
  }))
  return [...commands, ...grid]
}

/** What is done on cells stands beside the grid's own keys. */
const shownGroups = commandGroups.toSorted(
  (left, right) => Number(left === 'cells') - Number(right === 'cells'),
)

/** By what it does, or by a key. */
function matches({ label, keys }: ShortcutLine, words: readonly SearchWord[]): boolean {
  const said = [label, ...keys, ...keys.flatMap((key) => key.split('+'))]
  return matchesSearch(searchIndex(said, [knownPinyinKey(label)]), words)
}
