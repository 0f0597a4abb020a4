import { Button } from 'antd'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { UnitRow } from '../../../../shared/schemas/plan.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import { useText } from '../../../text/i18n.ts'
import { PlanTabs } from '../PlanTabs.tsx'
import { UnitDialog } from './UnitDialog.tsx'

/** The directory of responsible units: under which names each is known, and whom to call. */
export function UnitsTab() {
  const { t, language } = useText()
  const { plan } = useApp()
  const units = useStore(plan, (state) => state.units)
  const report = useStore(plan, (state) => state.indicators)
  const rows = useLedger((state) => state.rows.rows)
  const [edited, setEdited] = useState<UnitRow | 'new' | null>(null)
  if (units === null) return <PlanTabs />
  const namesOf = (unit: UnitRow) =>
    new Set([unit.name, unit.formerName, ...unit.aliases].filter((name) => name !== null))
  const countProjects = (unit: UnitRow) => {
    const names = namesOf(unit)
    return rows.filter(({ project }) => names.has(project.responsibleUnit ?? '')).length
  }
  const countIndicators = (unit: UnitRow) => {
    const names = namesOf(unit)
    return (report?.indicators ?? []).filter(({ indicator }) =>
      names.has(indicator.responsibleUnit ?? ''),
    ).length
  }
  return (
    <>
      <PlanTabs>
        <Button
          type="primary"
          icon={<Plus size={15} strokeWidth={2} />}
          data-testid="unit-add"
          onClick={() => setEdited('new')}
        >
          {t('plan.units.add')}
        </Button>
      </PlanTabs>
      <div className="planBody">
        {units.length === 0 ? (
          <div className="planNone">
            <p>{t('plan.units.none')}</p>
            <p className="quietText">{t('plan.units.noneHint')}</p>
          </div>
        ) : (
          <div className="planScroll">
            <table className="planTable unitTable">
              <thead>
                <tr>
                  <th scope="col" className="unitName">
                    {t('plan.units.name')}
                  </th>
                  <th scope="col" className="unitName">
                    {t('plan.units.formerName')}
                  </th>
                  <th scope="col" className="kindColumn">
                    {t('plan.units.renamedOn')}
                  </th>
                  <th scope="col">{t('plan.units.renameNote')}</th>
                  <th scope="col" className="unitName">
                    {t('plan.units.aliases')}
                  </th>
                  <th scope="col" className="kindColumn">
                    {t('plan.units.contact')}
                  </th>
                  <th scope="col" className="phoneColumn">
                    {t('plan.units.phone')}
                  </th>
                  <th scope="col" className="numeric countColumn">
                    {t('plan.units.projects')}
                  </th>
                  <th scope="col" className="numeric countColumn">
                    {t('plan.units.indicators')}
                  </th>
                  <th scope="col" className="editColumn" />
                </tr>
              </thead>
              <tbody>
                {units.map((unit) => (
                  <tr key={unit.id} className="itemRow" data-item={unit.id}>
                    <th scope="row">{unit.name}</th>
                    <td>{unit.formerName}</td>
                    <td>
                      {unit.renamedOn === null ? '' : formatPartialDate(unit.renamedOn, language)}
                    </td>
                    <td className="quietCell">{unit.renameNote}</td>
                    <td>
                      {unit.aliases
                        .filter((alias) => alias !== unit.formerName)
                        .join(t('filter.valueSeparator'))}
                    </td>
                    <td>
                      <Filled value={unit.contact} />
                    </td>
                    <td>
                      <Filled value={unit.phone} />
                    </td>
                    <td className="numeric">{countProjects(unit)}</td>
                    <td className="numeric">{countIndicators(unit)}</td>
                    <td>
                      <button
                        type="button"
                        className="iconButton"
                        aria-label={t('plan.units.edit', { name: unit.name })}
                        title={t('plan.units.edit', { name: unit.name })}
                        data-testid={`unit-edit-${unit.id}`}
                        onClick={() => setEdited(unit)}
                      >
                        <Pencil size={14} strokeWidth={1.75} />
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      {edited === null ? null : (
        <UnitDialog unit={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      <footer className="statusBar" data-testid="plan-status">
        <span>
          <Rich text={t('plan.units.status', { n: units.length })} />
        </span>
        <span>
          <Rich
            text={t('plan.units.renamed', {
              n: units.filter((unit) => unit.formerName !== null).length,
            })}
          />
        </span>
      </footer>
    </>
  )
}

function Filled({ value }: { readonly value: string | null }) {
  const { words } = useText()
  return value === null ? <span className="unfilled">{words.unfilled}</span> : value
}
