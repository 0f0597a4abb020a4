/** Sentences of the command palette and the shortcut sheet in Chinese. */
export const paletteZh = {
  label: '查找命令、项目和视图',
  placeholder: '查找项目、视图、命令或规划原文',
  open: '命令',
  keysShort: '快捷键',
  results: '查找结果',
  scopes: '查找范围',
  scope: { all: '全部', view: '视图', project: '项目', command: '命令', text: '原文' },
  heading: { recent: '最近', view: '视图', project: '项目', command: '命令', text: '规划原文' },
  group: {
    common: '常用',
    ledger: '台账',
    cells: '复制与填充',
    pages: '页面',
    plan: '规划',
    settings: '显示',
  },
  more: '还有 {{n}} 项',
  moreTyped: '还有 {{n}} 项，多打几个字来缩小范围',
  none: '没有找到“{{query}}”',
  noneHint: '换个说法试试：汉字、全拼、首字母都可以',
  select: '选择',
  choose: '打开',
  asFilter: '在台账里筛选',
  hint: '汉字、全拼、首字母都可以',
  found: '找到 {{n}} 项',
  why: {
    noProjects: '台账里还没有项目',
    nothingToUndo: '没有可撤销的修改',
    nothingToRedo: '没有可重做的修改',
    noDetails: '先打开一个项目的详情',
    notFiltered: '现在没有筛选',
    noCells: '先在台账里选中单元格',
    exporting: '正在导出',
    nothingToSave: '没有未保存的改动',
    alreadyChosen: '现在就是',
  },
  key: { space: '空格', arrows: '方向键' },
  shortcuts: {
    title: '快捷键',
    search: '查找快捷键',
    none: '没有找到“{{query}}”',
    print: '打印',
    close: '关闭',
    or: '或',
  },
} as const

type Sentences<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Sentences<Part[Key]>
}

export type PaletteText = Sentences<typeof paletteZh>
