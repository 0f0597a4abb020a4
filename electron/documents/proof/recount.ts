import { type Exact, exactOf, quotient, ratio, scaled } from './exact.ts'
import type { OwnProject } from './ownProjects.ts'

type Members = readonly OwnProject[]

/**
 * A figure counted again: in yuan, percent (36.3), percentage points, or pieces; null is 未填. Undefined: nobody counts this one
 * a second time.
 */
export type Recounted = Exact | null | undefined

/**
 * Counts a figure again, by the definitions of monthly dispatch sheets: cumulative figures are sums of months, shares are of
 * sums, points come from unrounded shares. A share of several counts only those that have the whole it is of.
 * @param key as sheets, bulletins and cards call what they print
 */
export function recount(key: string, members: Members, month: string): Recounted {
  switch (key) {
    case 'projects':
      return exactOf(members.length)
    case 'totalInvestment':
    case 'planned':
    case 'invested':
    case 'yearToDate':
    case 'fundsInPlace':
    case 'fundsToDate':
    case 'statistics':
    case 'statisticsToDate':
      return amount(members, (each) => each[key])
    case 'thisMonth':
      return amount(members, ({ invested }) => invested)
    case 'toLastYearEnd':
      return amount(members, ({ broughtForward }) => broughtForward)
    case 'sinceStart':
      return amount(members, sinceStart)
    case 'statisticsGap':
      return amount(members, ({ statisticsToDate, yearToDate }) =>
        statisticsToDate === null || yearToDate === null ? null : statisticsToDate - yearToDate,
      )
    case 'shareOfYearPlan':
      return percent(shareOfPlan(members))
    case 'shareOfTotal': {
      const known = members.filter(({ totalInvestment }) => totalInvestment !== null)
      return percent(shareOf(known, sinceStart, ({ totalInvestment }) => totalInvestment))
    }
    case 'schedule': {
      const [only] = members
      return members.length === 1 && only !== undefined ? percent(dueShare(only, month)) : undefined
    }
    case 'gap': {
      const [share, due] = [shareOfPlan(members), dueOf(members, month)]
      return share === null || due === null ? null : percent(share - due)
    }
    case 'openProblems':
      return exactOf(sum(members.map(({ openProblems }) => openProblems)))
    case 'overdueProblems':
      return exactOf(sum(members.map(({ overdueProblems }) => overdueProblems)))
    case 'preparatory':
    case 'started':
    case 'continued':
    case 'completed':
      return exactOf(members.filter((each) => roleOf(each, month) === key).length)
    case 'unreported':
      return exactOf(members.filter((each) => isUnreported(each, month)).length)
    case 'startRate': {
      const begun = members.filter((each) => hasBegun(each, month)).length
      return percent(ratio(BigInt(begun), BigInt(members.length)))
    }
    case 'monthlyNeeded':
      return monthlyNeeded(members, month)
    default:
      if (!key.startsWith(procedurePrefix)) return undefined
      return exactOf(members.filter((each) => isDone(each, key)).length)
  }
}

const procedurePrefix = 'procedure.'

function isDone({ proceduresDone }: OwnProject, key: string): boolean {
  return proceduresDone.includes(key.slice(procedurePrefix.length))
}

/** Whether it has begun by the end of the month: by its day where that is known, else by its stage. */
export function hasBegun({ actualStart, stage }: OwnProject, month: string): boolean {
  if (actualStart !== null) return (actualStart + '-01').slice(0, 7) <= month
  return ['started', 'construction', 'completed', 'operation', 'suspended'].includes(stage ?? '')
}

/** 年度性质 (domain, section 2): what the project is to the year. Null: cancelled, finished before, or nobody knows. */
export function roleOf(project: OwnProject, month: string): string | null {
  const { stage, plannedStart, plannedEnd, actualStart, actualEnd } = project
  const year = month.slice(0, 4)
  const yearOf = (date: string | null) => (date === null ? null : date.slice(0, 4))
  const isBegun = hasBegun(project, `${year}-12`)
  const ended = yearOf(actualEnd)
  if (stage === 'cancelled' || (ended !== null && ended < year)) return null
  if (ended === year || (ended === null && isBegun && yearOf(plannedEnd) === year)) {
    return 'completed'
  }
  if (ended === null && (stage === 'completed' || stage === 'operation')) return null
  const start = yearOf(actualStart ?? (isBegun ? null : plannedStart))
  if (start === year) return 'started'
  if (isBegun) return stage === 'started' && start === null ? 'started' : 'continued'
  return stage === null && start === null ? null : 'preparatory'
}

/** Asked to report, and hasn't. */
export function isUnreported(project: OwnProject, month: string): boolean {
  const { listed, stage, actualEnd, invested } = project
  const isOver = actualEnd !== null && actualEnd.slice(0, 4) < month.slice(0, 4)
  const isExpected = listed && !isOver && stage !== 'operation' && stage !== 'cancelled'
  return isExpected && invested === null
}

/** Σ done of those with a plan ÷ Σ planned, as a fraction. */
export function shareOfPlan(members: Members): Exact | null {
  const withPlan = members.filter(({ planned }) => planned !== null)
  return shareOf(
    withPlan,
    ({ yearToDate }) => yearToDate,
    ({ planned }) => planned,
  )
}

/** What should be done by now, weighted by the plans. */
function dueOf(members: Members, month: string): Exact | null {
  const withPlan = members.filter(({ planned }) => planned !== null)
  const whole = sum(withPlan.map(({ planned }) => planned ?? 0n))
  const due = withPlan.reduce(
    (total, each) => total + scaled(dueShare(each, month), each.planned ?? 0n),
    0n,
  )
  return quotient(due, exactOf(whole))
}

/** Months gone of twelve, or what the project's own split of the year asks for. */
function dueShare({ monthly }: OwnProject, month: string): Exact {
  const gone = Number(month.slice(5, 7))
  const even = scaled(exactOf(gone), 1n, 12n)
  if (monthly === null) return even
  const whole = sum(monthly)
  return whole <= 0n ? even : (ratio(sum(monthly.slice(0, gone)), whole) ?? even)
}

function monthlyNeeded(members: Members, month: string): Exact | null {
  const withPlan = members.filter(({ planned }) => planned !== null)
  const planned = knownSum(withPlan.map((each) => each.planned))
  const done = knownSum(withPlan.map(({ yearToDate }) => yearToDate))
  const left = 12n - BigInt(month.slice(5, 7))
  if (planned === null || done === null || left === 0n || done >= planned) return null
  return ratio(planned - done, left)
}

function sinceStart({ broughtForward, yearToDate }: OwnProject): bigint | null {
  return knownSum([broughtForward, yearToDate])
}

function shareOf(
  members: Members,
  part: (project: OwnProject) => bigint | null,
  whole: (project: OwnProject) => bigint | null,
): Exact | null {
  const parts = knownSum(members.map(part))
  return parts === null ? null : ratio(parts, knownSum(members.map(whole)) ?? 0n)
}

function amount(members: Members, read: (project: OwnProject) => bigint | null): Exact | null {
  const total = knownSum(members.map(read))
  return total === null ? null : exactOf(total)
}

function percent(fraction: Exact | null): Exact | null {
  return fraction === null ? null : fraction * 100n
}

function knownSum(values: readonly (bigint | null)[]): bigint | null {
  const filled = values.filter((value) => value !== null)
  return filled.length === 0 ? null : sum(filled)
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
