import { lightColours } from '../month/lightRules.ts'
import type { AnnualRole } from '../month/projectRole.ts'
import { monthOfYear, yearOf } from '../month/reportMonth.ts'
import { monthTerms } from '../../text/monthTerms.ts'
import type { BulletinProject, BulletinSource, Figure, Run } from './bulletinDocument.ts'
import { type BulletinGroup, laggingOf, rankedGroups, reasonOf } from './groups.ts'
import { figureOf, type MeasureName } from './measures.ts'
import { type Fields, type FilledParagraph, fillTemplate } from './template.ts'
import type { TemplateKey, Templates } from './templates.ts'

/** Numbers under which the annexes are referred to; null for one that isn't there. */
export interface AnnexNumbers {
  readonly sectors: string | null
  readonly units: string | null
  readonly lagging: string | null
}

type Members = readonly BulletinProject[]

const zh = monthTerms['zh-CN']
const mostNamed = 10
const mostCompared = 3
const mostDue = 5
export const mostLaggingInText = 10

/** A paragraph with the template that it was filled from. */
export interface PartParagraph extends FilledParagraph {
  readonly template: TemplateKey
}

/** What every part needs: the projects that sums count, and how to say figures of the month. */
export interface BulletinContext {
  readonly source: BulletinSource
  /** Listed and counted: a bundle's figures or its children's, never both. */
  readonly counted: Members
  readonly templates: Templates
  readonly annexes: AnnexNumbers
}

export function commonFields({ month, region }: BulletinSource): Fields {
  const number = monthOfYear(month)
  return {
    year: String(yearOf(month)),
    month: String(number),
    region: regionWords(region),
    period: number === 1 ? '1月份' : `1至${number}月`,
  }
}

/** 全市, 全县 … after the last character of the region's name; the name itself where that says nothing. */
export function regionWords(region: string): string {
  const last = region.at(-1) ?? ''
  return '省市县区旗州'.includes(last) && last !== '' ? `全${last}` : region
}

export function fillPart(
  { source, templates }: BulletinContext,
  key: TemplateKey,
  fields: Fields = {},
): readonly PartParagraph[] {
  const filled = fillTemplate(templates[key], { ...commonFields(source), ...fields })
  return filled.map((paragraph) => ({ ...paragraph, template: key }))
}

function sayer({ source }: Pick<BulletinContext, 'source'>) {
  const one = (measure: MeasureName, members: Members): readonly Figure[] | null => {
    const figure = members.length === 0 ? null : figureOf(measure, members, source.month)
    return figure === null ? null : [figure]
  }
  /** Nothing is said of none: no "0项". */
  const count = (members: Members): readonly Figure[] | null => one('projects', members)
  const nonZero = (measure: MeasureName, members: Members): readonly Figure[] | null => {
    const figures = one(measure, members)
    return figures?.[0]?.value === 0 ? null : figures
  }
  return { one, count, nonZero }
}

export function overallPart(context: BulletinContext): readonly PartParagraph[] {
  const { counted } = context
  const { one, count } = sayer(context)
  const withPlan = counted.filter((each) => each.planned !== null)
  const beyondPlan = counted.some((each) => each.planned === null && each.yearToDate !== null)
  const totalKnown = counted.every(
    (each) => each.sinceStart === null || each.totalInvestment !== null,
  )
  const withTotal = counted.filter((each) => each.totalInvestment !== null)
  const unreported = counted.filter((each) => each.invested === null)
  const thisMonth = one('thisMonth', counted)
  return fillPart(context, 'overall', {
    projects: count(counted),
    totalInvestment: one('totalInvestment', withTotal),
    withoutTotal: count(counted.filter((each) => each.totalInvestment === null)),
    planned: one('planned', withPlan),
    withoutPlan: count(counted.filter((each) => each.planned === null)),
    thisMonth,
    unreported: count(unreported.filter((each) => each.state !== 'notExpected')),
    yearToDate: one('yearToDate', counted),
    doneOfPlanned: beyondPlan ? one('yearToDate', withPlan) : null,
    share: one('shareOfYearPlan', counted),
    gap: one('gap', counted),
    sinceStart: one('sinceStart', counted),
    shareOfTotal: totalKnown ? one('shareOfTotal', withTotal) : null,
    lights: lightsList(context, counted),
  })
}

