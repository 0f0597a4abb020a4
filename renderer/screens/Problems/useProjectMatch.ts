import { useMemo } from 'react'
import { knownPinyinKey } from '../../../shared/model/pinyin.ts'
import { matchesSearch, searchIndex, searchWords } from '../../../shared/model/search.ts'
import { useLedger } from '../../app/appContext.ts'

/** Whether what was typed finds a project by its name or its responsible unit; pinyin finds both. */
export function useProjectMatch(query: string): (projectId: string) => boolean {
  const byId = useLedger((state) => state.rows.byId)
  return useMemo(() => {
    const words = searchWords(query)
    return (projectId) => {
      if (words.length === 0) return true
      const row = byId.get(projectId)
      if (row === undefined) return false
      const { name, responsibleUnit } = row.project
      const keys = [row.nameKey, knownPinyinKey(responsibleUnit ?? '')]
      return matchesSearch(searchIndex([name, responsibleUnit], keys), words)
    }
  }, [byId, query])
}
