import { type KeyboardEvent, useState } from 'react'
import {
  type ProcedureInput,
  type ProcedureKind,
  procedureKinds,
  procedureStates,
} from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { revealProject } from '../../../app/actions.ts'
import { useApp } from '../../../app/appContext.ts'
import { clearProcedure, saveProcedure } from '../../../app/stepActions.ts'
import { useRowWindow } from '../../../components/useRowWindow.ts'
import type { LedgerRow } from '../../../state/ledgerRow.ts'
import type { ProcedureCells } from '../../../state/projectSteps.ts'
import { useText } from '../../../text/i18n.ts'
import { ProcedureCell } from './ProcedureCell.tsx'
import { type EditedProcedure, ProcedureEditor } from './ProcedureEditor.tsx'

interface ProcedureTableProps {
  readonly rows: readonly LedgerRow[]
  readonly cells: ProcedureCells
  readonly month: string
  /** A row was worked on: it stays, whatever is asked for. */
  readonly onTouched: (projectId: string) => void
}

const rowHeight = 46

/** The matrix: arrows go from cell to cell, 1 to 4 set a state, Delete takes it away, Enter opens number and dates. */
export function ProcedureTable({ rows, cells, month, onTouched }: ProcedureTableProps) {
  const { t, language } = useText()
  const app = useApp()
  const { scroller, first, end, above, below } = useRowWindow(rows.length, rowHeight)
  const [at, setAt] = useState<{ readonly row: string; readonly kind: ProcedureKind } | null>(null)
  const [edited, setEdited] = useState<EditedProcedure | null>(null)
  const terms = monthTerms[language]

  const inputOf = (projectId: string, kind: ProcedureKind): ProcedureInput => {
    const row = cells.get(projectId)?.get(kind)
    if (row === undefined) {
      return {
        projectId,
        kind,
        state: 'open',
        documentNumber: null,
        date: null,
        due: null,
        note: null,
      }
    }
    const { sample: _, ...input } = row
    return input
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return
    const cell = target.closest('td')
    const kind = procedureKinds.find((each) => each === target.dataset['kind'])
    const projectId = target.dataset['project']
    if (cell === null || kind === undefined || projectId === undefined) return
    const next = neighbour(cell, event.key)
    if (next !== undefined) {
      event.preventDefault()
      next?.querySelector<HTMLElement>('button[data-kind]')?.focus()
      return
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onTouched(projectId)
      if (cells.get(projectId)?.has(kind) === true) void clearProcedure(app, { projectId, kind })
      return
    }
    const state = procedureStates[Number(event.key) - 1]
    if (state === undefined) return
    event.preventDefault()
    onTouched(projectId)
    void saveProcedure(app, { ...inputOf(projectId, kind), state })
  }
  const current =
    at ?? (rows[0] === undefined ? null : { row: rows[0].id, kind: procedureKinds[0] })
  return (
    <div ref={scroller} className="planScroll">
      <table className="planTable procedureTable">
        <thead>
          <tr>
            <th scope="col" className="projectColumn">
              {t('problems.column.project')}
            </th>
            {procedureKinds.map((kind) => (
              <th key={kind} scope="col">
                {terms.procedure[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {above === 0 ? null : <tr style={{ height: above }} aria-hidden="true" />}
          {rows.slice(first, end).map(({ id, parentId, project }) => (
            <tr key={id} className="itemRow" data-project-row={id}>
              <th scope="row" data-child={parentId === null ? undefined : ''}>
                <span className="projectCell">
                  <button
                    type="button"
                    className="projectLink"
                    title={t('problems.openProject', { name: project.name })}
                    onClick={() => revealProject(app, id)}
                  >
                    <span className="twoLines">{project.name}</span>
                  </button>
                  {isSample(cells, id) ? <span className="sampleTag">{terms.sample}</span> : null}
                </span>
              </th>
              {procedureKinds.map((kind) => (
                <td key={kind}>
                  <ProcedureCell
                    procedure={cells.get(id)?.get(kind) ?? null}
                    kind={kind}
                    project={project}
                    month={month}
                    isCurrent={current?.row === id && current.kind === kind}
                    onFocus={() => setAt({ row: id, kind })}
                    onOpen={(anchor) => {
                      onTouched(id)
                      setEdited({
                        input: inputOf(id, kind),
                        isFilled: cells.get(id)?.has(kind) === true,
                        name: project.name,
                        anchor,
                      })
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
          {below === 0 ? null : <tr style={{ height: below }} aria-hidden="true" />}
        </tbody>
      </table>
      {edited === null ? null : <ProcedureEditor edited={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function isSample(cells: ProcedureCells, projectId: string): boolean {
  return [...(cells.get(projectId)?.values() ?? [])].some(({ sample }) => sample)
}

/** The cell that an arrow leads to, null at the edge; undefined for any other key. */
function neighbour(cell: HTMLTableCellElement, key: string): Element | null | undefined {
  const row = cell.parentElement
  switch (key) {
    case 'ArrowRight':
      return cell.nextElementSibling
    case 'ArrowLeft':
      return cell.previousElementSibling
    case 'ArrowDown':
      return row?.nextElementSibling?.children[cell.cellIndex] ?? null
    case 'ArrowUp':
      return row?.previousElementSibling?.children[cell.cellIndex] ?? null
    default:
      return undefined
  }
}
