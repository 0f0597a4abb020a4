import type { CapacityComparison, CapacityTerm } from '../../../../shared/model/capacityTarget.ts'
import { useApp } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import { StageTag } from '../../../components/StageTag.tsx'
import { useText } from '../../../text/i18n.ts'
import { figure, outcomeWords } from '../../../text/planWords.ts'
import { LinesLink } from '../PlanLinks.tsx'
import { showProject } from '../planActions.ts'

/** The sum's terms as cards, each as wide as its share; then what of it is built, and what isn't added again. */
export function CapacityTerms({ comparison }: { readonly comparison: CapacityComparison }) {
  const { t } = useText()
  const { terms, target, sum, gap, inOperation, underConstruction } = comparison
  const added = terms.filter((term) => term.added)
  const inside = terms.filter((term) => !term.added)
  const note = target.rule?.note ?? null
  const rest = (sum ?? 0) - inOperation - underConstruction
  return (
    <div className="capacityTerms">
      {added.length === 0 ? (
        <p className="quietText">{t('plan.capacity.noTerms')}</p>
      ) : (
        <div className="termCards">
          {added.map((term) => (
            <TermCard key={term.capacityId} term={term} />
          ))}
          {gap === null || gap >= 0 ? null : (
            <div className="termCard termGap" style={{ flexGrow: -gap }}>
              <b>{outcomeWords(comparison, t)}</b>
              <span>
                {t('plan.capacity.toTarget', { target: figure(target.canonicalQuantity) })}
              </span>
            </div>
          )}
        </div>
      )}
      {inside.length === 0 ? null : (
        <ul className="insideTerms">
          {inside.map((term) => (
            <li key={term.capacityId}>
              {term.projectName} · {term.phase ?? term.product} {figure(term.quantity)} ·{' '}
              {t('plan.capacity.alreadyIn')}
            </li>
          ))}
        </ul>
      )}
      {sum === null ? null : (
        <p className="termSums">
          <span>
            <Rich text={t('plan.capacity.inOperation', { n: figure(inOperation) })} />
          </span>
          <span>
            <Rich text={t('plan.capacity.underConstruction', { n: figure(underConstruction) })} />
          </span>
          <span>
            <Rich text={t('plan.capacity.rest', { n: figure(rest) })} />
          </span>
        </p>
      )}
      {note === null || isArithmetic(note, comparison) ? null : <p className="quietText">{note}</p>}
      <p className="termVerbatim">
        <q className="verbatim">{target.verbatim}</q>{' '}
        <LinesLink firstLine={target.firstLine} lastLine={target.lastLine} />
        {target.note === null ? null : <span className="quietText">{target.note}</span>}
      </p>
    </div>
  )
}

/** Whether a rule's note only says again what has been computed. */
function isArithmetic(note: string, { arithmetic }: CapacityComparison): boolean {
  const bare = (text: string) => text.replace(/\s/g, '').replace('＝', '=')
  return bare(note) === bare(arithmetic)
}

function TermCard({ term }: { readonly term: CapacityTerm }) {
  const { t } = useText()
  const app = useApp()
  const [owner = term.projectName] = term.projectName.split(' ')
  return (
    <div className="termCard" style={{ flexGrow: term.quantity }}>
      <div className="termHead">
        <b>{figure(term.quantity)}</b>
        {term.stage === null ? null : <StageTag stage={term.stage} />}
      </div>
      <div className="termFoot">
        <button
          type="button"
          className="linkButton plain"
          title={t('plan.openProject', { name: term.projectName })}
          onClick={() => showProject(app, term.projectId)}
        >
          {owner}
        </button>
        {term.line === null ? null : <LinesLink firstLine={term.line} lastLine={term.line} />}
      </div>
    </div>
  )
}
