import { afterAll, expect, test } from 'vitest'
import type { ProblemRow } from '../../shared/schemas/followUp.ts'
import { today } from '../../renderer/text/times.ts'
import { inputMethodOf } from '../helpers/inputMethod.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

async function openProjector() {
  const opened = await openPage()
  const { page, host } = opened
  await page.keyboard.press('F5')
  await page.getByTestId('projector').waitFor()
  const problems = async () => {
    const answer = await host.core.call('problems.list', { today: today() })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value as readonly ProblemRow[]
  }
  const progress = page.getByTestId('projector-progress')
  return { ...opened, problems, progress, wall: page.getByTestId('projector') }
}

test('the rows shown are gone through by keyboard, and a search by pinyin leaves those it finds', async () => {
  const { page, progress, wall, errors } = await openProjector()
  const all = Number((await progress.textContent())?.split(' / ')[1])
  expect(all).toBeGreaterThan(100)
  const first = await wall.locator('h3').textContent()
  await page.keyboard.press('Space')
  await expect.poll(() => progress.textContent()).toBe(`2 / ${all}`)
  expect(await wall.locator('h3').textContent()).not.toBe(first)
  await page.keyboard.press('End')
  await expect.poll(() => progress.textContent()).toBe(`${all} / ${all}`)

  await page.keyboard.press('s')
  await page.keyboard.type('jinyan500')
  await expect.poll(() => wall.locator('h3').textContent()).toContain('金岩')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('projector-find').count()).toBe(0)
  expect(await progress.textContent()).toBe('1 / 1')

  await page.keyboard.press('s')
  await page.keyboard.press('Escape')
  await expect.poll(() => progress.textContent()).toBe(`1 / ${all}`)
  await page.keyboard.press('Escape')
  await expect.poll(() => wall.count()).toBe(0)
  expect(errors).toEqual([])
})

test('a problem and a decision are typed with an input method into the problem list, and taken back', async () => {
  const { page, problems, wall, errors } = await openProjector()
  const method = await inputMethodOf(page)
  await page.keyboard.press('n')
  await page.getByTestId('projector-problem').waitFor()
  await method.compose('yongdi')
  await method.press('Enter')
  await method.choose('用地指标未落实')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByTestId('projector-problems').textContent())
    .toContain('用地指标未落实')
  await page.keyboard.press('1')
  await page.getByTestId('projector-note').waitFor()
  await method.choose('月底前办结')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByTestId('projector-problems').textContent())
    .toContain(`${today()} 月底前办结`)
  expect(await problems()).toMatchObject([
    { text: '用地指标未落实', notes: `${today()} 月底前办结`, state: 'open' },
  ])
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => page.getByTestId('projector-problems').textContent())
    .not.toContain('月底前办结')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await problems()).length).toBe(0)
  await page.keyboard.press('Escape')
  await expect.poll(() => wall.count()).toBe(0)
  expect(errors).toEqual([])
})

test('groups are shown with their sums, entered and left again', async () => {
  const { page, progress, wall, errors } = await openProjector()
  const all = await progress.textContent()
  await page.keyboard.press('g')
  await expect.poll(() => page.getByTestId('projector-axis').textContent()).toBe('按园区')
  await page.keyboard.press('ArrowDown')
  const park = await wall.locator('h3').textContent()
  const members = await wall.locator('.projectorFact').first().locator('dd > span').textContent()
  await page.keyboard.press('Enter')
  await expect.poll(() => progress.textContent()).toBe(`1 / ${members}`)
  expect(await page.getByTestId('projector-axis').textContent()).toBe(`${park}（${members} 个）`)
  await page.keyboard.press('Backspace')
  await expect.poll(() => wall.locator('h3').textContent()).toBe(park)
  for (const axis of ['按板块', '按责任单位', '逐个项目']) {
    await page.keyboard.press('g')
    await expect.poll(() => page.getByTestId('projector-axis').textContent()).toBe(axis)
  }
  expect(await progress.textContent()).toBe(all)
  expect(errors).toEqual([])
})
