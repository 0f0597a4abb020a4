import { Select } from 'antd'
import { useEffect } from 'react'
import type { SectorRow } from '../../../../shared/schemas/ledger.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { loadLedger } from '../../../state/ledgerStore.ts'
import { useText } from '../../../text/i18n.ts'
import { LinesLink } from '../PlanLinks.tsx'
import { commitPlan } from '../planActions.ts'

/** Which of the plan's categories each sector is put under: an inference, shown as one, and open to change. */
export function Categories() {
  const { t } = useText()
  const app = useApp()
  const info = useLedger((state) => state.info)
  const rows = useLedger((state) => state.rows.rows)
  const revision = useLedger((state) => state.revision)
  useEffect(() => {
    // Sectors are part of what is read with the ledger as a whole; an undo may have changed one.
    if (app.ledger.getState().info?.revision !== revision) void loadLedger(app.ledger, app.port)
  }, [app, revision])
  const change = async (sector: SectorRow, category: string) => {
    await commitPlan(
      app,
      () => app.port.call('sectors.setCategory', { sectorId: sector.id, category }),
      {
        done: t('plan.categories.changed', { sector: sector.name, category }),
        refused: (why) => t('plan.categories.notChanged', { why }),
      },
    )
  }
  const heads = rows.filter((row) => row.parentId === null)
  return (
    <article className="parkArticle" data-testid="categories">
      <header>
        <h3 className="parkName">{t('plan.categories.title')}</h3>
        <p className="planProse">
          {t('plan.categories.text', { n: info?.categories.length ?? 0 })}
        </p>
      </header>
      <table className="planTable categoryTable">
        <thead>
          <tr>
            <th scope="col">{t('plan.categories.sector')}</th>
            <th scope="col" className="numeric countColumn">
              {t('plan.categories.projects')}
            </th>
            <th scope="col" className="categoryColumn">
              {t('plan.categories.category')}
            </th>
            <th scope="col" className="basisColumn" />
            <th scope="col" className="linesColumn">
              {t('plan.targets.lines')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(info?.sectors ?? []).map((sector) => {
            const own = heads.filter((row) => row.project.sector === sector.name)
            const entered = own.filter((row) => row.project.categoryBasis === 'entered').length
            return (
              <tr key={sector.id} className="itemRow">
                <th scope="row">{sector.name}</th>
                <td className="numeric">{own.length}</td>
                <td>
                  <Select
                    className="categorySelect"
                    aria-label={t('plan.categories.of', { sector: sector.name })}
                    value={sector.category}
                    options={(info?.categories ?? []).map((value) => ({ value, label: value }))}
                    onChange={(category) => void change(sector, category)}
                  />
                </td>
                <td>
                  {sector.categoryBasis === 'entered' ? (
                    <span className="quietText">{t('plan.categories.byHand')}</span>
                  ) : (
                    <span className="basisWord" data-basis="inferred">
                      {t('plan.categories.inferred')}
                    </span>
                  )}
                  {entered === 0 ? null : (
                    <span className="quietText">
                      {' '}
                      {t('plan.categories.entered', { n: entered })}
                    </span>
                  )}
                </td>
                <td className="linesColumn">
                  {sector.boxLine === null ? null : (
                    <LinesLink firstLine={sector.boxLine} lastLine={sector.boxLine} bare />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </article>
  )
}
