import { afterAll, expect, test } from 'vitest'
import { addDays } from '../../shared/model/daysLate.ts'
import type { ProblemRow } from '../../shared/schemas/followUp.ts'
import { today } from '../../renderer/text/times.ts'
import type { TestHost } from '../helpers/browserHost.ts'
import { inputMethodOf } from '../helpers/inputMethod.ts'
import { closeBrowser, openPage } from '../helpers/page.ts'

afterAll(closeBrowser)

const now = today()
const coke = 'CK-01'

async function problemsIn(host: TestHost): Promise<readonly ProblemRow[]> {
  const answer = await host.core.call('problems.list', { today: now })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value as readonly ProblemRow[]
}

/** The screen with problems of three projects: one 12 days late, one due in nine days, one without a day. */
async function openProblems() {
  const opened = await openPage()
  const { page, host } = opened
  const problem = {
    responsibleUnit: '市经信局',
    state: 'open',
    result: null,
    raisedMonth: '2017-05',
    doneOn: null,
    notes: null,
  } as const
  await page.getByTestId('rail-problems').click()
  const saved = await host.core.call('problems.save', {
    problems: [
      { ...problem, projectId: 'CK-02', text: '施工许可未办结', due: addDays(now, 9) },
      { ...problem, projectId: coke, text: '用地指标未落实', due: addDays(now, -12) },
      { ...problem, projectId: 'CK-03', text: '接入方案待定', due: null, responsibleUnit: null },
    ],
  })
  expect(saved.ok).toBe(true)
  await page.locator('[data-problem]').nth(2).waitFor()
  const stored = async (text: string) => (await problemsIn(host)).find((each) => each.text === text)
  return { ...opened, stored }
}

test('an empty list says what to do, and a problem is raised by typing', async () => {
  const { page, host, errors } = await openPage()
  await page.getByTestId('rail-problems').click()
  await page.getByTestId('problems-empty').getByTestId('problem-add').click()
  await page.keyboard.type('jinyan500')
  await page.keyboard.press('Enter')
  await page.getByTestId('problem-text').fill('用地指标未落实')
  await page.getByTestId('problem-due').fill('+15')
  await expect
    .poll(() => page.getByTestId('problem-dialog').textContent())
    .toContain(addDays(now, 15))
  await page.keyboard.press('Enter')
  const row = page.locator('[data-problem]')
  await expect.poll(() => row.textContent()).toContain('还有 15 天')
  const problems = await problemsIn(host)
  expect(problems.map(({ due, state, text }) => ({ due, state, text }))).toEqual([
    { due: addDays(now, 15), state: 'open', text: '用地指标未落实' },
  ])
  expect(errors).toEqual([])
})

test('the overdue one stands first with its distance, is counted at the rail and opens its project', async () => {
  const { page, errors } = await openProblems()
  const first = page.locator('[data-problem]').first()
  expect(await first.textContent()).toContain('逾期 12 天')
  expect(await page.getByTestId('overdue-badge').textContent()).toContain('1')
  await page.getByTestId('problems-overdue').click()
  await expect.poll(() => page.locator('[data-problem]').count()).toBe(1)
  await page.getByTestId('problems-all').click()
  await page.getByTestId('problems-search').fill('jieru')
  await expect.poll(() => page.locator('[data-problem]').count()).toBe(1)
  await page.getByTestId('problems-search').fill('')
  await first.locator('select').selectOption('done')
  await expect.poll(() => page.getByTestId('overdue-badge').count()).toBe(0)
  await first.getByRole('button').first().click()
  await expect
    .poll(() => page.locator('.ag-row-selected, .ag-row[aria-selected=true]').count())
    .toBeGreaterThan(0)
  expect(errors).toEqual([])
})

test('a meeting goes through the problems by keyboard alone', async () => {
  const { page, stored, errors } = await openProblems()
  await page.getByTestId('start-meeting').focus()
  await page.keyboard.press('Enter')
  const meeting = page.getByTestId('meeting')
  const progress = page.getByTestId('projector-progress')
  await expect.poll(() => meeting.textContent()).toContain('用地指标未落实')
  expect(await page.getByTestId('meeting-due').textContent()).toContain('逾期 12 天')

  await page.keyboard.press('d')
  await expect.poll(() => page.getByTestId('meeting-state').textContent()).toContain('已办结')
  expect(await stored('用地指标未落实')).toMatchObject({ state: 'done', doneOn: now })

  await page.keyboard.press('Space')
  await expect.poll(() => progress.textContent()).toBe('2 / 3')
  await page.keyboard.press('p')
  await page.keyboard.type('+30')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('meeting-due').textContent()).toContain(addDays(now, 30))
  expect(await stored('施工许可未办结')).toMatchObject({
    state: 'postponed',
    due: addDays(now, 30),
  })

  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByTestId('meeting-state').textContent()).toContain('未办结')
  expect(await stored('施工许可未办结')).toMatchObject({ state: 'open', due: addDays(now, 9) })

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => progress.textContent()).toBe('3 / 3')
  await page.keyboard.press('n')
  const method = await inputMethodOf(page)
  await method.compose('weiyuan')
  await method.press('Enter')
  await method.choose('市发改局牵头')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByTestId('meeting-notes').textContent())
    .toContain(`${now} 市发改局牵头`)
  expect(await stored('接入方案待定')).toMatchObject({ notes: `${now} 市发改局牵头` })

  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => progress.textContent()).toBe('2 / 3')
  await page.keyboard.press('Escape')
  await expect.poll(() => meeting.count()).toBe(0)
  expect(errors).toEqual([])
})

