/** Filters in Chinese: conditions in words, the sheet that drops from a header, menus and the column chooser. */
export const filterZh = {
  words: {
    is: '{{column}}＝{{values}}',
    isNot: '{{column}}≠{{values}}',
    andMore: '{{values}} 等 {{n}} 个',
    equal: '{{column}}＝{{from}}',
    notEqual: '{{column}}≠{{from}}',
    over: '{{column}}＞{{from}}',
    atLeast: '{{column}}≥{{from}}',
    under: '{{column}}＜{{from}}',
    atMost: '{{column}}≤{{from}}',
    between: '{{column}} {{from}} 至 {{to}}',
    on: '{{column}}在 {{from}}',
    before: '{{column}}早于 {{from}}',
    after: '{{column}}晚于 {{from}}',
    notBefore: '{{column}}不早于 {{from}}',
    notAfter: '{{column}}不晚于 {{from}}',
    contains: '{{column}}含“{{text}}”',
    lacks: '{{column}}不含“{{text}}”',
    starts: '{{column}}以“{{text}}”开头',
    sameText: '{{column}}＝“{{text}}”',
  },
} as const

type Sentences<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Sentences<Part[Key]>
}
export type FilterText = Sentences<typeof filterZh>
