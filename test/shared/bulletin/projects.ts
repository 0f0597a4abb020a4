import type {
  BulletinProject,
  BulletinSource,
} from '../../../shared/model/bulletin/bulletinDocument.ts'

export const wan = 10_000

const blank: BulletinProject = {
  id: 'P-1',
  parentId: null,
  name: '焦炉煤气综合利用项目',
  kind: 'project',
  responsibleUnit: '市工信局',
  sector: '焦化',
  park: null,
  category: null,
  owner: null,
  stage: 'construction',
  annualRole: 'continued',
  sixStep: 'building',
  counted: true,
  state: 'reported',
  totalInvestment: null,
  planned: null,
  monthly: null,
  opening: null,
  lastInvested: null,
  lastYearToDate: null,
  lastProgressText: null,
  lastProblems: null,
  lastNextPlan: null,
  invested: null,
  fundsInPlace: null,
  statistics: null,
  progressText: null,
  problems: null,
  coordination: null,
  nextPlan: null,
  reporter: null,
  reportedOn: null,
  copied: false,
  corrections: 0,
  correctedFields: [],
  yearToDate: null,
  toLastYearEnd: null,
  sinceStart: null,
  shareOfYearPlan: null,
  shareOfTotal: null,
  schedule: 0.5,
  scheduleBasis: 'months',
  gap: null,
  unreportedMonths: 0,
  openingUnfilled: false,
  fundsToDate: null,
  statisticsToDate: null,
  light: 'grey',
  judged: false,
  deciding: null,
  reason: null,
  remedy: null,
  lights: [],
  findings: [],
  openProblems: 0,
  overdueProblems: 0,
  sample: false,
  listed: true,
  plannedStart: null,
  hasStarted: true,
  investmentLight: 'grey',
  lateStep: null,
}

/** A project of June with a plan and what was done of it, in 万元; its share and gap follow. */
export function project(
  id: string,
  planned: number | null,
  done: number | null,
  more: Partial<BulletinProject> = {},
): BulletinProject {
  const schedule = more.schedule ?? blank.schedule
  const share = planned === null || done === null ? null : done / planned
  return {
    ...blank,
    id,
    name: `项目${id}`,
    planned: planned === null ? null : planned * wan,
    yearToDate: done === null ? null : done * wan,
    shareOfYearPlan: share,
    gap: share === null ? null : (share - schedule) * 100,
    ...more,
  }
}

export function june(
  projects: readonly BulletinProject[],
  more: Partial<BulletinSource> = {},
): BulletinSource {
  return {
    month: '2017-06',
    issuedOn: '2017-07-05',
    region: '某某市',
    bureau: '某某市发展和改革局',
    scope: '',
    projects,
    dueIds: [],
    startedThisMonthIds: [],
    ...more,
  }
}
