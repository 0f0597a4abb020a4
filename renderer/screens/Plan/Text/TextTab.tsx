import { Highlighter } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useLedger } from '../../../app/appContext.ts'
import { citedLines, contentsTree, marginNotes } from '../../../state/planText.ts'
import { findAll, findIndex } from '../../../state/planFind.ts'
import { useText } from '../../../text/i18n.ts'
import { NoPlan } from '../NoPlan.tsx'
import { PlanTabs } from '../PlanTabs.tsx'
import { Contents } from './Contents.tsx'
import { FindBar } from './FindBar.tsx'
import { TextSheet } from './TextSheet.tsx'
import { TextStatus } from './TextStatus.tsx'

/** The plan's own words, with everything in the ledger that rests on them in the margin. */
export function TextTab() {
  const { t } = useText()
  const { plan, planView } = useApp()
  const contents = useStore(plan, (state) => state.contents)
  const marks = useStore(planView, (state) => state.marks)
  const topLine = useStore(planView, (state) => state.topLine)
  const highlighted = useStore(planView, (state) => state.lines)
  const sectors = useLedger((state) => state.info?.sectors)
  const [chosen, setChosen] = useState<number | null>(null)
  const [shown, setShown] = useState<readonly [number, number]>([1, 1])
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const wanted = useDeferredValue(query)

  const lines = contents?.lines
  const citations = contents?.citations
  const sections = contents?.sections
  const index = useMemo(() => (lines === undefined ? null : findIndex(lines)), [lines])
  const found = useMemo(() => (index === null ? [] : findAll(index, wanted)), [index, wanted])
  const notes = useMemo(() => marginNotes(citations ?? []), [citations])
  const cited = useMemo(() => citedLines(citations ?? [], lines?.length ?? 0), [citations, lines])
  const tree = useMemo(() => contentsTree(sections ?? [], lines?.length ?? 0), [sections, lines])
  const boxLines = useMemo(
    () => new Set((sectors ?? []).flatMap(({ boxLine }) => (boxLine === null ? [] : [boxLine]))),
    [sectors],
  )

  if (contents === null) {
    return (
      <>
        <PlanTabs />
        <p className="planLoading" role="status">
          {t('plan.loading')}
        </p>
      </>
    )
  }
  if (contents.lines.length === 0) return <NoPlan />
  // What a person chose or asked for is where they read, for as long as it is to be seen.
  const reading =
    [chosen, highlighted?.firstLine].find(
      (line) => typeof line === 'number' && line >= shown[0] && line <= shown[1],
    ) ?? topLine
  const ask = (words: string) => {
    setQuery(words)
    setAt(0)
  }
  const move = (step: 1 | -1) => {
    if (found.length > 0) setAt((at + step + found.length) % found.length)
  }
  return (
    <>
      <PlanTabs>
        <FindBar query={query} found={found.length} at={at} onQuery={ask} onMove={move} />
        <button
          type="button"
          className="toolButton"
          aria-pressed={marks}
          data-active={marks ? '' : undefined}
          data-testid="plan-marks"
          onClick={() => planView.setState({ marks: !marks })}
        >
          <Highlighter size={15} strokeWidth={1.75} />
          {t('plan.text.marks')}
        </button>
      </PlanTabs>
      <div className="planText">
        <Contents tree={tree} line={reading} />
        <TextSheet
          lines={contents.lines}
          sections={contents.sections}
          boxLines={boxLines}
          notes={marks ? notes : []}
          cited={marks ? cited : []}
          found={found}
          foundAt={found[at] ?? null}
          chosen={chosen}
          onChoose={setChosen}
          onShow={setShown}
        />
      </div>
      <TextStatus contents={contents} cited={cited} chosen={chosen} shown={shown} />
    </>
  )
}
