import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type Verdict, verdicts } from '../../../../shared/schemas/plan.ts'
import { useApp } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import { useText } from '../../../text/i18n.ts'
import { PlanTabs } from '../PlanTabs.tsx'
import { ActualEditor, type EditedActual } from './ActualEditor.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import { MidTerm } from './MidTerm.tsx'

type View = 'table2' | 'table1' | 'midTerm'

/** The plan's tables of indicators, what was reached year by year, and the mid-term assessment. */
export function IndicatorsTab() {
  const { t } = useText()
  const { plan, planView } = useApp()
  const report = useStore(plan, (state) => state.indicators)
  const itemId = useStore(planView, (state) => state.itemId)
  const [chosenView, setView] = useState<View | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [edited, setEdited] = useState<EditedActual | null>(null)
  const ofTable = useMemo(() => {
    const rows = report?.indicators ?? []
    return {
      table1: rows.filter(({ indicator }) => indicator.tableNo === 1),
      table2: rows.filter(({ indicator }) => indicator.tableNo === 2),
    }
  }, [report])
  if (report === null) return <PlanTabs />
  const linked = ofTable.table1.some(({ indicator }) => indicator.id === itemId)
  const view = chosenView ?? (linked ? 'table1' : 'table2')
  const rows = view === 'table1' ? ofTable.table1 : ofTable.table2
  const shown =
    view === 'table2' && verdict !== null
      ? rows.filter(({ judgement }) => judgement.verdict === verdict)
      : rows
  return (
    <>
      <PlanTabs>
        <Segmented<View>
          value={view}
          aria-label={t('plan.indicators.which')}
          options={[
            {
              value: 'table2',
              label: t('plan.indicators.table2', { n: ofTable.table2.length }),
            },
            {
              value: 'table1',
              label: t('plan.indicators.table1', { n: ofTable.table1.length }),
            },
            { value: 'midTerm', label: t('plan.indicators.midTerm') },
          ]}
          onChange={setView}
        />
      </PlanTabs>
      <div className="planBody">
        {view === 'midTerm' ? (
          <MidTerm report={report} rows={ofTable.table2} />
        ) : (
          <>
            {view === 'table1' ? null : (
              <div className="planFilter" role="group" aria-label={t('plan.indicators.verdict')}>
                <button
                  type="button"
                  className="chip"
                  aria-pressed={verdict === null}
                  onClick={() => setVerdict(null)}
                >
                  {t('plan.indicators.all')} <span className="chipCount">{rows.length}</span>
                </button>
                {verdicts.map((one) => (
                  <button
                    key={one}
                    type="button"
                    className="chip"
                    aria-pressed={verdict === one}
                    onClick={() => setVerdict(verdict === one ? null : one)}
                  >
                    {t(`plan.verdict.${one}`)}{' '}
                    <span className="chipCount">
                      {rows.filter(({ judgement }) => judgement.verdict === one).length}
                    </span>
                  </button>
                ))}
                <span className="planFilterNote">{t('plan.indicators.growthHint')}</span>
              </div>
            )}
            {shown.length === 0 && verdict !== null ? (
              <p className="planNone">
                {t('plan.indicators.noneOfVerdict', { verdict: t(`plan.verdict.${verdict}`) })}
              </p>
            ) : (
              <IndicatorTable
                key={view}
                rows={shown}
                withActuals={view === 'table2'}
                onEdit={setEdited}
              />
            )}
          </>
        )}
      </div>
      {edited === null ? null : (
        <ActualEditor
          key={`${edited.judged.indicator.id} ${edited.year}`}
          edited={edited}
          onClose={() => setEdited(null)}
        />
      )}
      <footer className="statusBar" data-testid="plan-status">
        <span>
          <Rich
            text={t('plan.indicators.status', {
              items: new Set(rows.map(({ indicator }) => indicator.no)).size,
              rows: rows.length,
            })}
          />
        </span>
        {view === 'table1'
          ? null
          : verdicts.map((one) => (
              <span key={one}>
                {t(`plan.verdict.${one}`)}{' '}
                <b>{rows.filter(({ judgement }) => judgement.verdict === one).length}</b>
              </span>
            ))}
        <span className="statusFilter" />
        {view === 'table1' ? null : (
          <span>
            <Rich
              text={t('plan.indicators.filled', {
                n: ofTable.table2.reduce((sum, { actuals }) => sum + actuals.length, 0),
              })}
            />
          </span>
        )}
      </footer>
    </>
  )
}
