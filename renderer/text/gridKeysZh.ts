/** What the grid's keys do, in Chinese. */
export const gridKeysZh = {
  group: { move: '移动', select: '选择', cell: '单元格' },
  label: {
    walk: '移动',
    nextCell: '右边一格',
    previousCell: '左边一格',
    edgeOfBlock: '到数据边缘',
    firstColumn: '到行首',
    lastColumn: '到行尾',
    firstCell: '到第一行',
    lastCell: '到最后一行',
    page: '上下翻页',
    extend: '扩大选区',
    extendToEdge: '选到表格边缘',
    selectRow: '选中整行',
    selectColumn: '选中整列',
    selectAll: '全部选中',
    edit: '修改单元格',
    confirmDown: '确认并向下',
    confirmUp: '确认并向上',
    confirmRight: '确认并向右',
    giveUp: '放弃修改',
    openList: '打开选项',
    newLine: '备注里换行',
    today: '填今天的日期',
    fromAbove: '照抄上一格',
    details: '打开或关闭详情',
    expand: '展开或收起子项目',
    filterColumn: '筛选这一列',
    openMenu: '打开菜单',
  },
} as const

type Sentences<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Sentences<Part[Key]>
}

export type GridKeysText = Sentences<typeof gridKeysZh>
