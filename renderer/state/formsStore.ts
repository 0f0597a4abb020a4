import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TemplateKey } from '../../shared/model/bulletin/templates.ts'
import type { TemplateTexts } from '../../shared/schemas/bulletinTemplate.ts'
import { type SheetLayout, sheetLayoutSchema } from '../../shared/schemas/sheetLayout.ts'

export const settingsTabs = ['general', 'bulletin', 'layouts'] as const
export type SettingsTab = (typeof settingsTabs)[number]

/** What is being written on the pages of 设置 and not saved; it outlasts a look at another screen. */
export interface FormsState {
  readonly tab: SettingsTab
  /** Sentences of the bulletin that differ from those kept, with the fields' own names. */
  readonly sentences: TemplateTexts
  /** The one that is being edited. */
  readonly sentence: TemplateKey
  /** The layout (表样) that is shown; null for the first. */
  readonly layoutId: string | null
  /** A layout that differs from what is kept of it. */
  readonly layoutDraft: LayoutDraft | null
}

export interface LayoutDraft {
  readonly id: string
  readonly layout: SheetLayout
}

export type FormsStore = StoreApi<FormsState>

export function createFormsStore(): FormsStore {
  return createStore<FormsState>(() => ({
    tab: 'general',
    sentences: {},
    sentence: 'masthead',
    layoutId: null,
    layoutDraft: null,
  }))
}

export function chooseSettingsTab(store: FormsStore, tab: SettingsTab): void {
  store.setState({ tab })
}

export function chooseSentence(store: FormsStore, sentence: TemplateKey): void {
  store.setState({ sentence })
}

/** Takes down how a sentence is now written; one that reads as it is kept is no draft. */
export function draftSentence(
  store: FormsStore,
  key: TemplateKey,
  text: string,
  kept: string,
): void {
  store.setState(({ sentences }) => {
    const { [key]: _, ...others } = sentences
    return { sentences: text === kept ? others : { ...others, [key]: text } }
  })
}

export function dropSentences(store: FormsStore): void {
  store.setState({ sentences: {} })
}

export function hasSentenceDrafts({ sentences }: FormsState): boolean {
  return Object.keys(sentences).length > 0
}

/** Whether anything on the pages of 设置 is not saved. */
export function hasDrafts(state: FormsState): boolean {
  return hasSentenceDrafts(state) || state.layoutDraft !== null
}

export function chooseLayout(store: FormsStore, layoutId: string): void {
  store.setState({ layoutId })
}

/** Takes down how a layout now is; one that is as it is kept is no draft. */
export function draftLayout(store: FormsStore, draft: LayoutDraft, kept: SheetLayout): void {
  store.setState({
    layoutId: draft.id,
    layoutDraft: sameLayout(draft.layout, kept) ? null : draft,
  })
}

/** Whether two layouts print the same, in whatever order their parts were written. */
function sameLayout(one: SheetLayout, other: SheetLayout): boolean {
  const [left, right] = [one, other].map((each) => {
    const read = sheetLayoutSchema.safeParse(each)
    return JSON.stringify(read.success ? read.data : each)
  })
  return left === right
}

export function dropLayout(store: FormsStore): void {
  store.setState({ layoutDraft: null })
}
