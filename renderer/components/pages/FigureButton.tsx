import type { ReactNode } from 'react'
import type { Anchor } from '../FloatingSheet.tsx'

/** A number on a page and where it comes from. */
export interface PageFigure {
  /** As printed. */
  readonly text: string
  /** What its row or sentence is about. */
  readonly label: string
  /** What it measures, such as `yearToDate`; null where the page doesn't say. */
  readonly key: string | null
  /** Projects behind it. */
  readonly ids: readonly string[]
}

export type OpenFigure = (figure: PageFigure, anchor: Anchor) => void

interface FigureButtonProps {
  readonly figure: PageFigure
  readonly onOpen: OpenFigure
  readonly children: ReactNode
}

/**
 * Reached by the arrow keys of its page, not by Tab: a page has hundreds of figures. No button element: it couldn't break
 * over lines as words do.
 */
export function FigureButton({ figure, onOpen, children }: FigureButtonProps) {
  const open = ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    const { left, top, bottom } = currentTarget.getBoundingClientRect()
    onOpen(figure, { left, top, bottom: bottom + 4 })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span
      role="button"
      className="pageFigure"
      tabIndex={-1}
      aria-haspopup="dialog"
      data-figure={figure.key ?? ''}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open(event)
      }}
    >
      {children}
    </span>
  )
}
