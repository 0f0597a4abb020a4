import { useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../../shared/model/partialDate.ts'
import type { ProblemRow } from '../../../../shared/schemas/followUp.ts'
import { monthTerms } from '../../../../shared/text/monthTerms.ts'
import { useApp } from '../../../app/appContext.ts'
import { undo } from '../../../app/actions.ts'
import { endMeeting, moveMeeting } from '../../../app/meetingActions.ts'
import {
  problemInput,
  type ProblemPatch,
  saveProblem,
  withNote,
} from '../../../app/problemActions.ts'
import { useShownMonth } from '../../../app/useShownMonth.ts'
import { ProjectorEntry } from '../../../components/projector/ProjectorEntry.tsx'
import { ProjectorFrame } from '../../../components/projector/ProjectorFrame.tsx'
import type { ProjectorStep } from '../../../components/projector/projectorKeys.ts'
import { readDay } from '../../../fields/readDay.ts'
import type { Meeting } from '../../../state/problemsStore.ts'
import { useText } from '../../../text/i18n.ts'
import { today } from '../../../text/times.ts'
import { MeetingProblem } from './MeetingProblem.tsx'

/** 逐项过会: one problem at a time on the wall, decided by keyboard. */
export function MeetingView({ meeting }: { readonly meeting: Meeting }) {
  const { t, language } = useText()
  const app = useApp()
  const month = useShownMonth()
  const problems = useStore(app.problems, (state) => state.problems) ?? []
  const [entry, setEntry] = useState<'postpone' | 'note' | null>(null)
  /** Changes made in this meeting: no more than those are taken back from here. */
  const [changes, setChanges] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  const { ids, at } = meeting
  const problem = problems.find((each) => each.id === ids[at]) ?? null
  const finished = problems.filter((each) => ids.includes(each.id) && each.state === 'done').length

  const step = (to: ProjectorStep) => {
    if (moveMeeting(app, to)) setSaid(null)
    else setSaid(t(to === 'next' || to === 'last' ? 'problems.show.last' : 'problems.show.first'))
  }
  const change = async (row: ProblemRow, patch: ProblemPatch, words: string) => {
    setEntry(null)
    if (!(await saveProblem(app, problemInput(row, patch), null))) return
    setChanges((count) => count + 1)
    setSaid(words)
  }
  const takeBack = async () => {
    if (changes === 0) return
    setChanges(changes - 1)
    await undo(app)
    setSaid(t('problems.show.undone'))
  }
  const finish = () => {
    if (problem === null) return
    if (problem.state !== 'done') {
      void change(problem, { state: 'done' }, t('problems.show.done'))
      return
    }
    const state = monthTerms[language].problemState.open
    void change(problem, { state: 'open' }, t('problems.show.reopened', { state }))
  }
  const postpone = (typed: string) => {
    const due = readDay(typed, today())
    if (problem === null || due === null) return
    void change(problem, { state: 'postponed', due }, t('problems.show.postponed', { day: due }))
  }
  const note = (typed: string) => {
    if (problem === null) return
    void change(problem, { notes: withNote(problem, typed, { t }) }, t('problems.show.noted'))
  }
  const ask = (what: 'postpone' | 'note') => {
    if (problem === null || (what === 'postpone' && problem.state === 'done')) return
    setEntry(what)
  }
  const escape = () => {
    if (entry === null) endMeeting(app)
    else setEntry(null)
  }
  return (
    <ProjectorFrame
      title={t('problems.show.title')}
      progress={t('problems.show.progress', { at: at + 1, all: ids.length })}
      share={(at + 1) / ids.length}
      aside={
        <>
          {month === null ? null : <span>{formatPartialDate(month, language)}</span>}
          <span>{t('problems.show.finished', { done: finished, all: ids.length })}</span>
        </>
      }
      said={said}
      fullScreen={t('problems.show.key.full')}
      testId="meeting"
      keys={[
        {
          keys: ['Space', 'ArrowDown'],
          word: t('problems.show.key.next'),
          perform: () => step('next'),
        },
        {
          keys: ['ArrowUp'],
          word: t('problems.show.key.previous'),
          perform: () => step('previous'),
        },
        {
          keys: ['D'],
          word: t(
            problem?.state === 'done' ? 'problems.show.key.undone' : 'problems.show.key.done',
          ),
          perform: finish,
        },
        { keys: ['P'], word: t('problems.show.key.postpone'), perform: () => ask('postpone') },
        { keys: ['N'], word: t('problems.show.key.note'), perform: () => ask('note') },
        {
          keys: ['Ctrl+Z'],
          word: t('problems.show.key.undo'),
          perform: () => void takeBack(),
        },
        { keys: ['Escape'], word: t('problems.show.key.end'), perform: escape },
      ]}
      entry={
        problem === null || entry === null ? null : entry === 'note' ? (
          <ProjectorEntry
            key={`note ${problem.id}`}
            label={t('problems.show.noteLabel')}
            hint={t('problems.show.noteHint')}
            maxLength={500}
            testId="meeting-note"
            onSave={note}
          />
        ) : (
          <ProjectorEntry
            key={`postpone ${problem.id}`}
            label={t('problems.show.postponeLabel')}
            hint={t('problems.show.postponeHint')}
            maxLength={20}
            short
            testId="meeting-postpone"
            read={(typed) => {
              const day = readDay(typed, today())
              return day === null
                ? { ok: false, words: t('problems.form.dueInvalid') }
                : { ok: true, words: t('problems.form.understood', { day }) }
            }}
            onSave={postpone}
          />
        )
      }
      onStep={step}
      onLetter={(letter) => {
        switch (letter) {
          case 'D':
            finish()
            return true
          case 'P':
            ask('postpone')
            return true
          case 'N':
            ask('note')
            return true
          default:
            return false
        }
      }}
      onUndo={() => void takeBack()}
      onEscape={escape}
    >
      {problem === null ? (
        <p className="projectorText">{t('problems.show.gone')}</p>
      ) : (
        <MeetingProblem problem={problem} />
      )}
    </ProjectorFrame>
  )
}