/** 绿灯29项、黄灯9项、红灯4项, and how many can't be judged. */
function lightsList(context: BulletinContext, members: Members): readonly Run[] | null {
  const { count } = sayer(context)
  const judged = lightColours.filter((colour) => colour !== 'grey').toReversed()
  const parts = judged.flatMap((colour): (readonly Run[])[] => {
    const figures = count(members.filter((each) => each.light === colour))
    return figures === null ? [] : [[`${zh.colour[colour]}灯`, ...figures, '项']]
  })
  if (parts.length === 0) return null
  const grey = count(members.filter((each) => each.light === 'grey'))
  return [...joined(parts), ...(grey === null ? [] : ['，', ...grey, '项暂不评灯'])]
}

export function startsPart(context: BulletinContext): readonly PartParagraph[] {
  const { counted, source } = context
  const { one, count } = sayer(context)
  const starts = counted.filter((each) => each.annualRole === 'started')
  const started = count(starts.filter((each) => each.hasStarted))
  const isAll = starts.every((each) => each.hasStarted)
  const rate = one('startRate', starts)
  const named = (ids: readonly string[]) => source.projects.filter((each) => ids.includes(each.id))
  const thisMonth = named(source.startedThisMonthIds)
  const due = named(source.dueIds)
  return fillPart(context, 'starts', {
    starts: count(starts),
    startedWords:
      started === null || rate === null
        ? '均未开工'
        : isAll
          ? '已全部开工'
          : ['已开工', ...started, '项，开工率', ...rate],
    startedThisMonth: count(thisMonth),
    startedThisMonthList: namesOf(thisMonth),
    due: count(due),
    dueList: namesOf(due),
  }).filter(({ runs }) => runs.length > 0)
}

function namesOf(members: Members): string {
  const names = members.slice(0, mostDue).map((each) => each.name)
  return names.join('、') + (members.length > mostDue ? '等' : '')
}

/** In the order of work under way: 续建, 新开工, 竣工, 前期. */
const typeOrder = [
  'continued',
  'started',
  'completed',
  'preparatory',
] as const satisfies readonly AnnualRole[]

export function typesPart(context: BulletinContext): readonly PartParagraph[] {
  const { counted } = context
  const { one, count } = sayer(context)
  const groups = typeOrder.map((role) => ({
    role,
    members: counted.filter((each) => each.annualRole === role),
  }))
  const heaviest = heaviestShortfall(groups.map((each) => each.members))
  const items = groups.flatMap(({ role, members }) => {
    const isPreparatory = role === 'preparatory'
    return members.length === 0
      ? []
      : fillPart(context, 'typeItem', {
          type: zh.role[role],
          projects: count(members),
          planned: one('planned', members),
          yearToDate: one('yearToDate', members),
          share: one('shareOfYearPlan', members),
          // What has not started is not measured by the months gone.
          gap: isPreparatory ? null : one('gap', members),
          weight:
            members === heaviest && !isPreparatory
              ? `是影响${regionWords(context.source.region)}进度的主要因素`
              : null,
        })
  })
  const rest = fillPart(context, 'typesRest', {
    withoutRole: count(counted.filter((each) => each.annualRole === null)),
  })
  return items.length === 0 ? [] : [...items, ...rest]
}

/** The group that alone makes up most of what is missing against 序时; null where nothing is missing, or there is no other. */
function heaviestShortfall(groups: readonly Members[]): Members | null {
  const shortfalls = groups.map((members) => ({ members, missing: missingOf(members) }))
  const total = shortfalls.reduce((sum, { missing }) => sum + missing, 0)
  const peers = groups.filter((members) => members.some((each) => each.planned !== null))
  if (total <= 0 || peers.length < 2) return null
  return shortfalls.find(({ missing }) => missing > total / 2)?.members ?? null
}

function missingOf(members: Members): number {
  return members.reduce(
    (sum, { planned, yearToDate, schedule }) =>
      planned === null || yearToDate === null ? sum : sum + schedule * planned - yearToDate,
    0,
  )
}

export function sectorsPart(context: BulletinContext): readonly PartParagraph[] {
  const { counted, source, annexes } = context
  const { one } = sayer(context)
  // By distance from 序时, not by share: a plan by months may ask for little yet.
  const groups = rankedGroups(counted, 'sector', source.month)
    .filter(({ gap }) => gap !== null)
    .toSorted((left, right) => (right.gap ?? 0) - (left.gap ?? 0))
  if (groups.length < 2) return []
  const ahead = groups.filter(({ gap }) => (gap ?? 0) >= 0)
  const behind = groups.filter(({ gap }) => (gap ?? 0) < 0)
  const largest = groups.reduce((most, each) => (each.planned > most.planned ? each : most))
  return fillPart(context, 'sectors', {
    sectors: String(groups.length),
    ...sided('ahead', ahead),
    best: shareList(context, ahead.slice(0, mostCompared)),
    ...sided('behind', behind),
    slow: shareList(context, behind.toReversed().slice(0, mostCompared)),
    largest: largest.name,
    largestDone: one('yearToDate', largest.members),
    largestShare: one('shareOfYearPlan', largest.members),
    annex: annexes.sectors,
  })
}

