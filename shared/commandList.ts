import type { Language } from './text/terms.ts'

/** Where a command is looked for: its heading in the palette's order and in the shortcut sheet. */
export const commandGroups = ['common', 'ledger', 'cells', 'pages', 'plan', 'settings'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** What is said of a command wherever it is offered: menu, toolbar, palette, shortcut sheet. */
export interface CommandEntry {
  readonly words: Readonly<Record<Language, string>>
  readonly group: CommandGroup
  /** Such as `Ctrl+Shift+Z`; the first is the one shown. */
  readonly keys?: readonly string[]
  /** A key that the grid or the browser answers by itself: it is shown, but not listened for. */
  readonly answeredKey?: string
  /** Other words by which people look for it, divided by blanks. */
  readonly also?: string
}

/** Every command, in the order of display. What a command does stands in `renderer/commands/`. */
export const commandList = {
  palette: {
    words: { 'zh-CN': '查找命令、项目和视图', en: 'Find commands, projects and views' },
    group: 'common',
    keys: ['Ctrl+K'],
    also: '命令 跳转 command go',
  },
  search: {
    words: { 'zh-CN': '搜索项目', en: 'Search projects' },
    group: 'common',
    keys: ['Ctrl+F'],
    also: '查找 find',
  },
  undo: { words: { 'zh-CN': '撤销', en: 'Undo' }, group: 'common', keys: ['Ctrl+Z'], also: '回退' },
  redo: {
    words: { 'zh-CN': '重做', en: 'Redo' },
    group: 'common',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    also: '恢复',
  },
  replace: {
    words: { 'zh-CN': '查找替换…', en: 'Find and replace…' },
    group: 'common',
    keys: ['Ctrl+H'],
  },
  export: {
    words: { 'zh-CN': '导出表格…', en: 'Export sheet…' },
    group: 'common',
    keys: ['Ctrl+E'],
    also: '打印 另存 xlsx csv excel wps',
  },
  shortcuts: {
    words: { 'zh-CN': '快捷键', en: 'Keyboard shortcuts' },
    group: 'common',
    keys: ['F1', 'Shift+?', '?', 'Shift+？', '？'],
    also: '帮助 按键 键盘 help keys',
  },
  addProject: {
    words: { 'zh-CN': '新增项目', en: 'Add project' },
    group: 'ledger',
    keys: ['Ctrl+N'],
    also: '新建 添加 录入 new',
  },
  bulkEdit: {
    words: { 'zh-CN': '批量修改…', en: 'Bulk edit…' },
    group: 'ledger',
    keys: ['Ctrl+M'],
    also: '成批 统一 多个 选中',
  },
  copyCells: {
    words: { 'zh-CN': '复制选中的单元格', en: 'Copy the selected cells' },
    group: 'cells',
    answeredKey: 'Ctrl+C',
    also: 'excel wps 剪贴板',
  },
  copyWithHeaders: {
    words: { 'zh-CN': '连同列名复制', en: 'Copy with column names' },
    group: 'cells',
    answeredKey: 'Ctrl+Shift+C',
    also: '表头 标题 headers',
  },
  cutCells: {
    words: { 'zh-CN': '剪切选中的单元格', en: 'Cut the selected cells' },
    group: 'cells',
    answeredKey: 'Ctrl+X',
  },
  pasteCells: {
    words: { 'zh-CN': '粘贴', en: 'Paste' },
    group: 'cells',
    answeredKey: 'Ctrl+V',
    also: 'excel wps 剪贴板',
  },
  fillDown: {
    words: { 'zh-CN': '向下填充', en: 'Fill down' },
    group: 'cells',
    keys: ['Ctrl+D'],
    also: '同上 复制',
  },
  fillRight: {
    words: { 'zh-CN': '向右填充', en: 'Fill right' },
    group: 'cells',
    keys: ['Ctrl+R'],
  },
  clearCells: {
    words: { 'zh-CN': '清除选中的单元格', en: 'Clear the selected cells' },
    group: 'cells',
    answeredKey: 'Delete',
    also: '未填 删除内容 清空',
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
  clearFilter: {
    words: { 'zh-CN': '清除筛选和搜索', en: 'Clear filters and search' },
    group: 'ledger',
    also: '全部 取消筛选',
  },
  toggleFilterBar: {
    words: { 'zh-CN': '显示或收起筛选栏', en: 'Show or hide the filter bar' },
    group: 'ledger',
    also: '条件',
  },
  chooseColumns: {
    words: { 'zh-CN': '设置列…', en: 'Choose columns…' },
    group: 'ledger',
    also: '显示 隐藏 固定 冻结 顺序 字段',
  },
  expandAll: {
    words: { 'zh-CN': '展开全部子项目', en: 'Expand all bundled projects' },
    group: 'ledger',
    also: '打包',
  },
  collapseAll: {
    words: { 'zh-CN': '收起全部子项目', en: 'Collapse all bundled projects' },
    group: 'ledger',
    also: '打包 折叠',
  },
  groupBySector: {
    words: { 'zh-CN': '按板块分组', en: 'Group by sector' },
    group: 'ledger',
    also: '小计 汇总',
  },
  groupByPark: {
    words: { 'zh-CN': '按园区分组', en: 'Group by park' },
    group: 'ledger',
    also: '小计 汇总',
  },
  groupByCategory: {
    words: { 'zh-CN': '按类别分组', en: 'Group by category' },
    group: 'ledger',
    also: '小计 汇总',
  },
  groupByStage: {
    words: { 'zh-CN': '按阶段分组', en: 'Group by stage' },
    group: 'ledger',
    also: '小计 汇总',
  },
  groupByUnit: {
    words: { 'zh-CN': '按责任单位分组', en: 'Group by responsible unit' },
    group: 'ledger',
    also: '小计 汇总',
  },
  groupByOwner: {
    words: { 'zh-CN': '按业主分组', en: 'Group by owner' },
    group: 'ledger',
    also: '小计 汇总',
  },
  ungroup: {
    words: { 'zh-CN': '取消分组', en: 'Show without groups' },
    group: 'ledger',
  },
  expandGroups: {
    words: { 'zh-CN': '展开全部分组', en: 'Open all groups' },
    group: 'ledger',
  },
  collapseGroups: {
    words: { 'zh-CN': '折叠全部分组', en: 'Close all groups' },
    group: 'ledger',
    also: '收起',
  },
  showOverview: {
    words: { 'zh-CN': '打开总览', en: 'Show the overview' },
    group: 'pages',
    keys: ['Ctrl+9'],
    also: '首页 图表 合计 进度 overview',
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
    also: '修改记录 还原 删除',
  },
  showSettings: {
    words: { 'zh-CN': '打开设置', en: 'Show the settings' },
    group: 'pages',
    keys: ['Ctrl+4'],
    also: '备份 检查 backup check',
  },
  showMonth: {
    words: { 'zh-CN': '打开月调度', en: 'Show the monthly dispatch' },
    group: 'pages',
    keys: ['Ctrl+5'],
    also: '填报 进度 红黄灯 month',
  },
  showProblems: {
    words: { 'zh-CN': '打开问题', en: 'Show the problems' },
    group: 'pages',
    keys: ['Ctrl+6'],
    also: '问题清单 手续 节点 入统 逾期 销号 problems',
  },
  showPapers: {
    words: { 'zh-CN': '打开会议材料', en: 'Show the meeting papers' },
    group: 'pages',
    keys: ['Ctrl+7', 'Ctrl+Shift+E'],
    also: '会议材料包 生成 打包 预览 打印 zip pdf meeting pack preview print',
  },
  prove: {
    words: { 'zh-CN': '核数', en: 'Count the papers’ figures again' },
    group: 'pages',
    also: '核对 校核 复核 数字 合计 对不上 会议材料 proof check',
  },
  startMeeting: {
    words: { 'zh-CN': '逐项过会', en: 'Go through the problems one by one' },
    group: 'pages',
    also: '会议 投影 全屏 问题 meeting projector',
  },
  startProjector: {
    words: { 'zh-CN': '投影：逐个项目', en: 'Projector: project by project' },
    group: 'pages',
    keys: ['F5'],
    also: '会前十分钟 全屏 演示 会议 大屏 放映 projector slides',
  },
  previousMonth: {
    words: { 'zh-CN': '上一个报告月', en: 'Previous month' },
    group: 'pages',
    keys: ['Alt+,', 'Ctrl+['],
  },
  nextMonth: {
    words: { 'zh-CN': '下一个报告月', en: 'Next month' },
    group: 'pages',
    keys: ['Alt+.', 'Ctrl+]'],
  },
  planText: { words: { 'zh-CN': '规划：原文', en: 'Plan: text' }, group: 'plan' },
  planIndicators: {
    words: { 'zh-CN': '规划：指标', en: 'Plan: indicators' },
    group: 'plan',
    also: '实绩',
  },
  planTargets: { words: { 'zh-CN': '规划：目标', en: 'Plan: targets' }, group: 'plan' },
  planCapacity: {
    words: { 'zh-CN': '规划：产能对标', en: 'Plan: capacity against targets' },
    group: 'plan',
  },
  planParks: { words: { 'zh-CN': '规划：园区', en: 'Plan: parks' }, group: 'plan' },
  planUnits: {
    words: { 'zh-CN': '规划：责任单位', en: 'Plan: responsible units' },
    group: 'plan',
    also: '改名 曾用名 rename',
  },
  planFindings: {
    words: { 'zh-CN': '规划：自洽检查', en: 'Plan: consistency' },
    group: 'plan',
    also: '矛盾 出入',
  },
  exportCapacity: {
    words: { 'zh-CN': '导出产能对标表', en: 'Export capacity sheet' },
    group: 'plan',
    also: '打印 xlsx',
  },
  exportIndicators: {
    words: { 'zh-CN': '导出指标中期评估表', en: 'Export indicator sheet' },
    group: 'plan',
    also: '打印 xlsx',
  },
  exportFindings: {
    words: { 'zh-CN': '导出自洽检查表', en: 'Export consistency sheet' },
    group: 'plan',
    also: '打印 xlsx',
  },
  exportBulletin: {
    words: { 'zh-CN': '导出月通报（Word）', en: 'Export monthly bulletin (Word)' },
    group: 'ledger',
    also: '通报 公文 docx bulletin',
  },
  printBulletin: {
    words: { 'zh-CN': '导出月通报（PDF）', en: 'Export monthly bulletin (PDF)' },
    group: 'ledger',
    also: '通报 打印 pdf print',
  },
  exportCards: {
    words: { 'zh-CN': '导出项目卡（xlsx）', en: 'Export project cards (xlsx)' },
    group: 'ledger',
    also: '一项一页 打印 cards',
  },
  printCards: {
    words: { 'zh-CN': '导出项目卡（PDF）', en: 'Export project cards (PDF)' },
    group: 'ledger',
    also: '一项一页 打印 pdf print',
  },
  editBulletin: {
    words: { 'zh-CN': '编辑通报模板', en: 'Edit the bulletin’s sentences' },
    group: 'settings',
    also: '月通报 公文 句子 模板 发文机关 期号 bulletin template',
  },
  editLayouts: {
    words: { 'zh-CN': '编辑表样', en: 'Edit the layouts of sheets' },
    group: 'settings',
    also: '表头 列宽 纸张 字体 签名 横向 纵向 打印 模板 layout',
  },
  saveForm: {
    words: { 'zh-CN': '保存通报模板或表样', en: 'Save the bulletin’s sentences or the layout' },
    group: 'settings',
    keys: ['Ctrl+S'],
  },
  addSample: {
    words: { 'zh-CN': '载入示例数据', en: 'Add sample data' },
    group: 'settings',
    also: '演示 试用 demo sample',
  },
  removeSample: {
    words: { 'zh-CN': '清除示例数据', en: 'Remove sample data' },
    group: 'settings',
    also: '演示 试用 demo sample',
  },
  toggleUnit: {
    words: { 'zh-CN': '切换万元与亿元', en: 'Switch between 10k and 100m yuan' },
    group: 'settings',
    keys: ['Ctrl+U'],
    also: '金额单位',
  },
  toggleDensity: {
    words: { 'zh-CN': '切换行高：紧凑与宽松', en: 'Switch row height: compact or roomy' },
    group: 'settings',
    also: '密度 density',
  },
  themeLight: {
    words: { 'zh-CN': '主题：浅色', en: 'Theme: light' },
    group: 'settings',
    also: '白天 外观',
  },
  themeDark: {
    words: { 'zh-CN': '主题：深色', en: 'Theme: dark' },
    group: 'settings',
    also: '夜间 暗色 外观',
  },
  themeSystem: {
    words: { 'zh-CN': '主题：跟随系统', en: 'Theme: follow the system' },
    group: 'settings',
    also: '外观',
  },
  languageChinese: {
    words: { 'zh-CN': '界面语言：中文', en: 'Interface language: 中文' },
    group: 'settings',
    also: 'chinese 汉语',
  },
  languageEnglish: {
    words: { 'zh-CN': '界面语言：English', en: 'Interface language: English' },
    group: 'settings',
    also: '英文 英语',
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

/** The keys to say beside a command, or null: `Ctrl+K`; a row of digits as its ends: `Alt+1…9`. */
export function shownKeys(id: CommandId): string | null {
  const { keys, answeredKey } = commandEntry(id)
  const first = keys?.[0]
  const last = keys?.at(-1)
  if (first === undefined || last === undefined) return answeredKey ?? null
  const isRowOfDigits = first !== last && keys?.every((key) => /^Alt\+\d$/.test(key)) === true
  return isRowOfDigits ? `${first}…${last.slice(-1)}` : first
}
