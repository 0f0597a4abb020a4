import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { useShownMonth } from '../../../app/useShownMonth.ts'
import { Rich } from '../../../components/Rich.tsx'
import type { LedgerRow } from '../../../state/ledgerRow.ts'
import { procedureCells, procedureStanding } from '../../../state/projectSteps.ts'
import { useText } from '../../../text/i18n.ts'
import { ChoiceBar } from '../ChoiceBar.tsx'
import { ProblemTabs } from '../ProblemTabs.tsx'
import { useProjectMatch } from '../useProjectMatch.ts'
import { ProcedureTable } from './ProcedureTable.tsx'

const choices = ['some', 'late', 'all'] as const
type Choice = (typeof choices)[number]

/** 手续: every project against every procedure. */
export function ProcedureMatrix() {
  const { t, language } = useText()
  const { problems: store } = useApp()
  const month = useShownMonth()
  const procedures = useStore(store, (state) => state.procedures)
  const ledgerRows = useLedger((state) => state.rows.rows)
  const [asked, setAsked] = useState<Choice | null>(null)
  const [query, setQuery] = useState('')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const matches = useProjectMatch(query)

  const cells = useMemo(() => procedureCells(procedures ?? []), [procedures])
  const late = useMemo(
    () =>
      new Set(
        (procedures ?? [])
          .filter((each) => month !== null && procedureStanding(each, month).kind === 'late')
          .map((each) => each.projectId),
      ),
    [procedures, month],
  )
  const projects = useMemo(
    () => ledgerRows.filter(({ project }) => project.kind === 'project'),
    [ledgerRows],
  )
  const isIn = (row: LedgerRow, choice: Choice): boolean => {
    switch (choice) {
      case 'some':
        return cells.has(row.id)
      case 'late':
        return late.has(row.id)
      case 'all':
        return true
      default:
        return choice satisfies never
    }
  }
  const choice = asked ?? (cells.size === 0 ? 'all' : 'some')
  const matching = projects.filter((row) => matches(row.id))
  const rows = matching.filter((row) => kept.has(row.id) || isIn(row, choice))
  const words = {
    some: t('problems.procedures.some'),
    late: t('problems.procedures.lateOnly'),
    all: t('problems.procedures.all'),
  }
  const filled = procedures ?? []
  return (
    <>
      <ProblemTabs />
      <div className="planBody">
        <ChoiceBar
          label={t('problems.procedures.choices')}
          choices={choices.map((id) => ({
            id,
            word: words[id],
            count: matching.filter((row) => isIn(row, id)).length,
          }))}
          chosen={choice}
          note={
            month === null
              ? null
              : t('problems.month', { month: formatPartialDate(month, language) })
          }
          query={query}
          placeholder={t('problems.procedures.search')}
          testId="procedures"
          onChoose={(id) => {
            setAsked(id)
            setKept(new Set())
          }}
          onQuery={setQuery}
        />
        {procedures === null || month === null ? (
          <p className="planLoading">{t('problems.loading')}</p>
        ) : rows.length === 0 ? (
          <p className="planNone">
            {choice === 'late' && query === ''
              ? t('problems.procedures.noneLate')
              : choice === 'some' && query === ''
                ? t('problems.procedures.none')
                : t('problems.procedures.noMatch')}
          </p>
        ) : (
          <ProcedureTable
            rows={rows}
            cells={cells}
            month={month}
            onTouched={(id) => setKept(new Set([...kept, id]))}
          />
        )}
      </div>
      <footer className="statusBar" data-testid="procedures-status">
        <span>
          <Rich text={t('problems.status.projects', { n: rows.length })} />
        </span>
        <span>
          <Rich
            text={t('problems.status.filled', {
              done: filled.filter(({ state }) => state === 'done').length,
              filled: filled.length,
            })}
          />
        </span>
        <span>
          <Rich
            text={t('problems.status.late', {
              n: filled.filter(
                (each) => month !== null && procedureStanding(each, month).kind === 'late',
              ).length,
            })}
          />
        </span>
        <span className="statusKeys">{t('problems.status.matrixKeys')}</span>
      </footer>
    </>
  )
}
