import { useEffect, useEffectEvent, useState } from 'react'

interface FullScreen {
  readonly isFull: boolean
  readonly toggle: () => void
}

/**
 * Fills the whole screen while mounted, where the program is let; else it stays as large as the window.
 *
 * @param onLeft the person left it, as with Escape, which the browser keeps for itself then
 */
export function useFullScreen(onLeft: () => void): FullScreen {
  const [isFull, setFull] = useState(false)
  const left = useEffectEvent(onLeft)
  useEffect(() => {
    const onChange = () => {
      const now = document.fullscreenElement !== null
      setFull(now)
      if (!now) left()
    }
    document.addEventListener('fullscreenchange', onChange)
    enter()
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement !== null) void document.exitFullscreen()
    }
  }, [])
  const toggle = () => {
    if (document.fullscreenElement === null) enter()
    else void document.exitFullscreen()
  }
  return { isFull, toggle }
}

function enter(): void {
  if (!document.fullscreenEnabled) return
  // Refused where no key or click came before: then the page stays in its window, and F asks again.
  document.documentElement.requestFullscreen().catch(() => undefined)
}
