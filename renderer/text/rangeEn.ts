import type { RangeText } from './rangeZh.ts'

/** Every sentence about selected cells, copying, pasting and filling in English. */
export const rangeEn: RangeText = {
  selected: '{{rows}} × {{columns}} cells',
  count: 'Count <b>{{n}}</b>',
  sum: 'Sum <b>{{sum}}</b> {{unit}}',
  average: 'Average <b>{{average}}</b>',
  unfilled: 'Not filled in <b>{{n}}</b>',
}
