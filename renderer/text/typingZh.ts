/** Every sentence about typing into the grid in Chinese. */
export const typingZh = {
  cell: '{{column}}，{{value}}，{{state}}，第 {{row}} 行',
  editable: '可编辑',
  readOnly: '只读',
  notHere: '{{column}}不能在表格里输入，按空格打开详情',
} as const

export type TypingText = { readonly [Key in keyof typeof typingZh]: string }
