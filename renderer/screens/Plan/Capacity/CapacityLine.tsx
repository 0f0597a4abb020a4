import { CircleCheck, CircleQuestionMark, TriangleAlert } from 'lucide-react'
import type { CapacityComparison } from '../../../../shared/model/capacityTarget.ts'
import { useText } from '../../../text/i18n.ts'
import { figure, outcomeWords } from '../../../text/planWords.ts'
import { Expander } from '../Expander.tsx'
import { LinesLink } from '../PlanLinks.tsx'

interface CapacityLineProps {
  readonly comparison: CapacityComparison
  readonly open: boolean
  readonly onToggle: () => void
}

const icons = {
  matches: CircleCheck,
  short: TriangleAlert,
  over: TriangleAlert,
  noEntry: CircleQuestionMark,
  notComparable: CircleQuestionMark,
} as const satisfies Record<CapacityComparison['outcome'], typeof CircleCheck>

export function CapacityLine({ comparison, open, onToggle }: CapacityLineProps) {
  const { t } = useText()
  const { target, sum, gap, outcome, arithmetic } = comparison
  const Icon = icons[outcome]
  const { comparator, canonicalQuantity } = target
  const wanted = figure(canonicalQuantity)
  return (
    <tr
      className="itemRow"
      data-item={target.id}
      data-open={open ? '' : undefined}
      data-testid={`capacity-${target.id}`}
    >
      <td>
        <div className="itemName">
          <Expander
            open={open}
            label={t(open ? 'plan.capacity.collapse' : 'plan.capacity.expand', {
              name: target.subject,
            })}
            onToggle={onToggle}
          />
          <span>{target.subject}</span>
        </div>
      </td>
      <td className="numeric">
        {comparator === '=' ? null : <span className="comparator">{comparator}</span>}
        {wanted}
      </td>
      <td className="numeric">
        {sum === null ? <span className="quietText">—</span> : <b>{figure(sum)}</b>}
      </td>
      <td className="numeric">
        {gap === null ? null : gap === 0 ? (
          <span className="quietText">0</span>
        ) : (
          <b>
            {gap > 0 ? '+' : ''}
            {figure(gap)}
          </b>
        )}
      </td>
      <td className="quietCell">{target.canonicalUnit}</td>
      <td>
        <Bar
          sum={sum ?? 0}
          target={canonicalQuantity}
          label={t('plan.capacity.barWords', {
            sum: sum === null ? '—' : figure(sum),
            target: wanted,
            unit: target.canonicalUnit,
          })}
        />
      </td>
      <td className="arithmeticCell" title={target.rule?.note ?? undefined}>
        <div className={arithmetic === '' ? 'oneLine quietText' : 'oneLine'}>
          {arithmetic === '' ? target.rule?.note : arithmetic}
        </div>
      </td>
      <td>
        <span className="outcome" data-outcome={outcome}>
          <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
          {outcomeWords(comparison, t)}
        </span>
      </td>
      <td className="linesColumn">
        <LinesLink firstLine={target.firstLine} lastLine={target.lastLine} bare />
      </td>
    </tr>
  )
}

/** Room to the right of the longer of the two, so that a tick at the end is seen whole. */
const headroom = 1.04

function Bar({
  sum,
  target,
  label,
}: {
  readonly sum: number
  readonly target: number
  readonly label: string
}) {
  const full = Math.max(sum, target, Number.MIN_VALUE) * headroom
  const share = (quantity: number) => `${(quantity / full) * 100}%`
  return (
    <div className="capacityBar" role="img" aria-label={label} title={label}>
      <span className="capacityDone" style={{ width: share(sum) }} />
      <span className="capacityTick" style={{ left: share(target) }} />
    </div>
  )
}
