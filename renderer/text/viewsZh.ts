/** Every sentence about saved views in Chinese. */
export const viewsZh = {
  operation: {
    save: '保存视图',
    delete: '删除视图',
    move: '调整视图顺序',
  },
  history: {
    view: '视图',
    saved: '新建视图',
    deleted: '删除视图',
    restored: '恢复视图',
    name: '视图名称',
    changed: '修改视图：{{parts}}',
    moved: '调整视图顺序',
    partSeparator: '、',
    columns: '列',
    filter: '筛选',
    grouping: '分组',
    sortings: '排序',
    moneyUnit: '金额单位',
  },
} as const

type Sentences<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Sentences<Part[Key]>
}

/** What a language has to say of views: a missing or an extra sentence doesn't compile. */
export type ViewsText = Sentences<typeof viewsZh>
