import { fromColumnar } from '../../shared/columnar.ts'
import type { MonthBoard } from '../../shared/schemas/monthBoard.ts'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

/** The panel of one project, with a year plan and a month so that it reports. */
async function openPanel() {
  const opened = await openPage()
  const { page, cell } = opened
  await cell('AL-01', 'stage').click()
  await page.keyboard.press('Space')
  await page.getByTestId('project-history').waitFor()
  return opened
}

test('a problem is noted, finished and taken back in the panel', async () => {
  const { page, errors } = await openPanel()
  await page.getByTestId('panel-tab-problems').click()
  await page.getByTestId('add-problem').click()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('写明是什么问题')
  await page.getByTestId('problem-text').fill('用地手续待补')
  await page.getByTestId('problem-due').fill('2017.6.30')
  await page.keyboard.press('Enter')
  const section = page.getByTestId('problems')
  await expect.poll(() => section.textContent()).toContain('逾期')
  expect(await page.getByTestId('panel-tab-problems').textContent()).toBe('问题1')
  await page.getByTestId('finish-problem').click()
  await expect.poll(() => section.textContent()).toContain('已办结 1 项')
  await page.keyboard.press('Control+z')
  await expect.poll(() => section.textContent()).toContain('逾期')
  expect(errors).toEqual([])
})

test('procedures and milestones are filled in where they stand, the late ones marked', async () => {
  const { page, errors } = await openPanel()
  await page.getByTestId('panel-tab-procedures').click()
  await page.getByTestId('procedure-environment').click()
  await page.getByTestId('procedure-number').fill('〔2017〕12号')
  await page.getByTestId('procedure-date').fill('2017年3月')
  await page.keyboard.press('Enter')
  const line = page.getByTestId('procedure-environment')
  await expect.poll(() => line.textContent()).toContain('已办结')
  expect(await line.textContent()).toContain('〔2017〕12号 · 2017年3月')
  await page.getByTestId('panel-tab-milestones').click()
  await page.getByTestId('add-milestone').click()
  await page.getByTestId('milestone-name').fill('主体封顶')
  await page.getByTestId('milestone-planned').fill('2017-05')
  await page.keyboard.press('Enter')
  const milestones = page.getByTestId('milestones')
  await expect.poll(() => milestones.textContent()).toContain('主体封顶逾期')
  await milestones.getByRole('button', { name: /主体封顶/ }).click()
  await page.getByTestId('form-remove').click()
  await expect.poll(() => milestones.textContent()).toContain('没有设置节点')
  expect(errors).toEqual([])
})

test('a stage chosen in the panel asks for its day; the stage alone can be set too', async () => {
  const { page, cell, errors } = await openPanel()
  const choose = async (word: string) => {
    await page.getByTestId('fact-stage').click()
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
    await page.getByTestId('stage-dialog').waitFor()
  }
  await choose('新开工')
  await page.keyboard.press('Escape')
  await page.getByTestId('stage-dialog').waitFor({ state: 'detached' })
  expect(await page.getByTestId('detail-panel').count()).toBe(1)
  await choose('新开工')
  await page.getByTestId('stage-date').fill('2017.3.8')
  await page.getByTestId('stage-number').fill('〔2017〕3号')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('AL-01', 'stage').textContent()).toContain('新开工')
  await expect.poll(() => page.getByTestId('fact-actualStart').textContent()).toBe('2017-03-08')
  await choose('在建')
  expect(await page.getByTestId('stage-dialog').textContent()).toContain('〔2017〕3号')
  await page.getByTestId('stage-plain').click()
  await expect.poll(() => cell('AL-01', 'stage').textContent()).toContain('在建')
  expect(errors).toEqual([])
})

test('rules of the lights change as many projects as their preview said', async () => {
  const { page, host, errors } = await openPage()
  await page.getByTestId('rail-month').click()
  await page.getByTestId('add-sample').click()
  const screen = page.getByTestId('month-screen')
  await page.getByTestId('month-grid').locator('.ag-row').first().waitFor()
  const month = (await screen.getAttribute('data-month')) ?? ''
  const today = new Date().toISOString().slice(0, 10)
  const lights = async () => {
    const board = await host.core.call('months.board', { month, today })
    if (!board.ok) throw new Error(board.error.message)
    // The core answers with its contract's output.
    const rows = fromColumnar((board.value as MonthBoard).rows)
    return new Map(rows.filter((row) => row.counted).map((row) => [row.id, row.light]))
  }
  const before = await lights()
  await page.getByTestId('rail-settings').click()
  await page.getByTestId('rule-investment-yellow').fill('两')
  await expect.poll(() => page.getByTestId('rules-save').isDisabled()).toBe(true)
  await page.getByTestId('rule-investment-yellow').fill('2')
  await page.getByTestId('rule-investment-red').fill('4')
  const preview = page.getByTestId('rule-preview')
  await preview.waitFor()
  const said = Number(/将有 (\d+) 项变色/.exec((await preview.textContent()) ?? '')?.[1])
  expect(said).toBeGreaterThan(0)
  await page.getByTestId('rules-save').click()
  await expect.poll(() => page.locator('.toast').textContent()).toContain('已保存灯色规则')
  const after = await lights()
  expect([...after].filter(([id, light]) => before.get(id) !== light)).toHaveLength(said)
  expect(await preview.count()).toBe(0)
  await page.getByTestId('rules-defaults').click()
  await page.getByTestId('rules-save').click()
  await expect.poll(lights).toEqual(before)
  expect(errors).toEqual([])
})
