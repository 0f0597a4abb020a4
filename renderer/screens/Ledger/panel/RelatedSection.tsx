import type { ProjectDetail } from '../../../../shared/schemas/ledger.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { scopeOf } from '../../../state/filterRows.ts'
import { showProject } from '../../../state/viewStore.ts'
import { useText } from '../../../text/i18n.ts'

/** Entries that the plan's text connects with this one; a click goes there, in whichever list it stands. */
export function RelatedSection({ detail }: { readonly detail: ProjectDetail }) {
  const { t } = useText()
  const { view } = useApp()
  const byId = useLedger((state) => state.rows.byId)
  if (detail.related.length === 0) return null
  return (
    <section className="panelSection" aria-label={t('panel.related')} data-testid="related">
      <h4 className="sectionTitle">{t('panel.related')}</h4>
      <ul className="relatedLines">
        {detail.related.map(({ id, name }) => {
          const row = byId.get(id)
          return (
            <li key={id}>
              <span className="quietText">{id}</span>{' '}
              {row === undefined ? (
                name
              ) : (
                <button
                  type="button"
                  className="linkButton"
                  onClick={() => showProject(view, id, scopeOf(row))}
                >
                  {name}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
