import type { ProjectDetail } from '../../../../shared/schemas/ledger.ts'
import { useText } from '../../../text/i18n.ts'
import { BasisLink, lineSpan } from './BasisLink.tsx'
import { OpenInPlan } from './OpenInPlan.tsx'
import { SourceLines } from './SourceLines.tsx'

export function CitationSection({ detail }: { readonly detail: ProjectDetail }) {
  const { t, words } = useText()
  const { project, citation, boxTitle } = detail
  const { firstLine, lastLine } = project
  return (
    <section className="panelSection" aria-label={t('panel.citation')} data-testid="citation">
      <h4 className="sectionTitle">
        {t('panel.citation')}
        {firstLine === null ? null : (
          <>
            <span className="sectionNote">
              {t('panel.lines', { lines: lineSpan(firstLine, lastLine ?? firstLine) })}
            </span>
            <OpenInPlan first={firstLine} last={lastLine ?? firstLine} />
          </>
        )}
      </h4>
      {firstLine === null ? (
        <p className="quietText">{t('panel.enteredByHand')}</p>
      ) : (
        <div className="citation">
          <SourceLines lines={citation} first={firstLine} last={lastLine ?? firstLine} />
          {boxTitle === null ? null : (
            <footer className="citationFoot">{t('panel.box', { title: boxTitle })}</footer>
          )}
        </div>
      )}
      {project.sourceNote === null ? null : <p className="sourceNote">{project.sourceNote}</p>}
      {project.stageFirstLine === null ? null : (
        <div className="fact stageBasis">
          <span className="factLabel">{words.field.stage}</span>
          <span className="quietText">{project.stageNote}</span>
          <BasisLink
            planId={project.planId}
            first={project.stageFirstLine}
            last={project.stageLastLine}
          />
        </div>
      )}
    </section>
  )
}
