import type { Language } from '../../../../shared/text/terms.ts'

/** What the sheet of capacity against targets (产能对标表) says in its own words. */
interface CapacityWords {
  readonly sheetName: string
  readonly title: string
  readonly subtitle: string
  readonly product: string
  readonly target: (year: string | null) => string
  readonly comparator: string
  readonly projects: string
  readonly sum: string
  readonly inOperation: string
  readonly underConstruction: string
  readonly gap: string
  readonly arithmetic: string
  readonly outcome: string
  readonly capacityGroup: (targets: number) => string
  readonly ofYear: (subject: string, year: string) => string
  readonly printed: (quantity: string, unit: string) => string
  readonly investmentGroup: string
  /** The outcome where two figures are of different measures. */
  readonly otherMeasure: string
  readonly filled: (filled: number, unfilled: number) => string
  readonly growth: (facts: {
    readonly percent: string
    readonly baseYear: number
    readonly base: string
    readonly years: readonly { readonly year: number; readonly amount: string }[]
  }) => string
  readonly share: (percent: string, unfilled: number) => string
  readonly sentences: (sentences: readonly string[]) => string
  readonly notes: readonly string[]
}

export const capacityWords: Readonly<Record<Language, CapacityWords>> = {
  'zh-CN': {
    sheetName: '产能对标表',
    title: '重点产品产能对标表',
    subtitle: '专栏项目产能与规划目标比对',
    product: '产品（目标）',
    target: (year) => (year === null ? '目标' : `${year}\n目标`),
    comparator: '比较符',
    projects: '项目设计产能',
    sum: '合计',
    inOperation: '已投产',
    underConstruction: '在建',
    gap: '差额',
    arithmetic: '算式',
    outcome: '结论',
    capacityGroup: (targets) => `产能与规模（${targets}个目标）`,
    ofYear: (subject, year) => `${subject}（${year}）`,
    printed: (quantity, unit) => `原文${quantity}${unit}`,
    investmentGroup: '固定资产投资与项目总投资',
    otherMeasure: '口径不同',
    filled: (filled, unfilled) => `${filled}项已填，${unfilled}项未填（未计入）`,
    growth: ({ percent, baseYear, base, years }) =>
      `要完成目标，年均须增长${percent}%：${baseYear}年${base}亿元，${years.map(({ year, amount }) => `${year}年${amount}`).join('、')}亿元`,
    share: (percent, unfilled) =>
      `已填的项目总投资合计相当于目标的${percent}%，另有${unfilled}项未填`,
    sentences: (sentences) => sentences.join('。'),
    notes: [
      '差额＝项目合计－目标；“已投产”“在建”按项目阶段从合计中分出，其余未开工或阶段未填',
      '专栏未写“/年”的工业产能按年产能理解，已换算到目标的单位；一期已含在总规模内的不重复相加，已取消的项目不计',
      '“无条目”指没有专栏项目的产能能与目标比较，“—”不是零',
      '规划自身不一致处照录，不作更正',
    ],
  },
  en: {
    sheetName: 'Capacity against targets',
    title: 'Capacity against targets',
    subtitle: 'capacity of the projects in boxes against the plan’s targets',
    product: 'Product (target)',
    target: (year) => (year === null ? 'Target' : `Target ${year}`),
    comparator: 'Comparator',
    projects: 'Design capacity of projects',
    sum: 'Sum',
    inOperation: 'In operation',
    underConstruction: 'Under construction',
    gap: 'Gap',
    arithmetic: 'Arithmetic',
    outcome: 'Outcome',
    capacityGroup: (targets) => `Capacity (${targets === 1 ? '1 target' : `${targets} targets`})`,
    ofYear: (subject, year) => `${subject} (${year})`,
    printed: (quantity, unit) => `printed ${quantity} ${unit}`,
    investmentGroup: 'Fixed-asset investment, and what projects plan',
    otherMeasure: 'Other measure',
    filled: (filled, unfilled) => `${filled} filled in, ${unfilled} not (left out)`,
    growth: ({ percent, baseYear, base, years }) =>
      `The target asks for ${percent}% growth a year: ${base} in ${baseYear}, ${years.map(({ year, amount }) => `${amount} in ${year}`).join(', ')} (100m yuan)`,
    share: (percent, unfilled) =>
      `The total investments filled in come to ${percent}% of the target; ${unfilled} are not filled in`,
    sentences: (sentences) => sentences.join('. '),
    notes: [
      'gap = sum − target; what is in operation or under construction is part of the sum by the projects’ stages, the rest has not started or has no stage filled in',
      'an industrial capacity printed without “per year” is read as annual and converted to the target’s unit; a first phase inside a total is not added again, cancelled projects are left out',
      '“No entry”: no project of a box has a capacity that answers the target; “—” is not zero',
      'where the plan contradicts itself it is left as printed',
    ],
  },
}
