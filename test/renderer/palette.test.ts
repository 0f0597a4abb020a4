import { beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../renderer/app/appContext.ts'
import { chooseItem, findItems, type PaletteScope } from '../../renderer/palette/findItems.ts'
import type { PaletteItem } from '../../renderer/palette/paletteItem.ts'
import { createTexts } from '../../renderer/text/i18n.ts'
import { ledgerRows, project } from './rows.ts'

let app: App

beforeEach(async () => {
  const port = { call: () => new Promise<never>(() => undefined), subscribe: () => () => undefined }
  app = createApp(port, await createTexts('zh-CN'), '')
  const many = Array.from({ length: 30 }, (_, at) =>
    project({ id: `M-${at}`, name: `东山光伏${at}号`, owner: '晋能' }),
  )
  app.ledger.setState({
    status: 'ready',
    rows: ledgerRows([
      project({ id: 'A', name: '金岩 500万吨焦炭项目', owner: '金岩公司' }),
      project({ id: 'B', name: '重庆路改造', pinyin: 'chong qing lu gai zao', owner: '焦炭厂' }),
      ...many,
    ]),
  })
})

function found(query: string, scope: PaletteScope = 'all'): Readonly<Record<string, string[]>> {
  const sections = findItems(app, query, scope)
  return Object.fromEntries(
    sections.map(({ heading, items }) => [heading, items.map((item) => item.title)]),
  )
}

function itemOf(id: string): PaletteItem {
  const item = findItems(app, '', 'all')
    .flatMap(({ items }) => items)
    .find((one) => one.id === id)
  if (item === undefined) throw new Error(`${id} is not offered`)
  return item
}

describe('the palette', () => {
  it('finds projects by words, pinyin and corrected pinyin, those found by name first', () => {
    expect(found('jiaotan')['project']).toEqual(['金岩 500万吨焦炭项目', '重庆路改造'])
    expect(found('chongqing')['project']).toEqual(['重庆路改造'])
    expect(found('zhongqing')['project']).toBeUndefined()
    expect(found('金岩 焦炭')['project']).toEqual(['金岩 500万吨焦炭项目'])
  })

  it('says how many more there are than it lists, and lists more of one kind alone', () => {
    const [beside] = findItems(app, '光伏', 'all').filter(({ heading }) => heading === 'project')
    expect(beside).toMatchObject({ items: { length: 7 }, more: 23 })
    const [alone] = findItems(app, '光伏', 'project')
    expect(alone).toMatchObject({ items: { length: 20 }, more: 10 })
    expect(findItems(app, '光伏', 'command')).toEqual([])
  })

  it('finds commands by other words for them, and by their Chinese on an English page', async () => {
    expect(found('回退')['command']).toEqual(['撤销'])
    expect(found('dcbg')['command']).toEqual(['导出表格…'])
    await app.texts.changeLanguage('en')
    expect(found('导出表格')['command']).toEqual(['Export sheet…'])
    expect(found('recycle')['command']).toEqual(['Show the history and recycle bin'])
  })

  it('offers commands and views unasked, but not itself', () => {
    const offered = found('')
    expect(offered['view']).toContain('全部项目')
    expect(offered['command']).toContain('新增项目')
    expect(offered['command']).not.toContain('查找命令、项目和视图')
    expect(offered['project']).toBeUndefined()
  })

  it('lists what can’t be done now last, with the reason', () => {
    const commands = findItems(app, '', 'command').flatMap(({ items }) => items)
    const blocked = commands.filter((item) => item.why !== null)
    expect(blocked.map((item) => item.why)).toContain('没有可撤销的修改')
    expect(commands.slice(-blocked.length)).toEqual(blocked)
  })

  it('remembers what was chosen, the newest first, and drops what is gone', () => {
    chooseItem(app, itemOf('command:planTargets'))
    chooseItem(app, itemOf('command:showHistory'))
    expect(found('')['recent']).toEqual(['打开历史与回收站', '规划：目标'])
    app.session.setState({ recentItems: ['project:gone', 'project:A'] })
    expect(found('')['recent']).toEqual(['金岩 500万吨焦炭项目'])
    // Asked for by name it moves up among its likes.
    app.session.setState({ recentItems: ['project:B'] })
    expect(found('焦炭')['project']?.[0]).toBe('重庆路改造')
  })
})
