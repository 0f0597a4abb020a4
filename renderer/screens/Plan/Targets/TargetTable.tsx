import { Fragment } from 'react'
import type { TargetRow } from '../../../../shared/schemas/plan.ts'
import type { TargetReport } from '../../../../shared/schemas/planReports.ts'
import { useText } from '../../../text/i18n.ts'
import { figure, quantityWords, yearWords } from '../../../text/planWords.ts'
import { Expander } from '../Expander.tsx'
import { LinesLink } from '../PlanLinks.tsx'
import { useShownItem } from '../useShownItem.ts'
import { TargetDetail } from './TargetDetail.tsx'

interface TargetTableProps {
  readonly report: TargetReport
  readonly shown: readonly TargetRow[]
}

const columns = 8

export function TargetTable({ report, shown }: TargetTableProps) {
  const { t } = useText()
  const { open, toggle, list } = useShownItem()
  return (
    <div ref={list} className="planScroll">
      <table className="planTable targetTable">
        <thead>
          <tr>
            <th scope="col">{t('plan.targets.subject')}</th>
            <th scope="col" className="numeric quantityColumn">
              {t('plan.targets.quantity')}
            </th>
            <th scope="col" className="unitColumn">
              {t('plan.targets.unit')}
            </th>
            <th scope="col" className="periodColumn">
              {t('plan.targets.year')}
            </th>
            <th scope="col" className="baselineColumn">
              {t('plan.targets.baseline')}
            </th>
            <th scope="col" className="kindColumn">
              {t('plan.targets.kind')}
            </th>
            <th scope="col" className="belongsColumn">
              {t('plan.targets.belongs')}
            </th>
            <th scope="col" className="linesColumn">
              {t('plan.targets.lines')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((target) => (
            <Fragment key={target.id}>
              <TargetLine
                target={target}
                open={open.has(target.id)}
                onToggle={() => toggle(target.id)}
              />
              {open.has(target.id) ? (
                <tr className="detailRow">
                  <td colSpan={columns}>
                    <TargetDetail target={target} report={report} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TargetLineProps {
  readonly target: TargetRow
  readonly open: boolean
  readonly onToggle: () => void
}

function TargetLine({ target, open, onToggle }: TargetLineProps) {
  const { t } = useText()
  const { subject, baselineQuantity, baselineUnit, baselineYear } = target
  return (
    <tr
      className="itemRow"
      data-item={target.id}
      data-open={open ? '' : undefined}
      data-testid={`target-${target.id}`}
    >
      <td>
        <div className="itemName">
          <Expander
            open={open}
            label={t(open ? 'plan.targets.collapse' : 'plan.targets.expand', { name: subject })}
            onToggle={onToggle}
          />
          <span>{subject}</span>
        </div>
      </td>
      <td className="numeric quantityCell">{quantityWords(target)}</td>
      <td>{target.unit}</td>
      <td>{yearWords(target.year, t)}</td>
      <td className="quietCell">
        {baselineQuantity === null
          ? ''
          : t('plan.targets.baselineOf', {
              quantity: figure(baselineQuantity),
              unit: baselineUnit ?? '',
              year: baselineYear ?? '',
            })}
      </td>
      <td>{t(`plan.targetKind.${target.kind}`)}</td>
      <td>{target.park ?? target.sector}</td>
      <td className="linesColumn">
        <LinesLink firstLine={target.firstLine} lastLine={target.lastLine} bare />
      </td>
    </tr>
  )
}
