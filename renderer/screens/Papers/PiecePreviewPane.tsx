import { useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import { useApp, useSession } from '../../app/appContext.ts'
import { writePiece } from '../../app/packActions.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { PiecePages } from './PiecePages.tsx'
import { usePiece } from './usePieces.ts'

interface PiecePreviewPaneProps {
  /** With the one document alone. */
  readonly spec: PackSpec | null
  readonly name: string
  readonly month: string
}

/** The document that is looked at, or why there is nothing to see. */
export function PiecePreviewPane({ spec, name, month }: PiecePreviewPaneProps) {
  const { t, language } = useText()
  const [index, setIndex] = useState(0)
  const shown = usePiece(spec, index)
  if (shown === null) return null
  if (shown.kind === 'failed') {
    return (
      <p className="previewEmpty" role="alert">
        {errorLine(shown.failure, language)}
      </p>
    )
  }
  const { piece } = shown
  if (piece.kind === 'empty') {
    const monthWord = formatPartialDate(month, language)
    return (
      <p className="previewEmpty" role="status" data-testid="piece-empty">
        {t('pack.pieceEmpty', { name, month: monthWord })}
      </p>
    )
  }
  return (
    <PiecePages name={name} month={month} piece={piece} index={index} onTurn={setIndex}>
      {spec === null ? null : <PieceTools spec={spec} name={name} />}
    </PiecePages>
  )
}

function PieceTools({ spec, name }: { readonly spec: PackSpec; readonly name: string }) {
  const { t } = useText()
  const app = useApp()
  const canPrint = useSession((state) => state.host?.printPdf === true)
  const job = useStore(app.exporting, (state) => state.job)
  return (
    <>
      <button
        type="button"
        className="linkButton"
        data-testid="piece-export"
        disabled={job !== null}
        onClick={() => void writePiece(app, spec, name, 'file')}
      >
        {t('pack.export')}
      </button>
      {canPrint ? (
        <button
          type="button"
          className="linkButton"
          data-testid="piece-pdf"
          disabled={job !== null}
          onClick={() => void writePiece(app, spec, name, 'pdf')}
        >
          {t('pack.exportPdf')}
        </button>
      ) : null}
    </>
  )
}
