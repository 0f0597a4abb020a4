import type { Language } from '../../../../shared/text/terms.ts'

/** What the sheet of the mid-term assessment (规划指标中期评估表) says in its own words. */
interface IndicatorWords {
  readonly sheetName: string
  readonly title: string
  readonly subtitle: string
  readonly name: string
  readonly nature: string
  readonly asPrinted: string
  readonly base: (year: number) => string
  readonly target: (year: number) => string
  readonly growth: string
  readonly actuals: string
  readonly actual: (year: number) => string
  readonly actualTitle: (year: number) => string
  readonly verdict: string
  readonly reason: string
  readonly group: string
  readonly parent: string
  readonly items: (items: number, rows: number) => string
  /** A group's name as the table prints it, with the number it has there. */
  readonly groupName: (name: string) => string
  readonly notes: (rule: string) => readonly string[]
}

export const indicatorWords: Readonly<Record<Language, IndicatorWords>> = {
  'zh-CN': {
    sheetName: '规划指标中期评估表',
    title: '规划主要指标中期评估表',
    subtitle: '基期、目标和增长照录规划表2',
    name: '指标',
    nature: '属性',
    asPrinted: '规划表2（照录）',
    base: (year) => `${year}年`,
    target: (year) => `${year}年\n目标`,
    growth: '年均增长\n[累计]',
    actuals: '实绩',
    actual: (year) => `${year}年`,
    actualTitle: (year) => `${year}年实绩`,
    verdict: '评价',
    reason: '评价依据',
    group: '分组',
    parent: '合并项',
    items: (items, rows) => `${items}项，${rows}行`,
    groupName: (name) => name.replace(/^([一二三四五六七八九十]+)[\s、]+/, '$1、'),
    notes: (rule) => [
      '照录的数以原文为准，[ ]内为规划期累计数；“—”在照录栏为原文所印，在实绩栏为未填',
      `评价规则：${rule.replace(/。$/, '')}`,
    ],
  },
  en: {
    sheetName: 'Mid-term assessment',
    title: 'Mid-term assessment of the plan’s indicators',
    subtitle: 'base, target and growth as printed in table 2 of the plan',
    name: 'Indicator',
    nature: 'Nature',
    asPrinted: 'Table 2 as printed',
    base: (year) => String(year),
    target: (year) => `Target ${year}`,
    growth: 'Growth [total]',
    actuals: 'Actual',
    actual: (year) => String(year),
    actualTitle: (year) => `Actual ${year}`,
    verdict: 'Verdict',
    reason: 'Because',
    group: 'Group',
    parent: 'Part of',
    items: (items, rows) =>
      `${items} ${items === 1 ? 'item' : 'items'}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    groupName: (name) => name,
    notes: (rule) => [
      'what is printed is left as it is, [ ] is the sum over the plan’s years; “—” is printed where the plan’s table prints it, and not filled in among the actuals',
      `verdicts: ${rule.replace(/\.$/, '')}`,
    ],
  },
}
