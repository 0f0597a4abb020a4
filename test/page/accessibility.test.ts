import axe from 'axe-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'
import { walkScreens } from '../helpers/walk.ts'

afterAll(closeBrowser)

/** Seventeen stops, each looked at whole. */
const walkTimeoutMs = 240_000

interface Violation {
  readonly where: string
  readonly rule: string
  readonly impact: string
  readonly nodes: readonly string[]
}

test.each(['light', 'dark'] as const)(
  'axe finds no serious violation on any screen, in the %s theme',
  async (colorScheme) => {
    const { page } = await openPage({ colorScheme })
    // Not a script element, which the content security policy would refuse.
    await page.evaluate(axe.source)
    const serious: Violation[] = []
    await walkScreens(page, async (where) => {
      const found = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: typeof axe }
        const { violations } = await checker.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
          resultTypes: ['violations'],
        })
        return violations.map(({ id, impact, nodes }) => ({
          rule: id,
          impact: impact ?? '',
          nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
        }))
      })
      serious.push(
        ...found
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map((violation) => ({ where, ...violation })),
      )
    })
    expect(serious).toEqual([])
  },
  walkTimeoutMs,
)

test('axe does find what is wrong', async () => {
  const { page } = await openPage()
  await page.evaluate(axe.source)
  const rules = await page.evaluate(async () => {
    const nameless = document.createElement('button')
    document.body.append(nameless)
    const { axe: checker } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await checker.run(nameless)
    return violations.map(({ id }) => id)
  })
  expect(rules).toContain('button-name')
})

test('a screen reader is told cell, column and state, by the field that has the focus', async () => {
  const { page } = await openPage()
  await page.locator('.ag-row[row-index="2"] .ag-cell[col-id="stage"]').click()
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await expect.poll(label).toMatch(/阶段.*未填.*可编辑/)
})

test.each([
  ['1366×768', 1366, 768],
  ['1440×900 at 200 %', 720, 450],
] as const)(
  'nothing but the grid scrolls sideways at %s',
  async (_, width, height) => {
    const { page, errors } = await openPage({ width, height })
    await walkScreens(page, async (where) => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([where, overflow]).toEqual([where, 0])
      const lost = await page.evaluate(
        () =>
          [...document.querySelectorAll('dialog[open], [popover]:popover-open')]
            .map((each) => each.getBoundingClientRect())
            .filter((box) => box.width > 0 && (box.left < -1 || box.right > window.innerWidth + 1))
            .length,
      )
      expect([where, lost]).toEqual([where, 0])
    })
    expect(errors).toEqual([])
  },
  walkTimeoutMs,
)

test('nothing moves where the system asks for less motion', async () => {
  const { page } = await openPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((each) => getComputedStyle(each))
        .filter((style) =>
          [...style.transitionDuration.split(','), ...style.animationDuration.split(',')].some(
            (time) => Number.parseFloat(time) > 0.05,
          ),
        ).length,
  )
  expect(moving).toBe(0)
})

test('stays readable in forced colours: what is chosen or focused has an outline or a border', async () => {
  const { page } = await openPage()
  await page.emulateMedia({ forcedColors: 'active' })
  const target = page.locator('.ag-row[row-index="2"] .ag-cell[col-id="stage"]')
  await target.click()
  const focused = await target.evaluate((element) => {
    const { outlineStyle, borderTopStyle } = getComputedStyle(element)
    return [outlineStyle, borderTopStyle].some((style) => style !== 'none')
  })
  expect(focused).toBe(true)
  const chip = page.locator('.chip[aria-pressed="true"]').first()
  const marked = await chip.evaluate((element) => {
    const { outlineStyle, borderTopStyle, forcedColorAdjust } = getComputedStyle(element)
    return outlineStyle !== 'none' || borderTopStyle !== 'none' || forcedColorAdjust === 'none'
  })
  expect(marked).toBe(true)
})
