import { useEffect } from 'react'

/** Paper is white: while the page is being printed the light theme holds. */
export function usePaperTheme(): void {
  useEffect(() => {
    const root = document.documentElement
    let shown: string | null = null
    const toPaper = () => {
      shown = root.dataset['theme'] ?? null
      root.dataset['theme'] = 'light'
    }
    const toScreen = () => {
      if (shown !== null) root.dataset['theme'] = shown
      shown = null
    }
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', toScreen)
    return () => {
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', toScreen)
      toScreen()
    }
  }, [])
}
