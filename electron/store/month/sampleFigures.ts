import {
  addMonths,
  dayIn,
  deadlineOf,
  monthOf,
  monthOfYear,
  monthsOfYear,
  type ReportMonth,
  yearOf,
} from '../../../shared/model/month/reportMonth.ts'
import { yuanPerUnit } from '../../../shared/model/money.ts'
import type { ProjectRow } from '../../../shared/schemas/project.ts'
import type { Entity, Fields } from '../entities.ts'
import { samplePrefix } from './records.ts'

/** One record of the sample: written as it stands. */
export interface SampleRecord {
  readonly entity: Entity
  readonly id: string
  readonly fields: Fields
}

/** How a year's work spreads over its months where building stops in winter; the twelve add up to 1. */
const season = [0.055, 0.05, 0.075, 0.085, 0.09, 0.095, 0.095, 0.095, 0.095, 0.095, 0.09, 0.08]

/** What goes before the works, a word a month. */
const preparations = ['编制可行性研究报告', '开展选址论证', '编制初步设计', '准备招标文件'] as const

/** Works in the order they come, by the share of the total that is done. Neutral: nobody is said to have failed. */
const works = [
  [0.08, '场地平整'],
  [0.22, '基础施工'],
  [0.5, '主体施工'],
  [0.62, '主体封顶，二次结构施工'],
  [0.78, '设备安装'],
  [0.9, '配套管网及道路施工'],
  [Number.POSITIVE_INFINITY, '设备调试，收尾施工'],
] as const

const unitsBySector: Readonly<Record<string, string>> = {
  新能源: '市发改局',
  节能环保: '市环保局',
  商贸物流: '市商务局',
  电子商务: '市商务局',
  文化旅游: '市发改局',
  农村人居: '市农业局',
  生态: '市林业局',
  教育: '市教育局',
  卫生: '市卫计局',
  养老: '市民政局',
  棚改: '市棚改办',
  城市基础设施: '市国土局',
}
const industryUnit = '市经信局'

/**
 * Two years of made-up but plausible records for about a quarter of the plan's projects: the same for the same plan, so
 * that screens and tests can rely on them. No project's own field is written, and no document number, person or problem
 * is invented.
 * @param unitNames resolves a unit's name to the one it has today; null where the ledger doesn't know it
 */
export function sampleRecords(
  projects: readonly ProjectRow[],
  firstYear: number,
  unitNames: (name: string) => string | null,
): readonly SampleRecord[] {
  return projects
    .filter(
      (project) => project.parentId === null && project.kind === 'project' && isChosen(project),
    )
    .flatMap((project) => projectRecords(project, firstYear, unitNames))
}

function isChosen({ id, stage }: ProjectRow): boolean {
  if (stage === 'operation' || stage === 'cancelled') return false
  return stage === 'construction' || chance(id, 'chosen') < 0.22
}

/** A number from 0 to 1 that is always the same for the same words (FNV-1a). */
function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const char of words.join('\n')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  // One more round: the last character alone would move the number too little.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
  return (hash >>> 0) / 0x1_0000_0000
}

function between(low: number, high: number, ...words: readonly string[]): number {
  return low + (high - low) * chance(...words)
}

function toWan(yuan: number, step = 1): number {
  return Math.round(yuan / (step * yuanPerUnit.wan)) * step * yuanPerUnit.wan
}

function projectRecords(
  project: ProjectRow,
  firstYear: number,
  unitNames: (name: string) => string | null,
): readonly SampleRecord[] {
  const { id } = project
  const total = project.totalInvestment ?? toWan(10 ** between(7.4, 9.1, id, 'total'), 100)
  const start = startOf(project, firstYear)
  const lastMonth = monthOf(firstYear + 1, 12)
  const hasBegun = start <= lastMonth
  const isEntered = chance(id, 'statistics') > 0.06
  const wanted = unitsBySector[project.sector ?? ''] ?? industryUnit
  const opening = yearOf(start) < firstYear ? toWan(total * between(0.1, 0.3, id, 'opening')) : 0
  const records: SampleRecord[] = [
    {
      entity: 'sample_project',
      id,
      fields: {
        responsibleUnit: unitNames(wanted),
        stage: hasBegun ? 'construction' : 'preparatory',
        totalInvestment: total,
        plannedStart: start,
        plannedEnd: addMonths(start, 30 + Math.floor(between(0, 18, id, 'end'))),
        actualStart: hasBegun ? start : null,
        actualEnd: null,
        statisticsEntry: isEntered ? 'entered' : 'notEntered',
        statisticsOn: isEntered ? addMonths(start, 1) : null,
      },
    },
    ...(opening === 0
      ? []
      : [record('opening_balance', id, String(firstYear), { year: firstYear, invested: opening })]),
    ...(project.stage === null && hasBegun && yearOf(start) >= firstYear
      ? [
          record('stage_change', id, 'start', {
            stage: 'construction',
            before: 'preparatory',
            date: dayIn(start, 15),
            documentNumber: null,
            note: null,
          }),
        ]
      : []),
    ...milestones(id, start, lastMonth),
    ...procedures(id, start),
  ]
  let done = opening
  for (const year of [firstYear, firstYear + 1]) {
    const planned = toWan(Math.min(total * between(0.2, 0.34, id, String(year)), total - done), 100)
    if (planned <= 0 || `${year}-12` < start) continue
    // A year in which it only begins is planned by its months; so are a quarter of the others.
    const isSplit = start > `${year}-01` || chance(id, 'split') < 0.25
    const weights = season.map((share, at) => (monthOf(year, at + 1) < start ? 0 : share))
    const whole = weights.reduce((sum, each) => sum + each, 0)
    const shares = weights.map((each) => each / whole)
    const monthly = shares.map((share) => toWan(planned * share))
    records.push(
      record('year_plan', id, String(year), {
        year,
        planned,
        monthly: isSplit ? JSON.stringify(evened(monthly, planned)) : null,
        goals: null,
      }),
    )
    for (const month of monthsOfYear(year)) {
      const share = shares[monthOfYear(month) - 1] ?? 0
      const fact = monthFact(project, month, { planned: planned * share, total, done, isEntered })
      if (fact === null) continue
      done += Number(fact.fields['invested'])
      records.push(fact)
    }
  }
  return records
}

