import { type PointerEvent, useState } from 'react'
import { setSetting } from '../../../app/actions.ts'
import { useApp } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'

const limits = { min: 320, max: 560 } as const
const keyStep = 16

function within(width: number): number {
  return Math.round(Math.max(limits.min, Math.min(limits.max, width)))
}

/** The panel's left edge: dragged, or moved with the arrow keys. The width is kept as a setting once it is let go. */
export function PanelResizer({ width }: { readonly width: number }) {
  const { t } = useText()
  const app = useApp()
  const [dragging, setDragging] = useState(false)
  const keep = (value: number) => void setSetting(app, { key: 'panelWidth', value: within(value) })
  const dragged = (event: PointerEvent) => within(window.innerWidth - event.clientX)
  return (
    // A separator that can be moved is a control, and as such focusable.
    <div
      className="panelResizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panel.resize')}
      aria-valuenow={width}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      data-dragging={dragging ? '' : undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragging(true)
      }}
      onPointerMove={(event) => {
        const panel = event.currentTarget.parentElement
        if (dragging && panel !== null) panel.style.width = `${dragged(event)}px`
      }}
      onPointerUp={(event) => {
        setDragging(false)
        keep(dragged(event))
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') keep(width + keyStep)
        if (event.key === 'ArrowRight') keep(width - keyStep)
      }}
    />
  )
}
