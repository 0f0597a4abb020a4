import type { ListedLayout, SheetLayout } from '../../schemas/sheetLayout.ts'
import { inEnglish } from './builtInEn.ts'
import { builtInZh } from './builtInZh.ts'

export type BuiltInLayout = keyof typeof builtInZh

// Object.keys forgets that the keys are the layouts'.
export const builtInLayoutIds = Object.keys(builtInZh) as readonly BuiltInLayout[]

/** One of the program's own layouts. */
export function builtInLayout(id: BuiltInLayout, language: 'zh-CN' | 'en'): SheetLayout {
  const layout: SheetLayout = builtInZh[id]
  return language === 'en' ? inEnglish(layout) : layout
}

export function isBuiltInLayout(id: string): id is BuiltInLayout {
  return Object.hasOwn(builtInZh, id)
}

/**
 * The program's own layouts, each replaced by the kept one that stands in its place, then those that people made.
 * @param kept records of the ledger by id
 */
export function listLayouts(
  kept: ReadonlyMap<string, SheetLayout>,
  language: 'zh-CN' | 'en',
): readonly ListedLayout[] {
  const builtIn = builtInLayoutIds.map((id): ListedLayout => {
    const changed = kept.get(id)
    return changed === undefined
      ? { id, layout: builtInLayout(id, language), origin: 'builtIn' }
      : { id, layout: changed, origin: 'changed' }
  })
  const own = [...kept]
    .filter(([id]) => !isBuiltInLayout(id))
    .map(([id, layout]): ListedLayout => ({ id, layout, origin: 'own' }))
  return [...builtIn, ...own]
}
