import { useStore } from 'zustand'
import type { Citation, CitationRole } from '../../../../shared/schemas/plan.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { StageTag } from '../../../components/StageTag.tsx'
import { useText } from '../../../text/i18n.ts'
import { figure, outcomeWords, targetWords } from '../../../text/planWords.ts'

interface CitationWordsProps {
  readonly role: CitationRole
  readonly citation: Citation
}

/** What a note says: a project with its stage, a target with what the projects add up to … */
export function CitationWords({ role, citation }: CitationWordsProps) {
  switch (role) {
    case 'project':
    case 'stage':
      return <ProjectWords citation={citation} />
    case 'target':
    case 'baseline':
      return <TargetNote role={role} citation={citation} />
    case 'park':
      return <BasisWords citation={citation} />
    case 'investment':
    case 'indicator':
    case 'parkStatement':
    case 'finding':
      return <span className="noteText">{citation.label}</span>
    default:
      return role satisfies never
  }
}

function ProjectWords({ citation }: { readonly citation: Citation }) {
  const project = useLedger((state) => state.rows.byId.get(citation.ids[0] ?? '')?.project)
  return (
    <>
      <span className="noteText">{citation.label}</span>
      {project === undefined || project.stage === null ? null : <StageTag stage={project.stage} />}
    </>
  )
}

function TargetNote({ role, citation }: CitationWordsProps) {
  const text = useText()
  const { plan } = useApp()
  const report = useStore(plan, (state) => state.targets)
  const [id] = citation.ids
  const target = report?.targets.find((one) => one.id === id)
  if (target === undefined || role === 'baseline') {
    return <span className="noteText">{citation.label}</span>
  }
  const comparison = report?.comparisons.find((one) => one.target.id === id)
  return (
    <>
      <span className="noteText noteTarget">{targetWords(target, text)}</span>
      {comparison === undefined || comparison.sum === null ? null : (
        <span className="noteAside">
          {text.t('plan.text.sumNote', {
            sum: figure(comparison.sum),
            outcome: outcomeWords(comparison, text.t),
          })}
        </span>
      )}
    </>
  )
}

function BasisWords({ citation }: { readonly citation: Citation }) {
  const { t } = useText()
  return (
    <>
      <span className="noteText">
        {t('plan.text.basisOf', { label: citation.label, n: citation.ids.length })}
      </span>
      <span className="noteAside">{t('plan.text.inferredBasis')}</span>
    </>
  )
}
