import type { Page } from 'playwright-core'
import { problemTabs } from '../../renderer/state/problemsStore.ts'
import { planTabs } from '../../renderer/state/planViewStore.ts'

/** What there is to look at: a screen, a dialog or a menu, and how to get there from the ledger and back. */
interface Stop {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  readonly close: (page: Page) => Promise<void>
}

const stay = () => Promise.resolve()
const escape = (page: Page) => page.keyboard.press('Escape')
const byTestId = (page: Page, id: string) => page.getByTestId(id)
const cell = (page: Page, column: string) =>
  page.locator(`.ag-row[row-index="4"] .ag-cell[col-id="${column}"]`)

async function toLedger(page: Page): Promise<void> {
  await byTestId(page, 'rail-ledger').click()
  await page.locator('.ag-row').first().waitFor()
}

/** In small windows the hint of the first start lies over the rows. */
async function putHintAway(page: Page): Promise<void> {
  const hint = byTestId(page, 'first-run-hint').getByRole('button')
  if ((await hint.count()) > 0) await hint.first().click()
}

const stops: readonly Stop[] = [
  { name: 'ledger', open: toLedger, close: putHintAway },
  {
    name: 'details',
    open: async (page) => {
      await cell(page, 'stage').click()
      await page.keyboard.press('Space')
      await byTestId(page, 'project-history').waitFor()
    },
    close: escape,
  },
  ...(['month', 'problems', 'procedures', 'milestones'] as const).map((tab): Stop => ({
    name: `details: ${tab}`,
    open: async (page) => {
      await cell(page, 'stage').click()
      await page.keyboard.press('Space')
      await byTestId(page, `panel-tab-${tab}`).click()
      await page.locator('.panelBody .panelSection').first().waitFor()
    },
    close: async (page) => {
      await byTestId(page, 'panel-tab-facts').click()
      await page.keyboard.press('Escape')
    },
  })),
  {
    name: 'cell menu',
    open: async (page) => {
      await cell(page, 'stage').click({ button: 'right' })
      await byTestId(page, 'cell-menu').waitFor()
    },
    close: escape,
  },
  {
    name: 'column filter',
    open: async (page) => {
      await cell(page, 'stage').click()
      await page.keyboard.press('Control+Shift+L')
      await byTestId(page, 'filter-search').waitFor()
    },
    close: escape,
  },
  {
    name: 'column chooser',
    open: async (page) => {
      await byTestId(page, 'columns').click()
      await byTestId(page, 'column-chooser').waitFor()
    },
    close: escape,
  },
  {
    name: 'groups',
    open: async (page) => {
      const menu = byTestId(page, 'group-menu-sheet')
      await byTestId(page, 'group-menu').click()
      await menu.getByRole('radio').nth(1).check()
      await menu.locator('fieldset').nth(1).getByRole('radio').nth(3).check()
      await page.locator('.groupRow').first().waitFor()
    },
    close: async (page) => {
      await byTestId(page, 'group-menu-sheet').getByRole('radio').first().check()
      await page.locator('.groupRow').first().waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'export',
    open: async (page) => {
      await byTestId(page, 'export').click()
      await byTestId(page, 'export-submit').waitFor()
    },
    close: escape,
  },
  {
    name: 'bulk edit',
    open: async (page) => {
      await cell(page, 'stage').click()
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Control+m')
      await byTestId(page, 'bulk-value').waitFor()
      await byTestId(page, 'bulk-clear').check()
      await byTestId(page, 'bulk-counts').waitFor()
    },
    close: escape,
  },
  {
    name: 'find and replace',
    open: async (page) => {
      await page.keyboard.press('Control+h')
      // Without it the name is still one of the data's words.
      await byTestId(page, 'replace-find').fill('奥凯达 ')
      await byTestId(page, 'replace-hit').first().waitFor()
    },
    close: escape,
  },
  {
    name: 'new project',
    open: async (page) => {
      await byTestId(page, 'add-project').click()
      await byTestId(page, 'add-submit').waitFor()
    },
    close: escape,
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await byTestId(page, 'palette-input').waitFor()
    },
    close: escape,
  },
  {
    name: 'shortcuts',
    open: async (page) => {
      await byTestId(page, 'rail-shortcuts').click()
      await byTestId(page, 'shortcut-sheet').waitFor()
    },
    close: escape,
  },
  {
    name: 'no result',
    open: async (page) => {
      await byTestId(page, 'search').fill('90909090')
      await byTestId(page, 'no-result').waitFor()
    },
    close: async (page) => {
      await byTestId(page, 'search').fill('')
      await page.locator('.ag-row').first().waitFor()
    },
  },
  ...planTabs.map((tab): Stop => ({
    name: `plan: ${tab}`,
    open: async (page) => {
      await byTestId(page, 'rail-plan').click()
      await byTestId(page, `plan-tab-${tab}`).click()
      await page.locator('.planScreen, [data-testid="plan-screen"]').first().waitFor()
      await page.waitForLoadState('networkidle')
    },
    close: stay,
  })),
  ...problemTabs.map((tab): Stop => ({
    name: `problems: ${tab}`,
    open: async (page) => {
      await byTestId(page, 'rail-problems').click()
      await byTestId(page, `problems-tab-${tab}`).click()
      await page.getByTestId('problems-screen').waitFor()
      await page.waitForLoadState('networkidle')
    },
    close: stay,
  })),
  {
    name: 'new problem',
    open: async (page) => {
      await byTestId(page, 'rail-problems').click()
      await byTestId(page, 'problems-tab-list').click()
      await byTestId(page, 'problem-add').click()
      await byTestId(page, 'problem-dialog').waitFor()
    },
    close: async (page) => {
      // The first Escape closes the open list of projects.
      await page.locator('[data-testid=problem-dialog] textarea').first().focus()
      await page.keyboard.press('Escape')
      await byTestId(page, 'problem-dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'meeting',
    open: async (page) => {
      await byTestId(page, 'problem-add').click()
      await page.keyboard.type('110')
      await page.keyboard.press('Enter')
      await byTestId(page, 'problem-text').fill('110')
      await byTestId(page, 'problem-due').fill('2017-06-30')
      await byTestId(page, 'problem-save').click()
      await byTestId(page, 'start-meeting').click()
      await byTestId(page, 'meeting').waitFor()
      await page.keyboard.press('n')
      await byTestId(page, 'meeting-note').waitFor()
    },
    close: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await byTestId(page, 'meeting').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'procedure',
    open: async (page) => {
      await byTestId(page, 'problems-tab-procedures').click()
      await byTestId(page, 'procedures-all').click()
      await page.locator('.procedureCell').first().click()
      await byTestId(page, 'procedure-editor').waitFor()
    },
    close: escape,
  },
  {
    name: 'overview',
    open: async (page) => {
      await byTestId(page, 'rail-overview').click()
      await byTestId(page, 'overview').waitFor()
    },
    close: stay,
  },
  {
    name: 'papers',
    open: async (page) => {
      await byTestId(page, 'rail-papers').click()
      await byTestId(page, 'piece-layout:ledger').click()
      await byTestId(page, 'sheet-page').waitFor()
    },
    close: stay,
  },
  {
    name: 'papers: figure',
    open: async (page) => {
      await page.locator('.pageFigure').first().click()
      await byTestId(page, 'figure-terms').waitFor()
    },
    close: escape,
  },
  {
    name: 'proof',
    open: async (page) => {
      await byTestId(page, 'proof-list').click()
      await byTestId(page, 'proof-sheets').waitFor()
    },
    close: async (page) => {
      await page.keyboard.press('Escape')
      await byTestId(page, 'proof-dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'projector',
    open: async (page) => {
      await toLedger(page)
      await byTestId(page, 'projector-open').click()
      await byTestId(page, 'projector').waitFor()
      await page.keyboard.press('g')
      await page.locator('.projectorWorst').waitFor()
    },
    close: async (page) => {
      await page.keyboard.press('Escape')
      await byTestId(page, 'projector').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'history',
    open: async (page) => {
      await byTestId(page, 'rail-history').click()
      await byTestId(page, 'change-log').waitFor()
    },
    close: stay,
  },
  {
    name: 'settings',
    open: async (page) => {
      await byTestId(page, 'rail-settings').click()
      await byTestId(page, 'setting-theme').waitFor()
    },
    close: stay,
  },
  {
    name: 'settings: layouts',
    open: async (page) => {
      await byTestId(page, 'rail-settings').click()
      await byTestId(page, 'settings-tab-layouts').click()
      await byTestId(page, 'layout-ledger').click()
      await byTestId(page, 'sheet-page').first().waitFor()
      await byTestId(page, 'line-totalInvestment').click()
    },
    close: stay,
  },
  ...[1, 2, 3].map((part): Stop => ({
    name: `settings: layouts, part ${part}`,
    open: async (page) => {
      await byTestId(page, 'layout-parts').locator('label').nth(part).click()
      await page.locator('.layoutForm').waitFor()
    },
    close: stay,
  })),
  {
    name: 'settings: bulletin',
    open: async (page) => {
      await byTestId(page, 'settings-tab-bulletin').click()
      await byTestId(page, 'sentence-units').click()
      await byTestId(page, 'sentence-text').press('End')
      await page.keyboard.type('110')
      await byTestId(page, 'sentence-reads').waitFor()
    },
    close: stay,
  },
  {
    name: 'leaving unsaved',
    open: async (page) => {
      await byTestId(page, 'rail-ledger').click()
      await byTestId(page, 'leave-dialog').waitFor()
    },
    close: async (page) => {
      await byTestId(page, 'leave-discard').click()
      await byTestId(page, 'leave-dialog').waitFor({ state: 'detached' })
      await toLedger(page)
    },
  },
]

/** Opens every screen, dialog and menu in turn and calls `look` while it is shown. */
export async function walkScreens(
  page: Page,
  look: (name: string) => Promise<void>,
): Promise<void> {
  for (const { name, open, close } of stops) {
    await open(page)
    await look(name)
    await close(page)
  }
}
