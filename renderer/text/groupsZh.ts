/** Every sentence about groups of rows in Chinese. */
export const groupsZh = {
  expand: '展开本组',
  collapse: '折叠本组',
  spokenOpen: '{{group}}，已展开',
  spokenClosed: '{{group}}，已折叠',
  otherStages: '其他 {{n}}',
  unfilled: '总投资 {{n}} 项未填',
  unfilledTotal: '总投资 {{n}} 项未填，不计入合计',
  share: '占合计 {{share}}%',
  button: '分组',
  buttonBy: '按{{keys}}分组',
  title: '分组',
  first: '一级分组',
  second: '二级分组',
  none: '不分组',
  noneThen: '不再分',
  expandAll: '全部展开',
  collapseAll: '全部折叠',
  separator: '、',
  by: '按此列分组',
  byWithin: '组内再按此列分组',
  notBy: '不按此列分组',
  exportBy: '按{{keys}}分组并小计',
} as const

type Sentences<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Sentences<Part[Key]>
}

/** What a language has to say of groups: a missing or an extra sentence doesn't compile. */
export type GroupsText = Sentences<typeof groupsZh>
