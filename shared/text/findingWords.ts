import type { MonthFindingKind } from '../model/month/monthChecks.ts'
import type { FindingKind } from '../schemas/plan.ts'
import { monthTerms } from './monthTerms.ts'
import type { Language } from './terms.ts'

/** How findings are worded; the rules compute, this says it. Names, units and printed figures are data. */
export interface FindingWords {
  readonly sum: (
    subject: string,
    sum: string,
    target: string,
    unit: string,
    gap: string,
    over: boolean,
  ) => string
  readonly rate: (table: number, name: string, printed: string) => string
  readonly rateArithmetic: (
    base: string,
    target: string,
    years: number,
    readings: readonly { readonly reading: RateReading; readonly rate: string }[],
    printed: string,
  ) => string
  readonly twice: (names: readonly string[]) => string
  readonly twiceArithmetic: (entries: number) => string
  readonly capacity: (
    name: string,
    product: string,
    printed: string,
    line: number,
    other: string,
  ) => string
  readonly printedTwice: (name: string, year: number, one: string, other: string) => string
  readonly alreadyReached: (name: string, target: string, base: string, year: string) => string
  readonly ceiling: string
  readonly endMark: (name: string, mark: string) => string
  readonly cutUnit: (name: string, printed: string, reading: string) => string
  readonly building: (name: string, printed: string, line: number, other: string) => string
  readonly gap: (kind: FindingKind, count: number) => string
  readonly gapArithmetic: (count: number, all: number) => string
  readonly duplicate: (count: number, name: string) => string
  readonly month: (kind: MonthFindingKind, month: string, count: number) => string
  readonly separator: string
}

export type RateReading = 'yearlyDifference' | 'compound' | 'totalDifference' | 'totalChange'

const zhReadings: Readonly<Record<RateReading, string>> = {
  yearlyDifference: '年均差',
  compound: '年均复合增长',
  totalDifference: '五年累计差',
  totalChange: '五年累计变化（%）',
}

const enReadings: Readonly<Record<RateReading, string>> = {
  yearlyDifference: 'difference per year',
  compound: 'compound growth',
  totalDifference: 'difference over the period',
  totalChange: 'change over the period (%)',
}

const zhGaps: Partial<Record<FindingKind, string>> = {
  noStage: '项阶段未填',
  noOwner: '项业主未填',
  noPark: '项园区未填',
  malformedCode: '项项目代码格式不对',
}

const enGaps: Partial<Record<FindingKind, string>> = {
  noStage: 'projects without a stage',
  noOwner: 'projects without an owner',
  noPark: 'projects without a park',
  malformedCode: 'projects with a malformed code',
}

export const findingWords: Readonly<Record<Language, FindingWords>> = {
  'zh-CN': {
    sum: (subject, sum, target, unit, gap, over) =>
      `${subject}：项目合计 ${sum}，目标 ${target} ${unit}，${over ? '超出' : '差'} ${gap}`,
    rate: (table, name, printed) => `表${table}“${name}”：印出的增幅 ${printed} 与首末值对不上`,
    rateArithmetic: (base, target, years, readings, printed) =>
      `${base} → ${target}（${years} 年）：${readings.map(({ reading, rate }) => `${zhReadings[reading]} ${rate}`).join('，')}；印出 ${printed}`,
    twice: (names) => `同一工程列入两个专栏：${names.join('；')}`,
    twiceArithmetic: (entries) => `按印刷条目计 ${entries} 项，按工程计 1 项`,
    capacity: (name, product, printed, line, other) =>
      `${name}：${product}专栏印 ${printed}，第 ${line} 行作 ${other}`,
    printedTwice: (name, year, one, other) =>
      `${name}：${year}年的数一处印 ${one}，一处印 ${other}`,
    alreadyReached: (name, target, base, year) =>
      `${name}：目标 ${target}，不优于${year}年已有的 ${base}`,
    ceiling: '（上限）',
    endMark: (name, mark) =>
      mark === '' ? `${name}：条目末尾缺标点` : `${name}：条目末尾印作“${mark}”`,
    cutUnit: (name, printed, reading) => `${name}：“${printed}”缺字，按 ${reading} 理解`,
    building: (name, printed, line, other) =>
      `${name}：专栏印“${printed}”，第 ${line} 行作“${other}”`,
    gap: (kind, count) => `${count} ${zhGaps[kind] ?? kind}`,
    gapArithmetic: (count, all) => `${all} 项中 ${count} 项`,
    duplicate: (count, name) => `${count} 项同名：${name}`,
    month: (kind, month, count) => `${month}：${count} 项${monthTerms['zh-CN'].finding[kind]}`,
    separator: '、',
  },
  en: {
    sum: (subject, sum, target, unit, gap, over) =>
      `${subject}: projects add up to ${sum}, target ${target} ${unit}, ${gap} ${over ? 'over' : 'short'}`,
    rate: (table, name, printed) =>
      `Table ${table}, ${name}: the printed growth ${printed} does not fit its end points`,
    rateArithmetic: (base, target, years, readings, printed) =>
      `${base} → ${target} (${years} years): ${readings.map(({ reading, rate }) => `${enReadings[reading]} ${rate}`).join(', ')}; printed ${printed}`,
    twice: (names) => `The same work in two boxes: ${names.join('; ')}`,
    twiceArithmetic: (entries) => `${entries} printed entries, one work`,
    capacity: (name, product, printed, line, other) =>
      `${name}: ${product} is ${printed} in the box, ${other} in line ${line}`,
    printedTwice: (name, year, one, other) =>
      `${name}: ${year} is ${one} in one place, ${other} in another`,
    alreadyReached: (name, target, base, year) =>
      `${name}: the target ${target} is no better than the ${base} of ${year}`,
    ceiling: ' (a ceiling)',
    endMark: (name, mark) =>
      mark === '' ? `${name}: no end mark` : `${name}: ends with “${mark}”`,
    cutUnit: (name, printed, reading) => `${name}: “${printed}” is cut short, read as ${reading}`,
    building: (name, printed, line, other) =>
      `${name}: printed as ${printed} in the box, as ${other} in line ${line}`,
    gap: (kind, count) => `${count} ${enGaps[kind] ?? kind}`,
    gapArithmetic: (count, all) => `${count} of ${all} projects`,
    duplicate: (count, name) => `${count} projects of one name: ${name}`,
    month: (kind, month, count) => `${month}: ${count} × ${monthTerms.en.finding[kind]}`,
    separator: ', ',
  },
}
