import { Search } from 'lucide-react'
import { useText } from '../../text/i18n.ts'

interface ChoiceBarProps<Choice extends string> {
  readonly label: string
  readonly choices: readonly {
    readonly id: Choice
    readonly word: string
    readonly count: number
  }[]
  readonly chosen: Choice
  readonly note?: string | null
  readonly query: string
  readonly placeholder: string
  readonly testId: string
  readonly onChoose: (choice: Choice) => void
  readonly onQuery: (query: string) => void
}

/** The strip above a list: one of a few choices, each with its count, and what is typed to find a row. */
export function ChoiceBar<Choice extends string>(props: ChoiceBarProps<Choice>) {
  const { t } = useText()
  const { label, choices, chosen, note, query, placeholder, testId, onChoose, onQuery } = props
  return (
    <div className="planFilter problemFilter">
      <div className="chips" role="group" aria-label={label}>
        {choices.map(({ id, word, count }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={id === chosen}
            data-empty={count === 0 ? '' : undefined}
            data-testid={`${testId}-${id}`}
            onClick={() => onChoose(id)}
          >
            {word}
            <span className="chipCount">{count}</span>
          </button>
        ))}
      </div>
      <span className="planFilterNote">{note}</span>
      <label className="lineSearch">
        <Search size={14} strokeWidth={1.75} aria-hidden="true" />
        <input
          type="text"
          value={query}
          placeholder={placeholder}
          aria-label={t('problems.searchLabel')}
          spellCheck={false}
          autoComplete="off"
          data-testid={`${testId}-search`}
          onChange={({ target }) => onQuery(target.value)}
        />
      </label>
    </div>
  )
}
