import { useEffect, useState } from 'react'
import type { BulletinDocument } from '../../../shared/model/bulletin/bulletinDocument.ts'
import type { Failure } from '../../../shared/result.ts'
import type { TemplateTexts } from '../../../shared/schemas/bulletinTemplate.ts'
import { useApp } from '../../app/appContext.ts'

/** Long enough that a word being typed is asked about once. */
const previewDelayMs = 120

export interface BulletinPreview {
  readonly month: string
  /** Null where there is nothing to report. */
  readonly document: BulletinDocument | null
  readonly failure: Failure | null
}

/** The bulletin of a month with unsaved sentences; the one before until the new one is here. */
export function useBulletinPreview(
  texts: TemplateTexts,
  month: string | null,
  revision: number,
): BulletinPreview | null {
  const { port } = useApp()
  const [preview, setPreview] = useState<BulletinPreview | null>(null)
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      if (month === null) return
      const spec = {
        sheet: 'bulletin',
        format: 'docx',
        language: 'zh-CN',
        paper: 'A4',
        month,
        filterWords: '',
      } as const
      const answer = await port.call('bulletin.preview', { spec, texts })
      if (isOver) return
      setPreview(
        answer.ok
          ? { month, document: answer.value, failure: null }
          : { month, document: null, failure: answer.error },
      )
    }
    const timer = setTimeout(() => void ask(), previewDelayMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // A revision is asked anew: the figures may be others.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [port, texts, month, revision])
  return preview
}
