/** Every sentence about selected cells, copying, pasting and filling in Chinese; merged under `range` into the page's sentences. */
export const rangeZh = {
  selected: '已选 {{rows}} 行 × {{columns}} 列',
  count: '计数 <b>{{n}}</b>',
  sum: '求和 <b>{{sum}}</b> {{unit}}',
  average: '平均 <b>{{average}}</b>',
  unfilled: '未填 <b>{{n}}</b>',
} as const

type Sentences<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Sentences<Part[Key]>
}

export type RangeText = Sentences<typeof rangeZh>
