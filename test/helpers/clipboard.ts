import type { Page } from 'playwright-core'

/** What is on the clipboard, by type. */
export async function clipboard(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const read: Record<string, string> = {}
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) read[type] = await (await item.getType(type)).text()
    }
    return read
  })
}

/** Puts on the clipboard what a spreadsheet would. */
export async function putOnClipboard(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ({ plain, table }) => {
      const blob = (content: string, type: string) => new Blob([content], { type })
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob(plain, 'text/plain'),
          ...(table === undefined ? {} : { 'text/html': blob(table, 'text/html') }),
        }),
      ])
    },
    { plain: text, table: html },
  )
}