/** The last month takes what rounding left over, so that the twelve add up to the plan. */
function evened(monthly: readonly number[], planned: number): readonly number[] {
  const last = planned - monthly.slice(0, -1).reduce((sum, each) => sum + each, 0)
  return [...monthly.slice(0, -1), last]
}

function startOf(project: ProjectRow, firstYear: number): ReportMonth {
  const { id, stage } = project
  const month = 3 + Math.floor(between(0, 8, id, 'month'))
  const lot = chance(id, 'start')
  if (stage === 'construction' || lot < 0.55) return monthOf(firstYear - 1, month)
  if (lot < 0.75) return monthOf(firstYear, month)
  return monthOf(lot < 0.95 ? firstYear + 1 : firstYear + 2, month)
}

interface Course {
  /** For the month, yuan. */
  readonly planned: number
  readonly total: number
  readonly done: number
  readonly isEntered: boolean
}

function monthFact(project: ProjectRow, month: ReportMonth, course: Course): SampleRecord | null {
  const { id } = project
  const { planned, total, done, isEntered } = course
  // A report here and there is still to come.
  if (chance(id, month, 'missing') < 0.03) return null
  const pace = between(0.74, 1.2, id, 'pace') * between(0.85, 1.15, id, month)
  const invested = Math.max(0, toWan(Math.min(planned * pace, total - done)))
  const reached = (done + invested) / total
  const hasBegun = planned > 0
  const work = hasBegun
    ? (works.find(([until]) => reached < until)?.[1] ?? works[0][1])
    : (preparations[monthOfYear(month) % preparations.length] ?? preparations[0])
  const percent = Math.min(99, Math.round(reached * 100))
  return record('progress', id, month, {
    month,
    invested,
    fundsInPlace: hasBegun ? toWan(invested * between(0.86, 1.08, id, month, 'funds')) : null,
    statistics: hasBegun && isEntered ? toWan(invested * between(0.96, 1, id, month, 'gap')) : null,
    progressText: hasBegun ? `${work}，累计完成 ${percent}%` : work,
    problems: null,
    coordination: null,
    nextPlan: `继续${work}`,
    reporter: null,
    reportedOn: deadlineOf(month, 1 + Math.floor(between(0, 5, id, month, 'day'))),
    copied: null,
  })
}

function milestones(
  id: string,
  start: ReportMonth,
  lastMonth: ReportMonth,
): readonly SampleRecord[] {
  const steps = [
    ['开工', 0],
    ['主体完工', 16],
    ['竣工验收', 32],
  ] as const
  return steps.map(([name, after], position) => {
    const planned = addMonths(start, after)
    return record('milestone', id, String(position + 1), {
      position,
      name,
      plannedDate: planned,
      actualDate: planned <= lastMonth ? planned : null,
    })
  })
}

function procedures(id: string, start: ReportMonth): readonly SampleRecord[] {
  const kinds = ['projectApproval', 'landPreReview', 'environment', 'energy'] as const
  return kinds.map((kind, index) =>
    record('procedure', id, kind, {
      kind,
      state: 'done',
      documentNumber: null,
      date: addMonths(start, index - 6),
      due: null,
      note: null,
    }),
  )
}

function record(entity: Entity, projectId: string, key: string, fields: Fields): SampleRecord {
  const id = `${samplePrefix}${projectId}:${key}`
  return { entity, id, fields: { projectId, ...fields, sample: 1 } }
}
