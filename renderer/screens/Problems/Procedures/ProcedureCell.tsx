import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { ProcedureKind, ProcedureRow } from '../../../../shared/schemas/followUp.ts'
import type { ProjectRow } from '../../../../shared/schemas/project.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { procedureStanding } from '../../../state/projectSteps.ts'
import { useText } from '../../../text/i18n.ts'

interface ProcedureCellProps {
  /** Null: 未填. */
  readonly procedure: ProcedureRow | null
  readonly kind: ProcedureKind
  readonly project: ProjectRow
  readonly month: string
  /** The one cell that Tab comes to. */
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly onOpen: (anchor: DOMRect) => void
}

/** A procedure of a project: its state by shape and word, and below it what matters most: how late, the day, the number. */
export function ProcedureCell(props: ProcedureCellProps) {
  const { procedure, kind, project, month, isCurrent, onFocus, onOpen } = props
  const { t, words, language } = useText()
  const terms = monthTerms[language]
  const standing = procedure === null ? null : procedureStanding(procedure, month)
  const state = procedure === null ? words.unfilled : terms.procedureState[procedure.state]
  const late =
    standing?.kind === 'late' ? t('problems.procedures.late', { n: standing.months }) : null
  const day = (iso: string) => formatPartialDate(iso, language)
  const below =
    late ??
    (procedure === null || procedure.state === 'notNeeded'
      ? null
      : procedure.state === 'done'
        ? procedure.date === null
          ? procedure.documentNumber
          : day(procedure.date)
        : procedure.due === null
          ? null
          : t('problems.procedures.due', { due: day(procedure.due) }))
  const facts = [
    `${terms.procedure[kind]}　${state}`,
    late,
    procedure?.documentNumber ?? null,
    procedure?.date == null ? null : day(procedure.date),
    procedure?.due == null ? null : t('problems.procedures.due', { due: day(procedure.due) }),
    procedure?.note ?? null,
  ].filter((fact) => fact !== null)
  return (
    <button
      type="button"
      className="procedureCell"
      tabIndex={isCurrent ? 0 : -1}
      data-kind={kind}
      data-project={project.id}
      data-state={procedure?.state}
      data-late={late === null ? undefined : ''}
      data-testid={`procedure-${project.id}-${kind}`}
      title={facts.join('\n')}
      aria-label={[
        t('problems.procedures.cell', { name: project.name, kind: terms.procedure[kind], state }),
        below,
      ]
        .filter((part) => part !== null)
        .join(t('filter.axisSeparator'))}
      onFocus={onFocus}
      onClick={({ currentTarget }) => onOpen(currentTarget.getBoundingClientRect())}
    >
      {procedure === null ? (
        <span className="unfilled">{state}</span>
      ) : (
        <span className="procedureState">
          <span className="procedureGlyph" aria-hidden="true" />
          {state}
        </span>
      )}
      {below === null ? null : <small>{below}</small>}
    </button>
  )
}
