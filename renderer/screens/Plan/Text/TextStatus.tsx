import { useMemo } from 'react'
import type { PlanContents } from '../../../../shared/schemas/plan.ts'
import { Rich } from '../../../components/Rich.tsx'
import { useText } from '../../../text/i18n.ts'
import { figure, spanWords } from '../../../text/planWords.ts'

interface TextStatusProps {
  readonly contents: PlanContents
  readonly cited: readonly boolean[]
  readonly chosen: number | null
  readonly shown: readonly [number, number]
}

export function TextStatus({ contents, cited, chosen, shown }: TextStatusProps) {
  const { t } = useText()
  const { citations, lines, planName } = contents
  const counts = useMemo(() => {
    const idsOf = (roles: readonly string[]) =>
      new Set(citations.flatMap(({ role, ids }) => (roles.includes(role) ? ids : []))).size
    return {
      lines: cited.filter(Boolean).length,
      projects: idsOf(['project', 'stage', 'investment', 'park']),
      targets: idsOf(['target', 'baseline']),
    }
  }, [citations, cited])
  const here =
    chosen === null
      ? 0
      : citations.filter(({ firstLine, lastLine }) => chosen >= firstLine && chosen <= lastLine)
          .length
  return (
    <footer className="statusBar" data-testid="plan-status">
      <span className="planName" title={planName}>
        {planName}
      </span>
      <span>
        <Rich text={t('plan.text.status', { n: figure(lines.length) })} />
      </span>
      <span>
        <Rich text={t('plan.text.cited', counts)} />
      </span>
      <span className="statusFilter" />
      {chosen === null ? null : (
        <span role="status" data-testid="plan-chosen">
          {t(here === 0 ? 'plan.text.lineNotCited' : 'plan.text.lineCited', {
            line: chosen,
            n: here,
          })}
        </span>
      )}
      <span>{t('plan.text.shown', { lines: spanWords(shown[0], shown[1]) })}</span>
    </footer>
  )
}
