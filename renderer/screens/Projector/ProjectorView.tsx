import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { undo } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { problemInput, saveProblem, withNote } from '../../app/problemActions.ts'
import { endProjector } from '../../app/projectorActions.ts'
import { ProjectorEntry } from '../../components/projector/ProjectorEntry.tsx'
import { ProjectorFrame, type ProjectorKey } from '../../components/projector/ProjectorFrame.tsx'
import type { ProjectorStep } from '../../components/projector/projectorKeys.ts'
import { newProblem } from '../../state/newProblem.ts'
import { figuresOf } from '../../state/projectorPages.ts'
import type { ProjectorRun } from '../../state/projectorStore.ts'
import { useText } from '../../text/i18n.ts'
import { FindEntry } from './FindEntry.tsx'
import { GroupPage } from './GroupPage.tsx'
import { ProjectPage } from './ProjectPage.tsx'
import { useTour } from './useTour.ts'

/** As many problems as fit on a page. */
const mostProblems = 3

type Entry = 'find' | 'problem' | { readonly noteOn: string }

/** 会前十分钟: projects or groups on the wall, one at a time, with what is decided typed into the problem list. */
export function ProjectorView({
  run,
  month,
}: {
  readonly run: ProjectorRun
  readonly month: string | null
}) {
  const text = useText()
  const { t, language, words } = text
  const app = useApp()
  const ledger = useLedger((state) => state.rows)
  const months = useStore(app.problems, (state) => state.rows)
  const problems = useStore(app.problems, (state) => state.problems)
  const tour = useTour(run)
  const [entry, setEntry] = useState<Entry | null>(null)
  /** Changes made here: no more than those are taken back from here. */
  const [changes, setChanges] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  const rows = useMemo(() => new Map(months?.map((row) => [row.id, row])), [months])
  const { group, projectId, axis } = tour
  const sums = useMemo(
    () => (group === null ? null : figuresOf(group.ids, ledger, rows)),
    [group, ledger, rows],
  )
  const project = projectId === null ? null : (ledger.byId.get(projectId) ?? null)
  const own = useMemo(() => {
    const ids = new Set(project === null ? [] : [project.id, ...project.childIds])
    return problems?.filter((each) => ids.has(each.projectId)) ?? []
  }, [problems, project])
  const unsolved = own.filter(({ state }) => state !== 'done')
  const listed = unsolved.slice(0, mostProblems)

  const step = (to: ProjectorStep) => {
    const moved = tour.step(to)
    setSaid(
      moved
        ? null
        : t(to === 'next' || to === 'last' ? 'projector.said.last' : 'projector.said.first'),
    )
  }
  const go = (how: () => void) => {
    how()
    setSaid(null)
  }
  const saved = async (saving: Promise<boolean>, done: string) => {
    setEntry(null)
    if (!(await saving)) return
    setChanges((count) => count + 1)
    setSaid(done)
  }
  const raise = (typed: string) => {
    if (project === null) return
    const problem = newProblem({
      projectId: project.id,
      text: typed,
      responsibleUnit: project.project.responsibleUnit,
      raisedMonth: month,
    })
    void saved(saveProblem(app, problem, null), t('projector.said.problem'))
  }
  const noted = typeof entry === 'object' ? own.find(({ id }) => id === entry?.noteOn) : undefined
  const note = (typed: string) => {
    if (noted === undefined) return
    const notes = withNote(noted, typed, text)
    void saved(saveProblem(app, problemInput(noted, { notes }), null), t('projector.said.note'))
  }
  const takeBack = async () => {
    if (changes === 0) return
    setChanges(changes - 1)
    await undo(app)
    setSaid(t('projector.said.undone'))
  }
  const escape = () => {
    if (entry === 'find') tour.find('')
    if (entry === null) endProjector(app)
    else setEntry(null)
  }
  const askProblem = () => {
    if (project !== null) setEntry('problem')
  }
  const askNote = (at: number) => {
    const problem = listed[at]
    if (problem !== undefined) setEntry({ noteOn: problem.id })
  }
  const onLetter = (letter: string): boolean => {
    switch (letter) {
      case 'S':
      case '/':
        setEntry('find')
        return true
      case 'G':
        go(tour.turnAxis)
        return true
      case 'N':
        askProblem()
        return true
      case 'Enter':
        go(tour.enter)
        return true
      case 'Backspace':
        go(tour.leave)
        return true
      default:
        if (!/^[1-9]$/.test(letter)) return false
        askNote(Number(letter) - 1)
        return true
    }
  }
  const isGroups = group !== null && projectId === null
  const groupName =
    group === null || axis === null
      ? null
      : (group.value ?? t('projector.unfilledGroup', { field: words.field[axis] }))
  const key = (
    keys: readonly string[],
    word: ProjectorWord,
    perform: () => void,
  ): ProjectorKey => ({
    keys,
    word: t(`projector.key.${word}`),
    perform,
  })
  const keys: readonly ProjectorKey[] = [
    key(['Space', 'ArrowDown'], 'next', () => step('next')),
    key(['ArrowUp'], 'previous', () => step('previous')),
    ...(isGroups ? [key(['Enter'], 'enter', () => go(tour.enter))] : []),
    ...(group !== null && !isGroups ? [key(['Backspace'], 'back', () => go(tour.leave))] : []),
    key(['G'], 'group', () => go(tour.turnAxis)),
    key(['S'], 'find', () => setEntry('find')),
    ...(project === null ? [] : [key(['N'], 'problem', askProblem)]),
    ...(listed.length === 0
      ? []
      : [
          key(
            listed.map((_, at) => String(at + 1)),
            'note',
            () => askNote(0),
          ),
        ]),
    ...(changes === 0 ? [] : [key(['Ctrl+Z'], 'undo', () => void takeBack())]),
    key(['Escape'], 'end', escape),
  ]
  return (
    <ProjectorFrame
      title={t('projector.title')}
      progress={t('projector.progress', {
        at: tour.length === 0 ? 0 : tour.at + 1,
        all: tour.length,
      })}
      share={tour.length === 0 ? 0 : (tour.at + 1) / tour.length}
      aside={
        <>
          {month === null ? null : <span>{formatPartialDate(month, language)}</span>}
          <span data-testid="projector-axis">
            {groupName !== null && !isGroups
              ? t('projector.inGroup', { name: groupName, n: tour.length })
              : t(`projector.axis.${axis ?? 'none'}`)}
          </span>
          <span className="projectorFrom">
            {tour.query === '' ? run.from : t('projector.found', { query: tour.query })}
          </span>
        </>
      }
      said={said}
      fullScreen={t('projector.key.full')}
      testId="projector"
      keys={keys}
      entry={
        entry === 'find' ? (
          <FindEntry
            query={tour.query}
            hits={tour.hits}
            onChange={tour.find}
            onKeep={() => setEntry(null)}
          />
        ) : entry === 'problem' && project !== null ? (
          <ProjectorEntry
            key={`problem ${project.id}`}
            label={t('projector.ask.problem', { name: project.project.name })}
            hint={t('projector.ask.problemHint')}
            maxLength={2000}
            testId="projector-problem"
            onSave={raise}
          />
        ) : noted === undefined ? null : (
          <ProjectorEntry
            key={`note ${noted.id}`}
            label={t('projector.ask.note', { n: own.indexOf(noted) + 1 })}
            hint={t('projector.ask.noteHint')}
            maxLength={500}
            testId="projector-note"
            onSave={note}
          />
        )
      }
      onStep={step}
      onLetter={onLetter}
      onUndo={() => void takeBack()}
      onEscape={escape}
    >
      {isGroups && sums !== null && groupName !== null ? (
        <GroupPage name={groupName} projects={group.ids.length} sums={sums} />
      ) : project === null ? (
        <p className="projectorText">
          {tour.length === 0 ? t('projector.noMatch', { query: tour.query }) : t('projector.gone')}
        </p>
      ) : (
        <ProjectPage
          project={project}
          month={rows.get(project.id) ?? null}
          problems={listed}
          more={unsolved.length - listed.length}
          solved={own.length - unsolved.length}
        />
      )}
    </ProjectorFrame>
  )
}

type ProjectorWord =
  'next' | 'previous' | 'enter' | 'back' | 'group' | 'find' | 'problem' | 'note' | 'undo' | 'end'
