import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { layoutTerms } from '../../../shared/text/layoutTerms.ts'
import {
  type ColumnTree,
  dropLine,
  samePlace,
  stepLine,
  type TreeLine,
  treeLines,
  type TreePlace,
} from '../../state/columnTree.ts'
import { type PageText, useText } from '../../text/i18n.ts'

interface ColumnTreeListProps {
  readonly tree: ColumnTree
  readonly current: TreePlace
  readonly onChoose: (place: TreePlace) => void
  readonly onMove: (moved: { readonly tree: ColumnTree; readonly place: TreePlace }) => void
  readonly onRemove: (place: TreePlace) => void
}

/** Columns and spanning headings, one a line: arrows choose, Alt with an arrow or dragging moves, Delete removes. */
export function ColumnTreeList(props: ColumnTreeListProps) {
  const { tree, current, onChoose, onMove, onRemove } = props
  const text = useText()
  const { t } = text
  const list = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<TreePlace | null>(null)
  const [target, setTarget] = useState<TreePlace | null>(null)
  // A line that was moved or took another's place keeps the focus that its list had.
  const hadFocus = useRef(false)
  useEffect(() => {
    if (!hadFocus.current) return
    hadFocus.current = false
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  })
  const lines = treeLines(tree)

  const onKeyDown = (line: TreeLine, index: number) => (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (step === null && event.key !== 'Delete') return
    event.preventDefault()
    hadFocus.current = true
    if (step === null) {
      onRemove(line.place)
      return
    }
    const moved = event.altKey ? stepLine(tree, line.place, step) : null
    const next = lines[index + step]
    if (moved !== null) onMove(moved)
    else if (!event.altKey && next !== undefined) onChoose(next.place)
  }
  return (
    <ul
      ref={list}
      className="columnTree"
      aria-label={t('layoutForms.columns.label')}
      data-testid="column-tree"
      onDragLeave={() => setTarget(null)}
    >
      {lines.map((line, index) => {
        const { place } = line
        const isCurrent = samePlace(place, current)
        const isTarget = target !== null && samePlace(place, target)
        return (
          <li key={`${place.at} ${place.within}`}>
            <button
              type="button"
              className="treeLine"
              data-kind={line.kind}
              data-within={place.within === null ? undefined : ''}
              data-target={isTarget ? '' : undefined}
              aria-current={isCurrent ? 'true' : undefined}
              tabIndex={isCurrent ? 0 : -1}
              draggable
              data-testid={`line-${line.kind === 'group' ? 'group' : line.column.key}`}
              onClick={() => onChoose(place)}
              onKeyDown={onKeyDown(line, index)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', lineWord(line, text))
                setDragged(place)
              }}
              onDragEnd={() => {
                setDragged(null)
                setTarget(null)
              }}
              onDragOver={(event) => {
                if (dragged === null || samePlace(dragged, place)) return
                event.preventDefault()
                setTarget(place)
              }}
              onDrop={(event) => {
                event.preventDefault()
                const moved = dragged === null ? null : dropLine(tree, dragged, place)
                if (moved !== null) onMove(moved)
                setTarget(null)
              }}
            >
              <GripVertical className="columnGrip" size={14} strokeWidth={1.75} aria-hidden />
              <span className="treeWord">{lineWord(line, text)}</span>
              <span className="treeNote">{lineNote(line, text)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** What the sheet prints over a column, in one line. */
export function lineWord(line: TreeLine, { t, language }: PageText): string {
  if (line.kind === 'group') return inOneLine(line.group.heading, language)
  const headings: Readonly<Record<string, string>> = layoutTerms[language]
  const { key, heading } = line.column
  const word = inOneLine(heading ?? headings[key] ?? '', language)
  return word === '' ? t('layoutForms.columns.blank') : word
}

function lineNote(line: TreeLine, { t, language }: PageText): string {
  if (line.kind === 'group') return t('layoutForms.columns.group')
  const headings: Readonly<Record<string, string>> = layoutTerms[language]
  const { key, heading, widthMm } = line.column
  const own = headings[key] ?? ''
  const isRenamed = heading !== undefined && inOneLine(heading, language) !== own
  return [
    isRenamed && own !== '' ? own : '',
    widthMm === undefined ? '' : t('layoutForms.columns.width', { mm: widthMm }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Words that are parted by line ends on paper: Chinese has no blank between them. */
function inOneLine(heading: string, language: PageText['language']): string {
  return heading.replaceAll('\n', language === 'en' ? ' ' : '')
}
