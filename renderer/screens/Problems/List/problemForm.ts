import { parseReportMonth } from '../../../../shared/model/month/reportMonth.ts'
import type { ProblemInput, ProblemRow } from '../../../../shared/schemas/followUp.ts'
import { problemInput } from '../../../app/problemActions.ts'
import { readDay } from '../../../fields/readDay.ts'

/** A problem as it stands in the dialog: all as text. */
export interface TypedProblem {
  readonly projectId: string | null
  readonly text: string
  readonly responsibleUnit: string
  readonly raisedMonth: string
  readonly due: string
  readonly state: ProblemInput['state']
  readonly result: string
  readonly notes: string
}

export type ProblemFault = 'projectRequired' | 'textRequired' | 'monthInvalid' | 'dueInvalid'

export function typedProblem(problem: ProblemRow | null, month: string | null): TypedProblem {
  return {
    projectId: problem?.projectId ?? null,
    text: problem?.text ?? '',
    responsibleUnit: problem?.responsibleUnit ?? '',
    raisedMonth: problem === null ? (month ?? '') : (problem.raisedMonth ?? ''),
    due: problem?.due ?? '',
    state: problem?.state ?? 'open',
    result: problem?.result ?? '',
    notes: problem?.notes ?? '',
  }
}

type ProblemReading =
  | { readonly ok: true; readonly input: ProblemInput }
  | { readonly ok: false; readonly fault: ProblemFault }

/** @param today by which `+15` and a day without its year are read */
export function readTypedProblem(
  typed: TypedProblem,
  before: ProblemRow | null,
  today: string,
): ProblemReading {
  const { projectId } = typed
  const text = typed.text.trim()
  if (projectId === null) return { ok: false, fault: 'projectRequired' }
  if (text === '') return { ok: false, fault: 'textRequired' }
  const raised = textOrNull(typed.raisedMonth)
  const raisedMonth = raised === null ? null : parseReportMonth(raised)
  if (raised !== null && raisedMonth === null) return { ok: false, fault: 'monthInvalid' }
  const day = textOrNull(typed.due)
  const due = day === null ? null : readDay(day, today)
  if (day !== null && due === null) return { ok: false, fault: 'dueInvalid' }
  const { state } = typed
  return {
    ok: true,
    input: {
      ...(before === null ? {} : { id: before.id, expected: problemInput(before).expected }),
      projectId,
      text,
      responsibleUnit: textOrNull(typed.responsibleUnit),
      raisedMonth,
      due,
      state,
      result: textOrNull(typed.result),
      doneOn: state === 'done' ? (before?.doneOn ?? null) : null,
      notes: textOrNull(typed.notes),
    },
  }
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
