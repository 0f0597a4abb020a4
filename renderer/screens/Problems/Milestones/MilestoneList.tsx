import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { MilestoneRow } from '../../../../shared/schemas/followUp.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { useShownMonth } from '../../../app/useShownMonth.ts'
import { Rich } from '../../../components/Rich.tsx'
import { type StandingMilestone, standingMilestones } from '../../../state/projectSteps.ts'
import { useText } from '../../../text/i18n.ts'
import { ChoiceBar } from '../ChoiceBar.tsx'
import { ProblemTabs } from '../ProblemTabs.tsx'
import { useProjectMatch } from '../useProjectMatch.ts'
import { MilestoneDialog } from './MilestoneDialog.tsx'
import { MilestoneTable } from './MilestoneTable.tsx'

const choices = ['late', 'ahead', 'done', 'all'] as const
type Choice = (typeof choices)[number]

/** 节点 of all projects: planned, reached, late. */
export function MilestoneList() {
  const { t, language } = useText()
  const { problems: store } = useApp()
  const month = useShownMonth()
  const milestones = useStore(store, (state) => state.milestones)
  const byId = useLedger((state) => state.rows.byId)
  const boardRows = useStore(store, (state) => state.rows)
  const units = useMemo(
    () =>
      new Map([
        ...[...byId].map(([id, { project }]) => [id, project.responsibleUnit] as const),
        ...(boardRows ?? []).map(({ id, responsibleUnit }) => [id, responsibleUnit] as const),
      ]),
    [byId, boardRows],
  )
  const [asked, setAsked] = useState<Choice | null>(null)
  const [query, setQuery] = useState('')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<MilestoneRow | 'new' | null>(null)
  const matches = useProjectMatch(query)
  const all = useMemo(
    () =>
      month === null
        ? []
        : standingMilestones(
            (milestones ?? []).filter(({ projectId }) => byId.has(projectId)),
            month,
          ),
    [milestones, month, byId],
  )
  const matching = all.filter(({ row }) => matches(row.projectId))
  const lateCount = all.filter((each) => isIn(each, 'late')).length
  const choice = asked ?? (lateCount > 0 ? 'late' : 'all')
  const rows = matching.filter((each) => kept.has(each.row.id) || isIn(each, choice))
  const add = (
    <Button
      type="primary"
      icon={<Plus size={15} strokeWidth={2} />}
      data-testid="milestone-add"
      onClick={() => setEdited('new')}
    >
      {t('problems.milestones.add')}
    </Button>
  )
  return (
    <>
      <ProblemTabs>{milestones?.length === 0 ? null : add}</ProblemTabs>
      <div className="planBody">
        {milestones === null || month === null ? (
          <p className="planLoading">{t('problems.loading')}</p>
        ) : milestones.length === 0 ? (
          <div className="planEmpty">
            <p>{t('problems.milestones.none')}</p>
            <div className="emptyActions">{add}</div>
          </div>
        ) : (
          <>
            <ChoiceBar
              label={t('problems.milestones.choices')}
              choices={choices.map((id) => ({
                id,
                word: t(`problems.milestones.choice.${id}`),
                count: matching.filter((each) => isIn(each, id)).length,
              }))}
              chosen={choice}
              note={t('problems.month', { month: formatPartialDate(month, language) })}
              query={query}
              placeholder={t('problems.procedures.search')}
              testId="milestones"
              onChoose={(id) => {
                setAsked(id)
                setKept(new Set())
              }}
              onQuery={setQuery}
            />
            {rows.length === 0 ? (
              <p className="planNone">{t('problems.milestones.noneShown')}</p>
            ) : (
              <MilestoneTable
                rows={rows}
                units={units}
                onTouched={(id) => {
                  setKept(new Set([...kept, id]))
                  setAsked(choice)
                }}
                onEdit={setEdited}
              />
            )}
          </>
        )}
      </div>
      {edited === null ? null : (
        <MilestoneDialog
          milestone={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      <footer className="statusBar" data-testid="milestones-status">
        <span>
          <Rich text={t('problems.status.milestones', { n: all.length })} />
        </span>
        <span>
          <Rich text={t('problems.status.late', { n: lateCount })} />
        </span>
        <span>
          <Rich
            text={t('problems.status.reached', {
              n: all.filter((each) => isIn(each, 'done')).length,
            })}
          />
        </span>
        <span className="statusKeys">{t('problems.status.dateKeys')}</span>
      </footer>
    </>
  )
}

function isIn({ standing }: StandingMilestone, choice: Choice): boolean {
  switch (choice) {
    case 'all':
      return true
    case 'late':
    case 'done':
      return standing.kind === choice
    case 'ahead':
      return standing.kind !== 'late' && standing.kind !== 'done'
    default:
      return choice satisfies never
  }
}
