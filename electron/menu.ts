import type { MenuItemConstructorOptions } from 'electron'
import { commandEntry, type CommandId } from '../shared/commandList.ts'
import type { Language } from '../shared/text/terms.ts'
import { systemOf } from './system.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>
type Label = Readonly<Record<Language, string>>

/** A line of the menu: a command of the page, something Electron does by itself, or our own dialog. */
type Item =
  | { readonly command: CommandId }
  | { readonly label: Label; readonly role: Role }
  | { readonly label: Label; readonly about: true }
  | 'line'

const menus: readonly { readonly label: Label; readonly items: readonly Item[] }[] = [
  {
    label: { 'zh-CN': '文件', en: 'File' },
    items: [
      { command: 'addProject' },
      { command: 'export' },
      { command: 'prove' },
      'line',
      { label: { 'zh-CN': '退出', en: 'Quit' }, role: 'quit' },
    ],
  },
  {
    label: { 'zh-CN': '编辑', en: 'Edit' },
    items: [
      { command: 'undo' },
      { command: 'redo' },
      'line',
      { label: { 'zh-CN': '剪切', en: 'Cut' }, role: 'cut' },
      { label: { 'zh-CN': '复制', en: 'Copy' }, role: 'copy' },
      { label: { 'zh-CN': '粘贴', en: 'Paste' }, role: 'paste' },
      { label: { 'zh-CN': '全选', en: 'Select all' }, role: 'selectAll' },
      'line',
      { command: 'search' },
      { command: 'replace' },
      { command: 'bulkEdit' },
      { command: 'palette' },
    ],
  },
  {
    label: { 'zh-CN': '视图', en: 'View' },
    items: [
      { label: { 'zh-CN': '放大', en: 'Zoom in' }, role: 'zoomIn' },
      { label: { 'zh-CN': '缩小', en: 'Zoom out' }, role: 'zoomOut' },
      { label: { 'zh-CN': '实际大小', en: 'Actual size' }, role: 'resetZoom' },
      'line',
      { label: { 'zh-CN': '全屏', en: 'Full screen' }, role: 'togglefullscreen' },
    ],
  },
  {
    label: { 'zh-CN': '帮助', en: 'Help' },
    items: [{ command: 'shortcuts' }, { label: { 'zh-CN': '关于', en: 'About' }, about: true }],
  },
]

export interface MenuActions {
  readonly run: (command: CommandId) => void
  readonly showAbout: () => void
}

/**
 * The native menu. A command's keys are shown but belong to the page, which knows whether a cell is being edited: were
 * the menu to take Ctrl+Z, it would undo the last saved change in the middle of typing.
 */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = systemOf(platform) === 'mac'
  const ours = menus.map(({ label, items }) => ({
    label: label[language],
    submenu: items.map((item) => menuItem(item, language, actions, !isMac)),
  }))
  // A Mac's first menu carries the program's name and is expected to hold its own set of roles.
  return isMac ? [{ role: 'appMenu' }, ...ours] : ours
}

function menuItem(
  item: Item,
  language: Language,
  actions: MenuActions,
  showKeys: boolean,
): MenuItemConstructorOptions {
  if (item === 'line') return { type: 'separator' }
  if ('about' in item) return { label: item.label[language], click: actions.showAbout }
  if ('role' in item) return { label: item.label[language], role: item.role }
  const { words, keys } = commandEntry(item.command)
  const label = words[language]
  const click = () => actions.run(item.command)
  // A Mac's menu can't show keys without taking them.
  if (keys?.[0] === undefined || !showKeys) return { label, click }
  return { label, click, accelerator: keys[0], registerAccelerator: false }
}
