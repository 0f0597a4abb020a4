/// <reference lib="dom" />

/** How far the page is scrolled in each frame, in pixels: a brisk turn of the wheel. */
export const scrollStepPx = 120

export interface Probe {
  /** Milliseconds from the start of the navigation until the first row of the grid was painted. */
  readonly firstRow: Promise<number>
  /** Milliseconds from the next event of this kind until the last change it caused was painted. */
  paintedAfter(event: 'input' | 'click'): Promise<number>
  /** Milliseconds of each frame while the grid is scrolled for so long. */
  scrollFor(ms: number): Promise<number[]>
}

declare global {
  interface Window {
    readonly ledgerProbe: Probe
  }
}

/**
 * Goes into the page before its own scripts and measures from inside, so that no message to the browser is part of a figure.
 * Sent as text: it may use nothing from outside of itself.
 */
export function installProbe(stepPx: number): void {
  const gridSelector = '[data-testid="ledger-grid"]'
  /** With no change for so long, whatever the event set off is over. */
  const quietMs = 150
  const longestLoadMs = 120_000

  /** A message sent from a frame's callback arrives when that frame has been handed to be painted. */
  const paint = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => resolve(performance.now()))
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    })

  const firstRow = async (): Promise<number> => {
    const row = `${gridSelector} [role="row"] [role="gridcell"]`
    while (document.querySelector(row) === null) {
      if ((await paint()) > longestLoadMs) throw new Error(`no row: ${document.body.innerText}`)
    }
    return paint()
  }

  const paintedAfter = (type: 'input' | 'click'): Promise<number> =>
    new Promise((resolve) => {
      const onEvent = async (event: Event): Promise<void> => {
        let changed = performance.now()
        let seen = 0
        let painted = 0
        const observer = new MutationObserver(() => (changed = performance.now()))
        observer.observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
        do {
          const now = await paint()
          if (changed > seen) painted = now
          seen = now
        } while (seen - changed < quietMs)
        observer.disconnect()
        resolve(painted - event.timeStamp)
      }
      addEventListener(type, (event) => void onEvent(event), { capture: true, once: true })
    })

  const scroller = (): Element => {
    const inside = [...document.querySelectorAll(`${gridSelector} *`)]
    const found = inside.find(
      (element) =>
        element.scrollHeight > element.clientHeight + 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowY),
    )
    if (found === undefined) throw new Error('nothing in the grid scrolls')
    return found
  }

  const scrollFor = async (ms: number): Promise<number[]> => {
    const element = scroller()
    element.scrollTop = 0
    await paint()
    const frames: number[] = []
    const nextFrame = (): Promise<number> =>
      new Promise((resolve) => requestAnimationFrame(resolve))
    let last = await nextFrame()
    const end = last + ms
    while (last < end) {
      element.scrollTop += stepPx
      const now = await nextFrame()
      frames.push(now - last)
      last = now
    }
    element.scrollTop = 0
    return frames
  }

  const probe: Probe = { firstRow: firstRow(), paintedAfter, scrollFor }
  Object.assign(window, { ledgerProbe: probe })
}
