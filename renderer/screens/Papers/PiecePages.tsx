import { Segmented } from 'antd'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { PiecePreview } from '../../../shared/schemas/piecePreview.ts'
import type { Anchor } from '../../components/FloatingSheet.tsx'
import { BulletinPage } from '../../components/pages/BulletinPage.tsx'
import type { PageFigure } from '../../components/pages/FigureButton.tsx'
import { PaperView, type Zoom } from '../../components/pages/PaperView.tsx'
import { SheetPage } from '../../components/pages/SheetPage.tsx'
import { useText } from '../../text/i18n.ts'
import { FigureSheet } from './FigureSheet.tsx'

interface PiecePagesProps {
  readonly name: string
  readonly month: string
  readonly piece: Exclude<PiecePreview, { readonly kind: 'empty' }>
  /** From 0. */
  readonly index: number
  readonly onTurn: (index: number) => void
  /** What can be done with the document. */
  readonly children: React.ReactNode
}

/** One document page by page; its figures open what they are made of. */
export function PiecePages({ name, month, piece, index, onTurn, children }: PiecePagesProps) {
  const { t } = useText()
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [counted, setCounted] = useState(1)
  const [opened, setOpened] = useState<{
    readonly figure: PageFigure
    readonly anchor: Anchor
  } | null>(null)
  const pages = pagesOf(piece, counted)
  const shown = Math.min(index, pages - 1)
  const open = (figure: PageFigure, anchor: Anchor) => setOpened({ figure, anchor })
  return (
    <>
      <header className="piecePagesHead">
        <h2>{name}</h2>
        <span role="status" data-testid="piece-page">
          {t('pack.page', { n: shown + 1, total: pages })}
        </span>
        <button
          type="button"
          className="iconButton"
          aria-label={t('pack.earlier')}
          title={`${t('pack.earlier')} (PageUp)`}
          disabled={shown === 0}
          onClick={() => onTurn(shown - 1)}
        >
          <ChevronLeft size={16} />
        </button>
        <button
          type="button"
          className="iconButton"
          aria-label={t('pack.later')}
          title={`${t('pack.later')} (PageDown)`}
          disabled={shown >= pages - 1}
          onClick={() => onTurn(shown + 1)}
        >
          <ChevronRight size={16} />
        </button>
        <span className="quietText pieceHint">{t('pack.hintFigures')}</span>
        {children}
        <Segmented<Zoom>
          aria-label={t('pack.zoom')}
          value={zoom}
          options={[
            { value: 'fit', label: t('pack.fit') },
            { value: 'full', label: t('pack.full') },
          ]}
          onChange={setZoom}
        />
      </header>
      <PaperView
        label={t('pack.preview', { name })}
        widthMm={piece.kind === 'bulletin' ? 210 : piece.sheet.page.widthMm}
        zoom={zoom}
        index={shown}
        pages={pages}
        onTurn={onTurn}
      >
        {(widthPx) =>
          piece.kind === 'bulletin' ? (
            <BulletinPage
              document={piece.document}
              index={shown}
              widthPx={widthPx}
              onFigure={open}
              onCount={setCounted}
            />
          ) : (
            <SheetPage
              sheet={piece.sheet}
              index={piece.kind === 'card' ? 0 : shown}
              widthPx={widthPx}
              lang="zh-CN"
              onFigure={open}
            />
          )
        }
      </PaperView>
      {opened === null ? null : (
        <FigureSheet
          key={`${opened.anchor.left} ${opened.anchor.top}`}
          figure={opened.figure}
          anchor={opened.anchor}
          month={month}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

function pagesOf(piece: PiecePagesProps['piece'], counted: number): number {
  switch (piece.kind) {
    case 'sheet':
      return piece.sheet.pages.length
    case 'card':
      return piece.count
    case 'bulletin':
      return counted
    default:
      return piece satisfies never
  }
}
