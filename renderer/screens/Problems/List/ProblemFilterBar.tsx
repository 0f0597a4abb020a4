import { Select } from 'antd'
import { Search } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { compareTexts } from '../../../../shared/model/compare.ts'
import type { ProblemRow } from '../../../../shared/schemas/followUp.ts'
import { useApp } from '../../../app/appContext.ts'
import { countChoices } from '../../../state/problemRows.ts'
import { askForProblems, problemChoices } from '../../../state/problemsStore.ts'
import { useText } from '../../../text/i18n.ts'

const everyUnit = '*'

/** Which problems: by state, by unit, by what is typed. */
export function ProblemFilterBar({ problems }: { readonly problems: readonly ProblemRow[] }) {
  const { t, words } = useText()
  const { problems: store } = useApp()
  const filter = useStore(store, (state) => state.filter)
  const counts = useMemo(() => countChoices(problems, filter, problemChoices), [problems, filter])
  const units = useMemo(
    () =>
      [...new Set(problems.map((problem) => problem.responsibleUnit ?? ''))].toSorted(
        (left, right) => compareTexts(left === '' ? null : left, right === '' ? null : right),
      ),
    [problems],
  )
  return (
    <div className="planFilter problemFilter">
      <div className="chips" role="group" aria-label={t('problems.choices')}>
        {problemChoices.map((choice) => (
          <button
            key={choice}
            type="button"
            className="chip"
            aria-pressed={choice === filter.choice}
            data-empty={counts.get(choice) === 0 ? '' : undefined}
            data-testid={`problems-${choice}`}
            onClick={() => askForProblems(store, { choice })}
          >
            {t(`problems.choice.${choice}`)}
            <span className="chipCount">{counts.get(choice)}</span>
          </button>
        ))}
      </div>
      <Select
        className="problemUnits"
        size="small"
        aria-label={t('problems.byUnit')}
        popupMatchSelectWidth={false}
        value={filter.unit ?? everyUnit}
        data-testid="problems-unit"
        onChange={(unit: string) =>
          askForProblems(store, { unit: unit === everyUnit ? null : unit })
        }
        options={[
          { value: everyUnit, label: t('problems.allUnits') },
          ...units.map((unit) => ({ value: unit, label: unit === '' ? words.unfilled : unit })),
        ]}
      />
      <label className="lineSearch">
        <Search size={14} strokeWidth={1.75} aria-hidden="true" />
        <input
          type="text"
          value={filter.query}
          placeholder={t('problems.search')}
          aria-label={t('problems.searchLabel')}
          spellCheck={false}
          autoComplete="off"
          data-testid="problems-search"
          onChange={({ target }) => askForProblems(store, { query: target.value })}
        />
      </label>
    </div>
  )
}
