import { useEffect, useState } from 'react'
import type { ListedLayout } from '../../shared/schemas/sheetLayout.ts'
import { useText } from '../text/i18n.ts'
import { useApp } from './appContext.ts'

/** Every layout of sheets as the ledger has them at a revision; those of before until they are read. */
export function useLayouts(revision: number): readonly ListedLayout[] {
  const app = useApp()
  const { language } = useText()
  const [listed, setListed] = useState<readonly ListedLayout[]>([])
  useEffect(() => {
    let isOver = false
    const read = async (asked: number) => {
      const answer = await app.port.call('layouts.list', { language })
      const isFresh = !isOver && asked === app.ledger.getState().revision
      if (answer.ok && isFresh) setListed(answer.value)
    }
    void read(revision)
    return () => {
      isOver = true
    }
  }, [app, language, revision])
  return listed
}
