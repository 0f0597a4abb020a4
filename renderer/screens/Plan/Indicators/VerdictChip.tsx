import { CircleCheck, CircleQuestionMark, Equal, TrendingDown, TrendingUp } from 'lucide-react'
import type { Verdict } from '../../../../shared/schemas/plan.ts'
import { useText } from '../../../text/i18n.ts'

const icons = {
  reached: CircleCheck,
  ahead: TrendingUp,
  onPace: Equal,
  behind: TrendingDown,
  notComputable: CircleQuestionMark,
} as const satisfies Record<Verdict, typeof CircleCheck>

/** A verdict's mark and word: told apart without colour as well. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useText()
  const Icon = icons[verdict]
  return (
    <span className="verdict" data-verdict={verdict}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {t(`plan.verdict.${verdict}`)}
    </span>
  )
}
