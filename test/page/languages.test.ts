import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../electron/store/connection.ts'
import { entities, fieldsOfEntity, columnOf } from '../../electron/store/entities.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'
import { walkScreens } from '../helpers/walk.ts'

afterAll(closeBrowser)

const walkTimeoutMs = 240_000

/** Everything that the ledger itself holds: what the page shows of it is data, in whatever language it was written. */
function textsOf(ledgerPath: string): string {
  const database = connect(ledgerPath, { readOnly: true })
  try {
    return entities
      .flatMap((entity) =>
        fieldsOfEntity(entity).map((field) =>
          database
            .prepare<[]>(`SELECT DISTINCT ${columnOf(field)} FROM ${entity}`)
            .pluck()
            .all()
            .filter((value) => typeof value === 'string')
            .join('\n'),
        ),
      )
      .join('\n')
  } finally {
    database.close()
  }
}

/** All words on the page that can be seen or are read out; in English without what says that it is Chinese: the bulletin's own. */
async function wordsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const foreign = document.documentElement.lang === 'en' ? ', [lang="zh-CN"]' : ''
    const shown: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (element === null || element.closest(`script, style, kbd${foreign}`) !== null) continue
      if (!element.checkVisibility()) continue
      shown.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder]')) {
      if (!element.checkVisibility()) continue
      for (const name of ['title', 'aria-label', 'placeholder']) {
        shown.push(element.getAttribute(name) ?? '')
      }
    }
    return shown.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/** Names of keys, programs, papers and file kinds, and the language's own name, which are the same in every language. */
const sameEverywhere = new Set(
  'Ctrl Alt Shift Enter Esc Tab Home End PageUp PageDown Space Delete Backspace PgUp PgDn Page Up Down F English Excel WPS Word LibreOffice xlsx csv CSV PDF docx Windows ledger kW MW GW km hm'.split(
    ' ',
  ),
)

test(
  'Chinese mode shows no Latin word but those of the data, of keys and of units',
  async () => {
    const { page, host } = await openPage()
    const data = textsOf(host.ledgerPath)
    const found: string[] = []
    await walkScreens(page, async (where) => {
      for (const text of await wordsOn(page)) {
        if ([host.ledgerPath, '0.0.0-test'].some((own) => text.includes(own))) continue
        if (data.includes(text)) continue
        for (const [word] of text.matchAll(/[A-Za-z]{2,}/g)) {
          if (!sameEverywhere.has(word) && !data.includes(word)) found.push(`${where}: ${text}`)
        }
      }
    })
    expect([...new Set(found)]).toEqual([])
  },
  walkTimeoutMs,
)

test(
  'English mode shows no Chinese interface word',
  async () => {
    const { page, host } = await openPage()
    await page.getByTestId('rail-settings').click()
    await page.locator('.ant-segmented-item', { hasText: 'English' }).click()
    await page.getByTestId('rail-ledger').click()
    await page.locator('.ag-header-cell', { hasText: 'Stage' }).waitFor()
    const data = textsOf(host.ledgerPath)
    const found: string[] = []
    await walkScreens(page, async (where) => {
      for (const text of await wordsOn(page)) {
        if (text.includes(host.ledgerPath) || text === '中文' || text === '测试员') continue
        // What the ledger holds stands between words, quotes and brackets of ours.
        for (const [run] of text.matchAll(
          /[\u4e00-\u9fff][^A-Za-z]*[\u4e00-\u9fff]|[\u4e00-\u9fff]/g,
        )) {
          const pieces = run
            .split(/[\s≠“”"'·,;:()/|→]+|[，、；：（）]/)
            .filter((piece) => piece !== '')
          if (!data.includes(run) && pieces.some((piece) => !data.includes(piece))) {
            found.push(`${where}: ${text}`)
          }
        }
      }
    })
    expect([...new Set(found)]).toEqual([])
  },
  walkTimeoutMs,
)
