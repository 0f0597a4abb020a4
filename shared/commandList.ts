import type { Language } from './text/terms.ts'

/** Where a command is looked for: its heading in the palette's order and in the shortcut sheet. */
export const commandGroups = ['common', 'ledger', 'pages', 'plan', 'settings'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** What is said of a command wherever it is offered: menu, toolbar, palette, shortcut sheet. */
export interface CommandEntry {
  readonly words: Readonly<Record<Language, string>>
  readonly group: CommandGroup
  /** Such as `Ctrl+Shift+Z`; the first is the one shown. */
  readonly keys?: readonly string[]
  /** Other words by which people look for it, divided by blanks. */
  readonly also?: string
}

/** Every command, in the order of display. What a command does stands in `renderer/commands/`. */
export const commandList = {
  undo: { words: { 'zh-CN': '撤销', en: 'Undo' }, group: 'common', keys: ['Ctrl+Z'], also: '回退' },
  redo: {
    words: { 'zh-CN': '重做', en: 'Redo' },
    group: 'common',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    also: '恢复',
  },
  search: {
    words: { 'zh-CN': '搜索项目', en: 'Search projects' },
    group: 'common',
    keys: ['Ctrl+F', 'Ctrl+K'],
    also: '查找 find',
  },
  addProject: {
    words: { 'zh-CN': '新增项目', en: 'Add project' },
    group: 'ledger',
    keys: ['Ctrl+N'],
    also: '新建 添加 录入',
  },
  export: {
    words: { 'zh-CN': '导出表格…', en: 'Export sheet…' },
    group: 'ledger',
    keys: ['Ctrl+E'],
    also: '打印 另存 xlsx csv excel wps',
  },
  switchPane: {
    words: { 'zh-CN': '在表格与详情之间切换', en: 'Switch between table and details' },
    group: 'ledger',
    keys: ['F6'],
  },
  showView: {
    words: { 'zh-CN': '按序号切换视图', en: 'Go to a view by its number' },
    group: 'ledger',
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
  },
  nextView: {
    words: { 'zh-CN': '下一个视图', en: 'Next view' },
    group: 'ledger',
    keys: ['Alt+PageDown'],
  },
  previousView: {
    words: { 'zh-CN': '上一个视图', en: 'Previous view' },
    group: 'ledger',
    keys: ['Alt+PageUp'],
  },
  saveView: {
    words: { 'zh-CN': '保存视图的改动', en: 'Save the changes of the view' },
    group: 'ledger',
  },
  saveViewAs: {
    words: { 'zh-CN': '另存为视图…', en: 'Save as a view…' },
    group: 'ledger',
    also: '新建视图 筛选方案',
  },
  revertView: {
    words: { 'zh-CN': '还原视图', en: 'Revert the view' },
    group: 'ledger',
    also: '放弃改动',
  },
  showLedger: {
    words: { 'zh-CN': '打开台账', en: 'Show the ledger' },
    group: 'pages',
    keys: ['Ctrl+1'],
    also: '项目 表格',
  },
  showPlan: {
    words: { 'zh-CN': '打开规划', en: 'Show the plan' },
    group: 'pages',
    keys: ['Ctrl+2'],
  },
  showHistory: {
    words: { 'zh-CN': '打开历史与回收站', en: 'Show the history and recycle bin' },
    group: 'pages',
    keys: ['Ctrl+3'],
    also: '修改记录',
  },
  showSettings: {
    words: { 'zh-CN': '打开设置', en: 'Show the settings' },
    group: 'pages',
    keys: ['Ctrl+4'],
  },
} as const satisfies Readonly<Record<string, CommandEntry>>

export type CommandId = keyof typeof commandList

// Object.keys forgets which keys these are.
export const commandIds = Object.keys(commandList) as readonly CommandId[]

export function commandEntry(id: CommandId): CommandEntry {
  return commandList[id]
}

/** The labels of all commands in one language. */
export function commandWords(language: Language): Readonly<Record<CommandId, string>> {
  // Object.fromEntries forgets which keys these are.
  return Object.fromEntries(
    commandIds.map((id) => [id, commandList[id].words[language]]),
  ) as Record<CommandId, string>
}
