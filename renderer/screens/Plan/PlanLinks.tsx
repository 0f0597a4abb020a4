import { useApp, useLedger } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { spanWords } from '../../text/planWords.ts'
import { showItem, showLines, showProject } from './planActions.ts'

interface LinesLinkProps {
  readonly firstLine: number
  readonly lastLine: number
  /** Only the numbers, where the column's heading says what they are. */
  readonly bare?: boolean
}

/** Leads to lines of the plan, highlighted in the text. */
export function LinesLink({ firstLine, lastLine, bare = false }: LinesLinkProps) {
  const { t } = useText()
  const app = useApp()
  const lines = spanWords(firstLine, lastLine)
  return (
    <button
      type="button"
      className="linkButton linesLink"
      title={t('plan.openLines', { lines })}
      aria-label={t('plan.openLines', { lines })}
      data-lines={lines}
      onClick={(event) => {
        event.stopPropagation()
        showLines(app, { firstLine, lastLine })
      }}
    >
      {bare ? lines : t('plan.line', { lines })}
    </button>
  )
}

/** Leads to a project in the ledger, its panel open; nothing where the project is in the recycle bin. */
export function ProjectLink({
  id,
  short = false,
}: {
  readonly id: string
  readonly short?: boolean
}) {
  const { t } = useText()
  const app = useApp()
  const name = useLedger((state) => state.rows.byId.get(id)?.project.name)
  if (name === undefined) return <span className="quietText">{id}</span>
  return (
    <button
      type="button"
      className="linkButton plain projectLink"
      title={t('plan.openProject', { name })}
      onClick={() => showProject(app, id)}
    >
      <span className="projectCode">{id.length > 12 ? '' : id}</span>
      {short ? null : name}
    </button>
  )
}

/** Leads to another row of the plan's tabs. */
export function ItemLink({
  tab,
  id,
  children,
}: {
  readonly tab: 'indicators' | 'targets' | 'capacity' | 'parks'
  readonly id: string
  readonly children: React.ReactNode
}) {
  const app = useApp()
  return (
    <button type="button" className="linkButton itemLink" onClick={() => showItem(app, tab, id)}>
      {children}
    </button>
  )
}
