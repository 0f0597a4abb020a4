import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useApp } from '../../../app/appContext.ts'
import { type ContentsNode, pathTo } from '../../../state/planText.ts'
import { useText } from '../../../text/i18n.ts'

interface ContentsProps {
  readonly tree: readonly ContentsNode[]
  /** Where the person reads; its heading and those above it are open and marked. */
  readonly line: number
}

/** The headings. What a person opened or closed stays so; the rest opens by itself as they read on. */
export function Contents({ tree, line }: ContentsProps) {
  const { t } = useText()
  const path = useMemo(() => pathTo(tree, line), [tree, line])
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map())
  const list = useRef<HTMLElement>(null)
  const current = path.at(-1)?.id
  useEffect(() => {
    if (current === undefined) return
    list.current
      ?.querySelector(`[data-section="${CSS.escape(current)}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onPath = new Set(path.map((section) => section.id))
  const isOpen = (id: string) => byHand.get(id) ?? onPath.has(id)
  const toggle = (id: string) => setByHand((before) => new Map(before).set(id, !isOpen(id)))
  const draw = (nodes: readonly ContentsNode[], depth: number) => (
    <ul>
      {nodes.map((node) => {
        const open = isOpen(node.section.id)
        return (
          <li key={node.section.id}>
            <Heading
              node={node}
              depth={depth}
              open={open}
              place={
                node.section.id === current ? 'here' : onPath.has(node.section.id) ? 'above' : null
              }
              onToggle={() => toggle(node.section.id)}
            />
            {open && node.children.length > 0 ? draw(node.children, depth + 1) : null}
          </li>
        )
      })}
    </ul>
  )
  return (
    <nav
      ref={list}
      className="contents"
      aria-label={t('plan.text.contents')}
      onKeyDown={moveBetweenHeadings}
    >
      {draw(tree, 0)}
    </nav>
  )
}

interface HeadingProps {
  readonly node: ContentsNode
  readonly depth: number
  readonly open: boolean
  readonly place: 'here' | 'above' | null
  readonly onToggle: () => void
}

function Heading({ node, depth, open, place, onToggle }: HeadingProps) {
  const { t } = useText()
  const { planView } = useApp()
  const { title, line } = node.section
  const leaf = node.children.length === 0
  return (
    <div
      className="contentsRow"
      data-place={place ?? undefined}
      data-section={node.section.id}
      style={{ paddingLeft: 6 + depth * 14 }}
    >
      {leaf ? (
        <span className="contentsGap" />
      ) : (
        <button
          type="button"
          className="planExpander"
          tabIndex={-1}
          aria-expanded={open}
          aria-label={t(open ? 'plan.text.collapse' : 'plan.text.expand', { title })}
          onClick={onToggle}
        >
          <ChevronRight size={13} strokeWidth={2} />
        </button>
      )}
      <button
        type="button"
        className="contentsTitle"
        title={title}
        aria-current={place === 'here' ? 'location' : undefined}
        onClick={() =>
          planView.setState((state) => ({
            lines: null,
            topLine: line,
            asked: state.asked + 1,
          }))
        }
        onKeyDown={(event) => {
          const wanted =
            event.key === 'ArrowRight' ? true : event.key === 'ArrowLeft' ? false : null
          if (wanted === null || event.altKey || leaf || wanted === open) return
          event.preventDefault()
          onToggle()
        }}
      >
        <span className="contentsName">{title}</span>
        <span className="contentsLine">{line}</span>
      </button>
    </div>
  )
}

/** Up and down go through the headings that are shown. */
function moveBetweenHeadings(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('.contentsTitle')]
  const at = titles.findIndex((title) => title === document.activeElement)
  if (at < 0) return
  event.preventDefault()
  titles[at + step]?.focus()
}
