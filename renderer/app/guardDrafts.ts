import { hasDrafts } from '../state/formsStore.ts'
import type { App } from './appContext.ts'

/** Has the host ask before the window closes over what wasn't saved. @returns a function that ends it */
export function guardDrafts(app: App, page: Window = window): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (hasDrafts(app.forms.getState())) event.preventDefault()
  }
  page.addEventListener('beforeunload', onBeforeUnload)
  return () => page.removeEventListener('beforeunload', onBeforeUnload)
}
