/** Sentences about blocks of cells in the monthly dispatch (月调度); merged under `boardPaste`. */
export const boardPasteZh = {
  closedOpening: '今年有月份已关账，至上年底累计要逐个改并填调整依据',
  openingText: '今年有月份已关账。改后各月的自开工累计随之改变，调整依据记入历史。',
} as const

export type BoardPasteText = { readonly [Key in keyof typeof boardPasteZh]: string }
