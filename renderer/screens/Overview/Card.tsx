import { Table2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../app/appContext.ts'
import { type ChartName, toggleTable } from '../../state/overviewStore.ts'
import { useText } from '../../text/i18n.ts'

interface CardProps {
  readonly title: string
  readonly className?: string
  /** What stands at the right of the title. */
  readonly aside?: ReactNode
  readonly testId: string
  readonly children: ReactNode
}

export function Card({ title, className = '', aside, testId, children }: CardProps) {
  const id = useId()
  return (
    <section className={`overviewCard ${className}`} aria-labelledby={id} data-testid={testId}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="cardAside">{aside}</span>
      </header>
      {children}
    </section>
  )
}

/** Turns a chart into a table and back. */
export function TableToggle({
  chart,
  title,
}: {
  readonly chart: ChartName
  readonly title: string
}) {
  const { t } = useText()
  const { overview } = useApp()
  const isTable = useStore(overview, (state) => state.asTable.has(chart))
  return (
    <button
      type="button"
      className="tableToggle"
      aria-pressed={isTable}
      title={t('overview.asTableTitle', { title })}
      data-testid={`table-${chart}`}
      onClick={() => toggleTable(overview, chart)}
    >
      <Table2 size={14} strokeWidth={1.75} aria-hidden="true" />
      {t('overview.asTable')}
    </button>
  )
}
