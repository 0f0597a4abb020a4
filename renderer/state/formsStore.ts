import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TemplateKey } from '../../shared/model/bulletin/templates.ts'
import type { TemplateTexts } from '../../shared/schemas/bulletinTemplate.ts'

export const settingsTabs = ['general', 'bulletin'] as const
export type SettingsTab = (typeof settingsTabs)[number]

/** What is being written on the pages of 设置 and not saved; it outlasts a look at another screen. */
export interface FormsState {
  readonly tab: SettingsTab
  /** Sentences of the bulletin that differ from those kept, with the fields' own names. */
  readonly sentences: TemplateTexts
  /** The one that is being edited. */
  readonly sentence: TemplateKey
}

export type FormsStore = StoreApi<FormsState>

export function createFormsStore(): FormsStore {
  return createStore<FormsState>(() => ({ tab: 'general', sentences: {}, sentence: 'masthead' }))
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