test('a procedure is typed into its cell, gets its number and its day, and shows when it is late', async () => {
  const { page, host, errors } = await openPage()
  await page.getByTestId('rail-problems').click()
  await page.getByTestId('problems-tab-procedures').click()
  const cell = page.getByTestId(`procedure-${coke}-environment`)
  await page.getByTestId('procedures-search').fill('jinyan500')
  await cell.focus()
  await page.keyboard.press('2')
  await expect.poll(() => cell.textContent()).toBe('办理中')
  await page.keyboard.press('Enter')
  await page.getByTestId('procedure-documentNumber').fill('孝环函12号')
  await page.getByTestId('procedure-due').fill('2017年5月')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell.textContent()).toContain('逾期')
  expect(await page.getByTestId('problems-tab-procedures').textContent()).toBe('手续1')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('4')
  await expect
    .poll(() => page.getByTestId(`procedure-${coke}-energy`).textContent())
    .toBe('无需办理')
  await page.keyboard.press('ArrowRight')
  const bidding = page.getByTestId(`procedure-${coke}-bidding`)
  await page.keyboard.press('1')
  await expect.poll(() => bidding.textContent()).toBe('未办理')
  await page.keyboard.press('Delete')
  await expect.poll(() => bidding.textContent()).toBe('未填')
  await page.keyboard.press('1')
  await expect.poll(() => bidding.textContent()).toBe('未办理')
  await page.keyboard.press('Enter')
  await page.getByTestId('procedure-clear').click()
  await expect.poll(() => bidding.textContent()).toBe('未填')
  const answer = await host.core.call('procedures.list', { projectId: coke })
  expect(answer.ok && answer.value).toMatchObject([
    { kind: 'energy', state: 'notNeeded' },
    { kind: 'environment', state: 'inHand', documentNumber: '孝环函12号', due: '2017-05' },
  ])
  expect(errors).toEqual([])
})

test('a milestone past its day is late until its actual date is typed in', async () => {
  const { page, host, errors } = await openPage()
  await page.getByTestId('rail-problems').click()
  await page.getByTestId('problems-tab-milestones').click()
  await page.getByTestId('milestone-add').click()
  await page.keyboard.type('jinyan500')
  await page.keyboard.press('Enter')
  await page.getByTestId('milestone-name').fill('主体封顶')
  await page.getByTestId('milestone-plannedDate').fill('2017.5')
  await page.getByTestId('milestone-save').click()
  const row = page.locator('[data-milestone]')
  await expect.poll(() => row.textContent()).toMatch(/2017年5月.*逾期 \d+ 个月/)
  expect(await page.getByTestId('milestones-late').textContent()).toBe('逾期1')
  await row.locator('[data-testid^=milestone-actual]').click()
  await page.keyboard.type('下个月')
  await page.keyboard.press('Enter')
  await expect.poll(() => row.textContent()).toContain('写成 2017')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2017-07')
  await page.keyboard.press('Enter')
  await expect.poll(() => row.textContent()).toContain('晚 2 个月完成')
  const answer = await host.core.call('milestones.list', { projectId: coke })
  expect(answer.ok && answer.value).toMatchObject([
    { name: '主体封顶', plannedDate: '2017-05', actualDate: '2017-07' },
  ])
  expect(errors).toEqual([])
})

test('who should be in the statistics and is not stands in the list until it is entered', async () => {
  const { page, host, errors } = await openPage()
  const set = { totalInvestment: 80_000_000, stage: 'construction', actualStart: '2016-03' }
  const saved = await host.core.call('projects.update', { changes: [{ id: coke, set }] })
  expect(saved.ok).toBe(true)
  await page.getByTestId('rail-problems').click()
  await page.getByTestId('problems-tab-statistics').click()
  const row = page.locator(`[data-statistics="${coke}"]`)
  await expect.poll(() => row.textContent()).toContain('已开工未入统')
  await page.getByTestId(`statistics-entry-${coke}`).selectOption('entered')
  await expect.poll(() => row.textContent()).not.toContain('已开工未入统')
  await page.getByTestId(`statistics-on-${coke}`).click()
  await page.keyboard.type('2017.3')
  await page.keyboard.press('Enter')
  await expect.poll(() => row.textContent()).toContain('2017年3月')
  expect(errors).toEqual([])
})

test('what units reported as problems is taken over once', async () => {
  const { page, host, errors } = await openPage()
  const set = { invested: 1_000_000, problems: '管线迁改方案待定' }
  const saved = await host.core.call('progress.save', {
    changes: [{ projectId: coke, month: '2017-05', set }],
  })
  expect(saved.ok).toBe(true)
  await page.getByTestId('rail-problems').click()
  await page.getByTestId('extract').click()
  await page.getByTestId('extract-submit').click()
  await expect
    .poll(() => page.locator('[data-problem]').textContent())
    .toContain('管线迁改方案待定')
  expect(await page.getByTestId('extract').count()).toBe(0)
  expect(await problemsIn(host)).toMatchObject([{ projectId: coke, raisedMonth: '2017-05' }])
  expect(errors).toEqual([])
})
