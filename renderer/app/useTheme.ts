import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** The theme the page is drawn in, whether chosen or the system's. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme)
}
