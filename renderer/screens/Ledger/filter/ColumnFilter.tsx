import { Button } from 'antd'
import { type FormEvent, useMemo, useState } from 'react'
import { useApp, useLedger, useView } from '../../../app/appContext.ts'
import { FloatingSheet } from '../../../components/FloatingSheet.tsx'
import { fieldKinds } from '../../../fields/fieldKind.ts'
import { type ColumnId, fieldOf } from '../../../grid/columnIds.ts'
import { testOf } from '../../../state/conditions.ts'
import { setOn, withCondition } from '../../../state/editFilter.ts'
import { valuesUnder } from '../../../state/filterRows.ts'
import type { OpenMenu } from '../../../state/menuStore.ts'
import { changeFilter } from '../../../state/viewStore.ts'
import { columnWord } from '../../../text/filterWords.ts'
import { useText } from '../../../text/i18n.ts'
import { RuleForm } from './RuleForm.tsx'
import { readRule, ruleDraftOf, ruleKindOf } from './ruleDraft.ts'
import { conditionOf, draftOf } from './setDraft.ts'
import { useValueChoice } from './useValueChoice.ts'
import { ValueChoice } from './ValueChoice.tsx'

type FilterMenu = Extract<OpenMenu, { readonly kind: 'filter' }>

/**
 * What is asked of one column, by its values or by a condition, under its header. Nothing changes before 应用 or Enter; Escape and a
 * click elsewhere leave all as it was.
 */
export function ColumnFilter({
  menu,
  onClose,
}: {
  readonly menu: FilterMenu
  readonly onClose: () => void
}) {
  const text = useText()
  const { t, words } = text
  const { view, grid } = useApp()
  const { column, fromRow } = menu
  const rows = useLedger((state) => state.rows)
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const filter = useView((state) => state.filter)
  const ruleKind = ruleKindOf(column)
  const under = useMemo(() => valuesUnder(rows, filter, column), [rows, filter, column])
  const choice = useValueChoice(column, under, draftOf(setOn(filter, column)))
  const [rule, setRule] = useState(() =>
    ruleKind === null ? null : ruleDraftOf(filter, column, ruleKind, unit, text),
  )
  const reading =
    ruleKind === null || rule === null ? null : readRule(column, ruleKind, rule, unit, text)
  const [tab, setTab] = useState<'values' | 'rule'>(() =>
    startsWithRule(column, filter.conditions.find((one) => one.column === column)?.kind)
      ? 'rule'
      : 'values',
  )
  const [anchor] = useState(() => grid.headerBox(column))
  const label = t('filters.sheet.title', { column: columnWord(column, text) })

  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (reading !== null && reading.condition === null) return
    changeFilter(view, (before) => {
      const after = withCondition(before, conditionOf(column, choice.toApply))
      const asked = reading?.condition ?? null
      return asked === null ? after : withCondition(after, asked)
    })
    onClose()
    grid.focusAgain(column, fromRow)
  }
  const ruleRows = () => {
    const asked = reading?.condition ?? null
    return asked === null
      ? t('filters.sheet.unreadable')
      : t('filters.sheet.matching', { rows: under.rows.filter(testOf(asked)).length })
  }
  return (
    <FloatingSheet
      label={label}
      role="dialog"
      className="columnFilter"
      anchor={anchor}
      testId="column-filter"
      onClose={onClose}
    >
      <form
        onSubmit={apply}
        onKeyDown={(event) => {
          // The list and the choice of an operator don't send a form by themselves.
          const { target, currentTarget } = event
          if (event.key !== 'Enter') return
          if (target instanceof HTMLInputElement || target instanceof HTMLButtonElement) return
          event.preventDefault()
          currentTarget.requestSubmit()
        }}
      >
        {ruleKind === null ? null : (
          <div className="filterTabs" role="group" aria-label={t('filters.sheet.tabs')}>
            {(['values', 'rule'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === tab}
                data-testid={`filter-tab-${one}`}
                onClick={() => setTab(one)}
              >
                {t(one === 'rule' ? 'filters.sheet.byRule' : 'filters.sheet.byValue')}
              </button>
            ))}
          </div>
        )}
        {tab === 'rule' && ruleKind !== null && rule !== null && reading !== null ? (
          <RuleForm
            kind={ruleKind}
            unit={ruleKind === 'number' ? words.moneyUnit[unit] : ''}
            draft={rule}
            reading={reading}
            onChange={setRule}
          />
        ) : (
          <ValueChoice column={column} choice={choice} />
        )}
        <footer className="filterFoot">
          <span className="filterSummary" role="status" data-testid="filter-summary">
            {tab === 'rule' ? ruleRows() : choice.summary}
          </span>
          <Button type="text" data-testid="filter-cancel" onClick={onClose}>
            {t('filters.sheet.cancel')}
          </Button>
          <Button type="primary" htmlType="submit" data-testid="filter-apply">
            {t('filters.sheet.apply')}
          </Button>
        </footer>
      </form>
    </FloatingSheet>
  )
}

/** Amounts and dates are mostly asked by bounds, all else by value; what is already asked decides first. */
function startsWithRule(column: ColumnId, asked: string | undefined): boolean {
  if (asked !== undefined) return asked !== 'set'
  const field = fieldOf(column)
  const kind = field === null ? 'text' : fieldKinds[field].kind
  return kind === 'money' || kind === 'date'
}
