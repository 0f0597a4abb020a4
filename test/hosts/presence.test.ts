import { describe, expect, test } from 'vitest'
import { type EndReason, watchPresence } from '../../electron/browser/presence.ts'

const hour = 3_600_000
const limits = { graceMs: hour, firstWindowMs: hour, idleMs: hour }

function watch(own: Partial<typeof limits>) {
  const { promise, resolve } = Promise.withResolvers<EndReason>()
  return { presence: watchPresence({ ...limits, ...own }, resolve), ended: promise }
}

describe('the browser host ends by itself', () => {
  test('when its last window is gone for longer than a reload takes', async () => {
    const { presence, ended } = watch({ graceMs: 5 })
    presence.windowsOpen(1)
    presence.windowsOpen(0)
    expect(await ended).toBe('window-closed')
  })

  test('when nobody ever opened a window', async () => {
    const { ended } = watch({ firstWindowMs: 5 })
    expect(await ended).toBe('never-opened')
  })

  test('when its browser ended before a window came up', async () => {
    const { presence, ended } = watch({ graceMs: 5 })
    presence.browserExited()
    expect(await ended).toBe('never-opened')
  })

  test('when a window stands open and nothing is asked for', async () => {
    const { presence, ended } = watch({ idleMs: 5 })
    presence.windowsOpen(1)
    expect(await ended).toBe('idle')
  })

  test('but not while a window is open, though the browser that was started is gone', async () => {
    const { presence, ended } = watch({ graceMs: 5, firstWindowMs: 5 })
    presence.windowsOpen(1)
    presence.browserExited()
    const later = new Promise((resolve) => setTimeout(resolve, 30, 'still open'))
    expect(await Promise.race([ended, later])).toBe('still open')
    presence.stop()
  })

  test('and not twice', async () => {
    const reasons: EndReason[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const presence = watchPresence({ graceMs: 5, firstWindowMs: 5, idleMs: 5 }, (reason) => {
      reasons.push(reason)
      setTimeout(resolve, 30)
    })
    await promise
    presence.windowsOpen(0)
    expect(reasons).toHaveLength(1)
  })
})
