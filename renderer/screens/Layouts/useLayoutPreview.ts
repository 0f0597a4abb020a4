import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/result.ts'
import type { SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import type { SheetPreview } from '../../../shared/schemas/sheetPreview.ts'
import { useApp } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'

/** Long enough that a word being typed is asked about once. */
const previewDelayMs = 180

export type LayoutPreviewState =
  | { readonly kind: 'drawn'; readonly month: string; readonly sheet: SheetPreview }
  | { readonly kind: 'failed'; readonly month: string; readonly failure: Failure }

/** The first pages of a month's sheet as a layout has it, saved or not; those before until the new ones are here. */
export function useLayoutPreview(
  layout: SheetLayout | null,
  month: string | null,
  revision: number,
  mostPages: number,
): LayoutPreviewState | null {
  const { port } = useApp()
  const { language } = useText()
  const [state, setState] = useState<LayoutPreviewState | null>(null)
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      if (layout === null || month === null) return
      const spec = { sheet: 'layout', format: 'xlsx', language, layout, month } as const
      const answer = await port.call('sheets.preview', { spec, mostPages })
      if (isOver) return
      setState(
        answer.ok
          ? { kind: 'drawn', month, sheet: answer.value }
          : { kind: 'failed', month, failure: answer.error },
      )
    }
    const timer = setTimeout(() => void ask(), previewDelayMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // A revision is asked anew: the figures may be others.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [port, layout, month, language, revision, mostPages])
  return state
}
