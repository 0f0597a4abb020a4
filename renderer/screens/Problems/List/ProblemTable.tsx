import { Pencil, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import {
  type ProblemRow,
  type ProblemState,
  problemStates,
} from '../../../../shared/schemas/followUp.ts'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import { searchWords } from '../../../../shared/model/search.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { revealProject } from '../../../app/actions.ts'
import { useApp } from '../../../app/appContext.ts'
import { removeProblem, setProblemState } from '../../../app/problemActions.ts'
import { Filled } from '../../../components/Filled.tsx'
import { Marked } from '../../../components/Marked.tsx'
import { useRowWindow } from '../../../components/useRowWindow.ts'
import { useText } from '../../../text/i18n.ts'
import { DueWords } from './DueWords.tsx'

interface ProblemTableProps {
  readonly rows: readonly ProblemRow[]
  readonly query: string
  readonly onEdit: (problem: ProblemRow) => void
}

/** Two lines of text and the space around them. */
const rowHeight = 52

/** The problems, those with the nearest day first. */
export function ProblemTable({ rows, query, onEdit }: ProblemTableProps) {
  const { t } = useText()
  const app = useApp()
  const { scroller, first, end, above, below } = useRowWindow(rows.length, rowHeight)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (!(target instanceof HTMLTableRowElement)) return
    const row = rows.find((each) => each.id === target.dataset['problem'])
    if (row === undefined) return
    switch (key) {
      case 'ArrowDown':
        step(target.nextElementSibling)
        break
      case 'ArrowUp':
        step(target.previousElementSibling)
        break
      case 'Enter':
        onEdit(row)
        break
      case 'Delete':
        step(target.nextElementSibling ?? target.previousElementSibling)
        void removeProblem(app, row)
        break
      default:
        return
    }
    event.preventDefault()
  }
  return (
    <div ref={scroller} className="planScroll">
      <table className="planTable problemTable">
        <thead>
          <tr>
            <th scope="col" className="projectColumn">
              {t('problems.column.project')}
            </th>
            <th scope="col">{t('problems.column.text')}</th>
            <th scope="col" className="unitColumn">
              {t('problems.column.unit')}
            </th>
            <th scope="col" className="monthColumn">
              {t('problems.column.raised')}
            </th>
            <th scope="col" className="dueColumn">
              {t('problems.column.due')}
            </th>
            <th scope="col" className="stateColumn">
              {t('problems.column.state')}
            </th>
            <th scope="col" className="resultColumn">
              {t('problems.column.result')}
            </th>
            <th scope="col" className="toolColumn">
              <span className="srOnly">{t('problems.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {above === 0 ? null : <tr style={{ height: above }} aria-hidden="true" />}
          {rows.slice(first, end).map((problem) => (
            <ProblemLine key={problem.id} problem={problem} query={query} onEdit={onEdit} />
          ))}
          {below === 0 ? null : <tr style={{ height: below }} aria-hidden="true" />}
        </tbody>
      </table>
    </div>
  )
}

function step(row: Element | null): void {
  if (row instanceof HTMLTableRowElement) row.focus()
}

interface ProblemLineProps {
  readonly problem: ProblemRow
  readonly query: string
  readonly onEdit: (problem: ProblemRow) => void
}

function ProblemLine({ problem, query, onEdit }: ProblemLineProps) {
  const { t, language } = useText()
  const app = useApp()
  const { id, projectId, projectName, text, responsibleUnit, raisedMonth, state } = problem
  const { result, notes, overdue, sample } = problem
  const words = searchWords(query)
  return (
    <tr
      className="itemRow problemRow"
      tabIndex={0}
      data-problem={id}
      data-state={state}
      data-overdue={overdue ? '' : undefined}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, select') === null) {
          onEdit(problem)
        }
      }}
    >
      <td>
        <button
          type="button"
          className="projectLink"
          title={t('problems.openProject', { name: projectName })}
          onClick={() => revealProject(app, projectId)}
        >
          <span className="twoLines">
            <Marked text={projectName} words={words} />
          </span>
        </button>
        {sample ? <span className="sampleTag">{monthTerms[language].sample}</span> : null}
      </td>
      <td title={text}>
        <span className="twoLines">
          <Marked text={text} words={words} />
        </span>
      </td>
      <td>
        <span className="twoLines">
          <Filled value={responsibleUnit} />
        </span>
      </td>
      <td>
        <Filled value={raisedMonth === null ? null : formatPartialDate(raisedMonth, language)} />
      </td>
      <td>
        <DueWords problem={problem} />
      </td>
      <td>
        <select
          className="cellSelect"
          value={state}
          aria-label={t('problems.stateOf', { text })}
          data-state={state}
          data-testid={`problem-state-${id}`}
          onChange={({ target }) => {
            const next = problemStates.find((each) => each === target.value)
            if (next !== undefined) void setProblemState(app, problem, next)
          }}
        >
          {problemStates.map((each: ProblemState) => (
            <option key={each} value={each}>
              {monthTerms[language].problemState[each]}
            </option>
          ))}
        </select>
      </td>
      <td title={[result, notes].filter((each) => each !== null).join('\n')}>
        <span className="twoLines">
          {result ?? (notes === null ? null : <LastNote notes={notes} />)}
        </span>
      </td>
      <td className="rowTools">
        <button
          type="button"
          className="iconButton"
          aria-label={t('problems.edit')}
          title={t('problems.edit')}
          data-testid={`problem-edit-${id}`}
          onClick={() => onEdit(problem)}
        >
          <Pencil size={14} strokeWidth={1.75} />
        </button>
        <button
          type="button"
          className="iconButton danger"
          aria-label={t('problems.remove')}
          title={t('problems.remove')}
          onClick={() => void removeProblem(app, problem)}
        >
          <Trash2 size={14} strokeWidth={1.75} />
        </button>
      </td>
    </tr>
  )
}

/** What was noted last, where there is no result yet. */
function LastNote({ notes }: { readonly notes: string }) {
  const { t } = useText()
  return (
    <span className="quietText">
      {t('problems.meetingNote')} {notes.split('\n').at(-1)}
    </span>
  )
}
