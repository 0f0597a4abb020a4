/**
 * Fields that a layout's texts may hold in braces, by their Chinese and English names: `{地区}重点项目月度投资完成情况表`.
 */
export const layoutFields = {
  region: ['地区', 'region'],
  plan: ['规划', 'plan'],
  bureau: ['编制单位', 'bureau'],
  year: ['年', 'year'],
  month: ['月', 'month'],
  /** 序时进度, one decimal, with %. */
  schedule: ['序时', 'schedule'],
  /** 截至2017年6月30日 */
  cutOff: ['截至', 'cutoff'],
  unit: ['计量单位', 'unit'],
  /** The day the sheet is made. */
  day: ['日期', 'day'],
  /** The filter in words, with a mark after it; empty for all. */
  scope: ['范围', 'scope'],
} as const satisfies Record<string, readonly [string, string]>

export type LayoutField = keyof typeof layoutFields

/** Puts the values into a layout's text. Braces around anything else stay as they are. */
export function fillFields(text: string, values: Readonly<Record<LayoutField, string>>): string {
  return text.replace(/\{([^{}]{1,20})\}/g, (whole, name: string) => {
    const field = fieldNamed(name)
    return field === null ? whole : values[field]
  })
}

function fieldNamed(name: string): LayoutField | null {
  // Object.keys forgets that the keys are the fields.
  const fields = Object.keys(layoutFields) as LayoutField[]
  return fields.find((field) => layoutFields[field].some((each) => each === name)) ?? null
}
