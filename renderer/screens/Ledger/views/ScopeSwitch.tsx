import { scopes } from '../../../../shared/schemas/viewFilter.ts'
import { useApp, useView } from '../../../app/appContext.ts'
import type { FilteredRows } from '../../../state/filterRows.ts'
import { showScope } from '../../../state/viewStore.ts'
import { useText } from '../../../text/i18n.ts'

/** The plan's boxes, or what only its running text names: two lists that no sum adds up. */
export function ScopeSwitch({ filtered }: { readonly filtered: FilteredRows }) {
  const { t } = useText()
  const { view } = useApp()
  const shown = useView((state) => state.filter.scope)
  return (
    <div className="scopeSwitch" role="group" aria-label={t('views.scope.label')}>
      {scopes.map((scope) => (
        <button
          key={scope}
          type="button"
          aria-pressed={scope === shown}
          title={t(`views.scope.${scope}Hint`)}
          data-testid={`scope-${scope}`}
          onClick={() => showScope(view, scope)}
        >
          {t(`views.scope.${scope}`)}
          <span className="viewCount">{filtered.scopeCounts[scope]}</span>
        </button>
      ))}
    </div>
  )
}
