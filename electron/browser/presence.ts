/** Why the host ended by itself. */
export type EndReason = 'window-closed' | 'never-opened' | 'idle'

export interface PresenceLimits {
  /** How long a window may be gone: a reload takes a moment, and so does a machine waking up. */
  readonly graceMs: number
  /** How long to wait for the first window. */
  readonly firstWindowMs: number
  /** How long a window may stand open without a single request. */
  readonly idleMs: number
}

export interface Presence {
  windowsOpen(count: number): void
  requestSeen(): void
  /** The browser that we started is gone. It may have handed our window to another that was running already. */
  browserExited(): void
  stop(): void
}

/**
 * Watches whether anybody still uses the host.
 *
 * @param onEnd called once, when nobody does
 */
export function watchPresence(
  limits: PresenceLimits,
  onEnd: (reason: EndReason) => void,
): Presence {
  let windows = 0
  let everOpened = false
  let stopped = false
  let absence: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined

  const stop = () => {
    stopped = true
    clearTimeout(absence)
    clearTimeout(idle)
  }
  const end = (reason: EndReason) => {
    if (stopped) return
    stop()
    onEnd(reason)
  }
  const expectWindowWithin = (milliseconds: number) => {
    clearTimeout(absence)
    if (stopped) return
    absence = setTimeout(() => end(everOpened ? 'window-closed' : 'never-opened'), milliseconds)
  }
  const requestSeen = () => {
    clearTimeout(idle)
    if (!stopped) idle = setTimeout(() => end('idle'), limits.idleMs)
  }

  expectWindowWithin(limits.firstWindowMs)
  requestSeen()
  return {
    windowsOpen(count) {
      windows = count
      if (count > 0) {
        everOpened = true
        clearTimeout(absence)
      } else {
        expectWindowWithin(limits.graceMs)
      }
    },
    requestSeen,
    browserExited() {
      if (windows === 0) expectWindowWithin(limits.graceMs)
    },
    stop,
  }
}
