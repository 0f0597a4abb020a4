import { useEffect, useState } from 'react'
import { type PackItem, packDocuments } from '../../../shared/schemas/packChoice.ts'
import { useApp } from '../../app/appContext.ts'
import { say } from '../../state/sessionStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'

export const layoutPrefix = 'layout:'

/** What tells the documents of a pack apart: `layout:monthly`, `bulletin`. */
export function packItemId(item: PackItem): string {
  return item.sheet === 'layout' ? `${layoutPrefix}${item.layout}` : item.sheet
}

/** The documents that a pack may hold and their names, by their ids; null until the ledger's layouts are known. */
export function usePackNames(): ReadonlyMap<string, string> | null {
  const { t, language } = useText()
  const { port, session } = useApp()
  const [names, setNames] = useState<ReadonlyMap<string, string> | null>(null)
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const result = await port.call('layouts.list', { language })
      if (isGone) return
      if (!result.ok) {
        say(session, 'refused', errorLine(result.error, language))
        return
      }
      const layouts = result.value.map(
        ({ id, layout }) => [`${layoutPrefix}${id}`, layout.name] as const,
      )
      const others = packDocuments.map((id) => [id, t(`pack.document.${id}`)] as const)
      setNames(new Map([...others, ...layouts]))
    }
    void read()
    return () => {
      isGone = true
    }
  }, [port, session, language, t])
  return names
}
