import { Segmented } from 'antd'
import { type BulkScope, bulkScopes } from '../../bulk/rowsInScope.ts'
import { useText } from '../../text/i18n.ts'

interface ScopeChoiceProps {
  readonly value: BulkScope
  readonly counts: Readonly<Record<BulkScope, number>>
  readonly disabled: boolean
  readonly onChange: (scope: BulkScope) => void
}

/** Which projects: with their numbers, so that nobody changes more than they meant to. */
export function ScopeChoice({ value, counts, disabled, onChange }: ScopeChoiceProps) {
  const { t } = useText()
  return (
    <Segmented<BulkScope>
      aria-label={t('bulk.scope')}
      data-testid="bulk-scope"
      value={value}
      disabled={disabled}
      options={bulkScopes
        .filter((scope) => scope !== 'selected' || counts.selected > 0)
        .map((scope) => ({
          value: scope,
          label: t(`bulk.scopes.${scope}`, { n: counts[scope] }),
          disabled: counts[scope] === 0,
        }))}
      onChange={onChange}
    />
  )
}
