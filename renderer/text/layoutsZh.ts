/** Every sentence about layouts of sheets in Chinese. */
export const layoutsZh = {
  operation: { save: '修改表样', delete: '恢复表样', takeIn: '导入表样' },
  history: { saved: '保存表样', removed: '删除表样' },
} as const

type Words<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Words<Tree[Key]>
}
export type LayoutsText = Words<typeof layoutsZh>