function sided(field: string, groups: readonly BulletinGroup[]): Fields {
  return { [field]: groups.length === 0 ? null : String(groups.length) }
}

/** 市水务局57.4%、市住建局54.6%, and 等 where there are more than can be named. */
function shareList(
  context: BulletinContext,
  groups: readonly BulletinGroup[],
): readonly Run[] | null {
  const { one } = sayer(context)
  const parts = groups
    .slice(0, mostNamed)
    .map(({ name, members }): readonly Run[] => [name, ...(one('shareOfYearPlan', members) ?? [])])
  if (parts.length === 0) return null
  return [...joined(parts), ...(groups.length > mostNamed ? ['等'] : [])]
}

function joined(parts: readonly (readonly Run[])[]): readonly Run[] {
  return parts.flatMap((part, at) => (at === 0 ? part : ['、', ...part]))
}

export function unitsPart(context: BulletinContext): readonly PartParagraph[] {
  const { counted, source, annexes } = context
  const { one, count } = sayer(context)
  const groups = rankedGroups(counted, 'responsibleUnit', source.month).filter(
    ({ share }) => share !== null,
  )
  const average = one('shareOfYearPlan', counted)
  const mean = average?.[0]?.value ?? null
  if (groups.length < 2 || mean === null) return []
  const above = groups.filter(({ share }) => (share ?? 0) > mean)
  const level = groups.filter(({ share }) => share === mean)
  const below = groups.filter(({ share }) => (share ?? 0) < mean)
  return fillPart(context, 'units', {
    units: String(groups.length),
    average,
    ...sided('above', above),
    aboveList: shareList(context, above),
    ...sided('level', level),
    levelList: shareList(context, level),
    ...sided('below', below),
    belowList: shareList(context, below),
    withoutUnit: count(counted.filter((each) => each.responsibleUnit === null)),
    annex: annexes.units,
  })
}

export function laggingPart(context: BulletinContext): readonly PartParagraph[] {
  const { counted, annexes } = context
  const { one, count } = sayer(context)
  const lagging = laggingOf(counted)
  const lights = (['red', 'yellow'] as const).flatMap((colour): (readonly Run[])[] => {
    const figures = count(lagging.filter((each) => each.investmentLight === colour))
    return figures === null ? [] : [['投资', zh.colour[colour], '灯', ...figures, '项']]
  })
  const unexplained = count(lagging.filter((each) => reasonOf(each) === null))
  const items = lagging.slice(0, mostLaggingInText).flatMap((project) =>
    fillPart(context, 'laggingItem', {
      name: project.name,
      unit: project.responsibleUnit,
      yearToDate: one('yearToDate', [project]),
      share: one('shareOfYearPlan', [project]),
      gap: one('gap', [project]),
      reason: reasonOf(project),
    }),
  )
  return [
    ...fillPart(context, 'lagging', {
      lagging: count(lagging),
      laggingLights: lights.length === 0 ? null : joined(lights),
      reasonGap:
        unexplained === null
          ? null
          : unexplained[0]?.value === lagging.length
            ? '均未报送滞后原因'
            : ['其中', ...unexplained, '项未报送滞后原因'],
    }),
    ...items,
    ...fillPart(context, 'laggingRest', {
      rest: count(lagging.slice(mostLaggingInText)),
      annex: annexes.lagging,
    }),
  ]
}

export function nextPart(context: BulletinContext): readonly PartParagraph[] {
  const { counted, source } = context
  const { one, count, nonZero } = sayer(context)
  const monthsLeft = 12 - monthOfYear(source.month)
  const due = source.projects.filter((each) => source.dueIds.includes(each.id))
  return fillPart(context, 'nextSteps', {
    monthsLeft: monthsLeft === 0 ? null : String(monthsLeft),
    monthlyNeeded: one('monthlyNeeded', counted),
    lagging: count(laggingOf(counted)),
    due: count(due),
    openProblems: nonZero('openProblems', source.projects),
    overdueProblems: nonZero('overdueProblems', source.projects),
    unreported: count(
      counted.filter((each) => each.invested === null && each.state !== 'notExpected'),
    ),
  })
}
