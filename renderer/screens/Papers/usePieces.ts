import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/result.ts'
import type { PackSpec } from '../../../shared/schemas/pack.ts'
import type { PieceOutline, PiecePreview } from '../../../shared/schemas/piecePreview.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { packItemId } from './packNames.ts'

/** What each document comes to, by its id; null until it is known. @param spec with every document offered */
export function useOutlines(spec: PackSpec | null): ReadonlyMap<string, PieceOutline> | null {
  const { port } = useApp()
  const revision = useLedger((state) => state.revision)
  const [outlines, setOutlines] = useState<ReadonlyMap<string, PieceOutline> | null>(null)
  // In whatever order they stand, they come to the same.
  const asked =
    spec === null ? '' : JSON.stringify({ ...spec, items: sortedItems(spec), target: 0 })
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      if (spec === null || spec.items.length === 0) return
      const answer = await port.call('packs.outline', { spec })
      if (isOver || !answer.ok) return
      setOutlines(
        new Map(
          spec.items.flatMap((item, at) => {
            const outline = answer.value[at]
            return outline === undefined ? [] : [[packItemId(item), outline] as const]
          }),
        ),
      )
    }
    void ask()
    return () => {
      isOver = true
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [port, revision, asked])
  return outlines
}

function sortedItems({ items }: PackSpec): readonly string[] {
  return items.map(packItemId).toSorted()
}

export type ShownPiece =
  | { readonly kind: 'shown'; readonly id: string; readonly piece: PiecePreview }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** One document as it would be printed; the one before until the new one is here. @param spec with that document alone */
export function usePiece(spec: PackSpec | null, card: number): ShownPiece | null {
  const { port } = useApp()
  const revision = useLedger((state) => state.revision)
  const [shown, setShown] = useState<ShownPiece | null>(null)
  const asked = spec === null ? '' : JSON.stringify({ ...spec, target: 0 })
  const isCards = spec?.items[0]?.sheet === 'cards'
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const item = spec?.items[0]
      if (spec === null || item === undefined) return
      const answer = await port.call('packs.piece', { spec, card: isCards ? card : 0 })
      if (isOver) return
      setShown(
        answer.ok
          ? { kind: 'shown', id: packItemId(item), piece: answer.value }
          : { kind: 'failed', failure: answer.error },
      )
    }
    void ask()
    return () => {
      isOver = true
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [port, revision, asked, isCards ? card : 0])
  return shown
}
