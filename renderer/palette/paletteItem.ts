import type { ProjectWord } from '../../shared/model/projectSearch.ts'
import type { Stage } from '../../shared/model/vocabulary.ts'
import type { App } from '../app/appContext.ts'

export const paletteKinds = ['view', 'project', 'command', 'text'] as const
export type PaletteKind = (typeof paletteKinds)[number]

/** Something that the palette leads to. */
export interface PaletteItem {
  /** `project:CK-01`; the same thing always has the same. */
  readonly id: string
  readonly kind: PaletteKind
  readonly title: string
  /** The title's pinyin key; null where it isn't searched by pinyin. */
  readonly titleKey: string | null
  /** What tells it from its likes: owner, line, group of commands. */
  readonly detail: string | null
  readonly stage?: Stage | null
  readonly keys?: string | null
  /** Why it can't be chosen now; null where it can. */
  readonly why?: string | null
  readonly perform: (app: App) => void
}

export interface PaletteFinding {
  /** The best first. */
  readonly items: readonly PaletteItem[]
  /** How many match in all. */
  readonly total: number
}

export const nothingFound: PaletteFinding = { items: [], total: 0 }

/** Where items of one kind come from. */
export interface PaletteSource {
  readonly kind: PaletteKind
  /**
   * Items that every word matches; those lately chosen come first.
   *
   * @param words as `projectWords` gives them; none asks for what is worth offering unasked
   * @param most how many items to build
   */
  readonly find: (app: App, words: readonly ProjectWord[], most: number) => PaletteFinding
  /** The item of this id, or null where there no longer is one. */
  readonly byId: (app: App, id: string) => PaletteItem | null
}

/** Items lately chosen before the others, the newest first. @param recent ids, the newest first */
export function recentFirst(
  items: readonly PaletteItem[],
  recent: readonly string[],
): readonly PaletteItem[] {
  const rank = ({ id }: PaletteItem) => {
    const at = recent.indexOf(id)
    return at < 0 ? recent.length : at
  }
  return items.toSorted((left, right) => rank(left) - rank(right))
}
