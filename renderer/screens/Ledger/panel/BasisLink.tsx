import { useState } from 'react'
import type { SourceLine } from '../../../../shared/schemas/ledger.ts'
import { useApp } from '../../../app/appContext.ts'
import { say } from '../../../state/sessionStore.ts'
import { errorLine } from '../../../text/errors.ts'
import { useText } from '../../../text/i18n.ts'
import { OpenInPlan } from './OpenInPlan.tsx'
import { SourceLines } from './SourceLines.tsx'

interface BasisLinkProps {
  readonly planId: string
  readonly first: number | null
  readonly last: number | null
  readonly note?: string | null
}

/** Where in the plan a statement stands, and on demand the lines themselves. */
export function BasisLink({ planId, first, last, note = null }: BasisLinkProps) {
  const { t, language } = useText()
  const { port, session } = useApp()
  const [lines, setLines] = useState<readonly SourceLine[] | null>(null)
  if (first === null) return null
  const end = last ?? first
  const read = async () => {
    const result = await port.call('sourceText.read', { planId, firstLine: first, lastLine: end })
    if (result.ok) setLines(result.value)
    else say(session, 'refused', errorLine(result.error, language))
  }
  const span = lineSpan(first, end)
  return (
    <>
      <button
        type="button"
        className="linkButton basisLink"
        title={note ?? t('panel.basisHint', { lines: span })}
        aria-expanded={lines !== null}
        onClick={() => {
          if (lines === null) void read()
          else setLines(null)
        }}
      >
        {t('panel.basis', { lines: span })}
      </button>
      {lines === null ? null : (
        <div className="basisText">
          <SourceLines lines={lines} first={first} last={end} />
          <p className="basisNote">
            {note} <OpenInPlan first={first} last={end} />
          </p>
        </div>
      )}
    </>
  )
}

/** `988–989`, or `988` for a single line. */
export function lineSpan(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`
}
