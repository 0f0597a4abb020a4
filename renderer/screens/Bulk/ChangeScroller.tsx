import type { ReactNode } from 'react'
import { useText } from '../../text/i18n.ts'

interface ChangeScrollerProps {
  /** The table's columns, `children` its lines. */
  readonly head: ReactNode
  readonly children: ReactNode
  readonly next: number
  readonly onMore: () => void
  readonly className: string
}

/** The list of what would change, as high as there is room for. */
export function ChangeScroller({ head, children, next, onMore, className }: ChangeScrollerProps) {
  const { t } = useText()
  return (
    <div
      className="changeScroller"
      role="region"
      aria-label={t('bulk.previewLabel')}
      // It scrolls, so the keyboard has to reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={`changeTable ${className}`}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {next === 0 ? null : (
        <button type="button" className="linkButton changeMore" onClick={onMore}>
          {t('bulk.showMore', { n: next })}
        </button>
      )}
    </div>
  )
}
