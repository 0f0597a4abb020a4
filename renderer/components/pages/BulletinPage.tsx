import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import {
  type BulletinDocument,
  type Run,
  textOf,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import { AnnexPage } from './AnnexPage.tsx'
import { FigureButton, type OpenFigure } from './FigureButton.tsx'
import { pxPerMm } from './paper.ts'

interface BulletinPageProps {
  readonly document: BulletinDocument
  /** From 0. */
  readonly index: number
  readonly widthPx: number
  readonly onFigure: OpenFigure
  /** How many pages it fills, and how wide the shown one's paper is. */
  readonly onCount: (pages: number) => void
}

/** mm, after GB/T 9704: margins top, right, bottom, left. */
const portrait = { widthMm: 210, heightMm: 297, marginsMm: [37, 26, 35, 28] } as const
const landscape = { widthMm: 297, heightMm: 210, marginsMm: [20, 20, 18, 20] } as const

/** One page of the bulletin: its text, then its annexes, each flowing from page to page as it is printed. */
export function BulletinPage({ document, index, widthPx, onFigure, onCount }: BulletinPageProps) {
  const stack = useRef<HTMLDivElement>(null)
  const [counts, setCounts] = useState<readonly number[]>([])
  useLayoutEffect(() => {
    const flows = [...(stack.current?.querySelectorAll('.flowColumns') ?? [])]
    const found = flows.map(({ scrollWidth, clientWidth }) =>
      Math.max(1, Math.round(scrollWidth / Math.max(1, clientWidth))),
    )
    setCounts((before) => (before.join() === found.join() ? before : found))
    onCount(found.reduce((sum, count) => sum + count, 0))
    // Other words or another size fill other pages.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [document, widthPx, onCount])
  const many = document.annexes.length > 1
  const flows = [
    { paper: portrait, key: 'text', node: <BulletinText {...{ document, onFigure }} /> },
    ...document.annexes.map((annex, at) => ({
      paper: landscape,
      key: annex.title,
      node: (
        <AnnexPage
          document={document}
          annex={annex}
          label={many ? `附件${at + 1}` : '附件'}
          onFigure={onFigure}
        />
      ),
    })),
  ]
  let first = 0
  return (
    <div ref={stack} className="flowStack" lang="zh-CN">
      {flows.map(({ paper, key, node }, at) => {
        const count = counts[at] ?? 1
        const page = index - first
        const isShown = page >= 0 && page < count
        first += count
        return (
          <FlowPage
            key={key}
            paper={paper}
            widthPx={widthPx}
            page={isShown ? page : null}
            number={index + 1}
            sample={document.sample}
          >
            {node}
          </FlowPage>
        )
      })}
    </div>
  )
}

interface FlowPageProps {
  readonly paper: typeof portrait | typeof landscape
  readonly widthPx: number
  /** Of this flow, from 0; null where another is shown. */
  readonly page: number | null
  /** As printed at the foot. */
  readonly number: number
  readonly sample: boolean
  readonly children: ReactNode
}

/** Columns of a page's size beside one another, of which the window shows one. */
function FlowPage({ paper, widthPx, page, number, sample, children }: FlowPageProps) {
  const { widthMm, heightMm, marginsMm } = paper
  const [top, right, bottom, left] = marginsMm.map((mm) => mm * pxPerMm) as [
    number,
    number,
    number,
    number,
  ]
  const width = widthMm * pxPerMm
  const inner = { width: width - left - right, height: heightMm * pxPerMm - top - bottom }
  return (
    <div
      className="sheetPaper flowPaper"
      data-testid={page === null ? undefined : 'bulletin-page'}
      data-away={page === null ? '' : undefined}
      style={{
        width,
        height: heightMm * pxPerMm,
        padding: `${top}px ${right}px ${bottom}px ${left}px`,
        zoom: widthPx / width,
      }}
    >
      {sample ? <p className="paperHeader">示例数据，不作统计依据</p> : null}
      <div className="flowClip" data-shown={page === null ? undefined : ''} style={inner}>
        <div
          className="flowColumns"
          style={{
            ...inner,
            columnWidth: inner.width,
            transform: `translateX(-${(page ?? 0) * 100}%)`,
          }}
        >
          {children}
        </div>
      </div>
      <p className="flowNumber" data-side={number % 2 === 1 ? 'right' : 'left'}>
        — {number} —
      </p>
    </div>
  )
}

function BulletinText({
  document,
  onFigure,
}: {
  readonly document: BulletinDocument
  readonly onFigure: OpenFigure
}) {
  const { masthead, issue, bureau, date, titleLines, scope, salutation, annexes } = document
  return (
    <div className="flowText">
      <p className="flowMasthead">{masthead}</p>
      {issue === '' ? null : <p className="flowCentre">{issue}</p>}
      <p className="flowIssuer">
        <span>{bureau}</span>
        <span>{date}</span>
      </p>
      {titleLines.map((line) => (
        <p key={line} className="flowTitle">
          {line}
        </p>
      ))}
      {scope === '' ? null : <p className="flowCentre flowSecond">（{scope}）</p>}
      {salutation === '' ? null : <p className="flowSalutation">{salutation}</p>}
      {document.paragraphs.map(({ kind, lead, runs }, at) => (
        // A paragraph is known by its place alone.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at} className={kind === 'heading' ? 'flowFirst' : 'flowBody'}>
          {lead === '' ? null : <span className="flowSecond">{lead}</span>}
          <Runs runs={runs} label={lead === '' ? textOf(runs) : lead} onFigure={onFigure} />
        </p>
      ))}
      <div className="flowEnd">
        {annexes.map(({ title }, at) => (
          <p key={title} data-later={at === 0 ? undefined : ''}>
            {at === 0 ? '附件：' : ''}
            {annexes.length > 1 ? `${at + 1}.` : ''}
            {title}
          </p>
        ))}
        <p className="flowSigned">{bureau}</p>
        <p className="flowDated">{date}</p>
      </div>
    </div>
  )
}

function Runs({
  runs,
  label,
  onFigure,
}: {
  readonly runs: readonly Run[]
  readonly label: string
  readonly onFigure: OpenFigure
}) {
  return runs.map((run, at) => {
    if (typeof run === 'string') return run
    const { text, measure, ids } = run
    if (ids.length === 0) return text
    return (
      // A figure is known by its place alone.
      // oxlint-disable-next-line react/no-array-index-key
      <FigureButton key={at} figure={{ text, label, key: measure, ids }} onOpen={onFigure}>
        {text}
      </FigureButton>
    )
  })
}
