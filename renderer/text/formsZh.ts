/** Every sentence of the pages on which the bulletin's sentences are edited in Chinese. */
export const formsZh = {
  tabs: '设置分页',
  tab: { general: '常规', bulletin: '通报模板', layouts: '表样' },
  leave: {
    title: { bulletin: '通报模板还没有保存', layouts: '表样还没有保存' },
    text: '已经改动的内容还在，台账里仍是原来的。',
    back: '回去继续改',
    discard: '放弃改动',
    save: '保存',
  },
  bulletin: {
    listLabel: '通报的各句，按印出的顺序',
    changed: '已改',
    changedHint: '与程序自带的不同',
    unsaved: '未保存',
    faulty: '有误',
    edit: '“{{name}}”的写法',
    fields: '插入字段',
    fieldHint: '在光标处插入“{{name}}”',
    hint: '花括号里的字段由当月数据填写；方括号里的话，字段没有数据时整段不印。',
    leadHint: '行首写“#小标题。”即成为带（一）（二）编号的小标题；每行一段。',
    emptyHint: '留空则不印这一句。',
    preview: '{{month}}读作',
    nothing: '当月没有可写的内容，这一句不印',
    more: '另有 {{n}} 段同样写法',
    noBulletin: '{{month}}没有年度计划或完成投资，还不能成文。换一个报告月可以预览。',
    fault: {
      unknownField: '这一句没有字段“{{name}}”，可以用：{{accepted}}',
      openField: '花括号缺了另一半，字段要写成“{年}”这样',
      openClause: '方括号缺了另一半，可省的话要写成“[……]”这样',
    },
    restore: '恢复自带写法',
    restoreAll: '全部恢复自带',
    restored: '通报模板已恢复为自带写法',
    discard: '放弃改动',
    save: '保存改动',
    saveCount: '保存 {{n}} 处改动',
    saved: '通报模板已保存，共改 {{n}} 处',
    whole: '{{month}}通报全文预览',
    wholeNote: '点一段就能改它',
    annexes: '附件：',
    sample: '示例数据，不作统计依据',
  },
} as const

type Words<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Words<Tree[Key]>
}
export type FormsText = Words<typeof formsZh>
