import type { Page } from 'playwright-core'

/** What people type: words of a name, then pinyin letters of such words. */
export const chineseQueries = ['焦炭项目', '光伏发电', '有限公司', '市交通局']
export const pinyinQueries = ['jiaotan', 'gfxm', 'guangfu', 'tielu']

/** Types each query letter by letter into the search box; milliseconds until each letter's rows were painted. */
export async function timeTyping(page: Page, queries: readonly string[]): Promise<number[]> {
  const box = page.getByTestId('search')
  const samples: number[] = []
  for (const query of queries) {
    await box.fill('')
    await settle(page)
    await box.focus()
    for (const letter of query) samples.push(await timeLetter(page, letter))
  }
  await box.fill('')
  await settle(page)
  return samples
}

/** One letter into the box that has the focus. */
export function timeLetter(page: Page, letter: string): Promise<number> {
  return timeEvent(page, 'input', () => page.keyboard.insertText(letter))
}

/** Milliseconds from the event that `act` sets off until the last change it caused was painted. */
export async function timeEvent(
  page: Page,
  event: 'input' | 'click',
  act: () => Promise<unknown>,
): Promise<number> {
  // The probe must listen before anything happens: a promise inside an object is not waited for.
  const handle = await page.evaluateHandle(
    (type) => ({ painted: window.ledgerProbe.paintedAfter(type) }),
    event,
  )
  await act()
  const ms = await handle.evaluate(({ painted }) => painted)
  await handle.dispose()
  return ms
}

/** Until nothing that came before is still being drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(() => requestAnimationFrame(resolve))
      }),
  )
}
