import { memo, type ReactNode } from 'react'
import type { SectionRow } from '../../../../shared/schemas/plan.ts'
import type { FoundPart } from '../../../state/planFind.ts'

interface TextLineProps {
  readonly line: number
  readonly text: string
  readonly heading: SectionRow | null
  /** The title of a box of projects. */
  readonly isBox: boolean
  readonly isCited: boolean
  readonly isHighlighted: boolean
  readonly isChosen: boolean
  readonly found: readonly (FoundPart & { readonly current: boolean })[] | undefined
  readonly onChoose: (line: number) => void
}

/** A paragraph's title is the beginning of its first line; other headings are lines by themselves. */
const paragraphLevel = 4

export const TextLine = memo(function TextLine(props: TextLineProps) {
  const { line, text, heading, isBox, isCited, isHighlighted, isChosen, found, onChoose } = props
  const bold = isBox || (heading !== null && heading.level < paragraphLevel)
  const title = heading !== null && !bold ? boldEnd(text, heading.title) : 0
  return (
    <div
      className="textLine"
      data-line={line}
      data-cited={isCited ? '' : undefined}
      data-highlighted={isHighlighted ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      data-level={bold ? (heading?.level ?? paragraphLevel) : undefined}
      onClick={() => {
        // A drag that marked some words isn't a click on the line.
        if (window.getSelection()?.isCollapsed !== false) onChoose(line)
      }}
    >
      <span className="textNumber">{line}</span>
      <span className="textWords">{marked(text, found ?? [], title)}</span>
    </div>
  )
})

/** Where the title ends that the line begins with; blanks at the start of a line aren't counted. */
function boldEnd(text: string, title: string): number {
  const start = text.length - text.trimStart().length
  return text.startsWith(title, start) ? start + title.length : 0
}

function marked(
  text: string,
  found: readonly (FoundPart & { readonly current: boolean })[],
  titleEnd: number,
): ReactNode {
  if (found.length === 0 && titleEnd === 0) return text
  const cuts = new Set([0, titleEnd, text.length])
  for (const { from, to } of found) cuts.add(from).add(to)
  const edges = [...cuts].toSorted((left, right) => left - right)
  return edges.slice(0, -1).map((from, at) => {
    const piece = text.slice(from, edges[at + 1])
    const hit = found.find((part) => from >= part.from && from < part.to)
    const words = from < titleEnd ? <b>{piece}</b> : piece
    return hit === undefined ? (
      <span key={from}>{words}</span>
    ) : (
      <mark key={from} data-current={hit.current ? '' : undefined}>
        {words}
      </mark>
    )
  })
}
