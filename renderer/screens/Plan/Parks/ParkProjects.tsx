import { Button } from 'antd'
import { useMemo } from 'react'
import type { ParkPage } from '../../../../shared/schemas/planReports.ts'
import type { ProjectRow } from '../../../../shared/schemas/project.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { StageTag } from '../../../components/StageTag.tsx'
import { useText } from '../../../text/i18n.ts'
import { LinesLink, ProjectLink } from '../PlanLinks.tsx'
import { commitPlan } from '../planActions.ts'

/** A park's projects and how it is known that they belong to it. An inferred one becomes a person's own by one click. */
export function ParkProjects({ page }: { readonly page: ParkPage }) {
  const { t, words } = useText()
  const app = useApp()
  const byId = useLedger((state) => state.rows.byId)
  const projects = useMemo(
    () => page.projectIds.flatMap((id) => byId.get(id)?.project ?? []),
    [byId, page],
  )
  const inferred = projects.filter((project) => project.parkBasis === 'inferred')
  const confirm = (chosen: readonly ProjectRow[]) => {
    void commitPlan(
      app,
      () =>
        app.port.call('projects.update', {
          changes: chosen.map(({ id, park }) => ({ id, set: { park }, expected: { park } })),
        }),
      {
        done: t('plan.parks.confirmed', { n: chosen.length }),
        refused: (why) => t('edit.notApplied', { field: words.field.park, why }),
      },
    )
  }
  return (
    <section aria-label={t('plan.parks.projects')}>
      <h4 className="planHeading">
        {t('plan.parks.projects')} <span className="viewCount">{projects.length}</span>
        {inferred.length === 0 ? null : (
          <Button
            className="headingAction"
            data-testid="park-confirm-all"
            onClick={() => confirm(inferred)}
          >
            {t('plan.parks.confirmAll', { n: inferred.length })}
          </Button>
        )}
      </h4>
      {projects.length === 0 ? (
        <p className="quietText">{t('plan.parks.noProjects')}</p>
      ) : (
        <table className="planTable parkTable">
          <thead>
            <tr>
              <th scope="col">{t('plan.parks.name')}</th>
              <th scope="col" className="belongsColumn">
                {t('plan.parks.sector')}
              </th>
              <th scope="col" className="kindColumn">
                {t('plan.parks.stage')}
              </th>
              <th scope="col" className="basisColumn">
                {t('plan.parks.basis')}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <tr key={project.id} className="itemRow" data-testid={`park-project-${project.id}`}>
                <td data-child={project.parentId === null ? undefined : ''}>
                  <ProjectLink id={project.id} />
                </td>
                <td>{project.sector}</td>
                <td>
                  <StageTag stage={project.stage} />
                </td>
                <td>
                  <span className="basisCell">
                    <span className="basisWord" data-basis={project.parkBasis ?? undefined}>
                      {project.parkBasis === null ? '' : words.parkBasis[project.parkBasis]}
                    </span>
                    {project.parkFirstLine === null ? null : (
                      <LinesLink
                        firstLine={project.parkFirstLine}
                        lastLine={project.parkLastLine ?? project.parkFirstLine}
                      />
                    )}
                    {project.parkBasis === 'inferred' ? (
                      <button
                        type="button"
                        className="linkButton"
                        aria-label={`${t('plan.parks.confirm')}：${project.name}`}
                        data-testid={`park-confirm-${project.id}`}
                        onClick={() => confirm([project])}
                      >
                        {t('plan.parks.confirm')}
                      </button>
                    ) : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
