import { formatMoney, formatNumber } from '../money.ts'
import { monthTerms } from '../../text/monthTerms.ts'
import type { AnnexCell, AnnexColumn, AnnexTable, BulletinProject } from './bulletinDocument.ts'
import { type BulletinGroup, laggingOf, rankedGroups, reasonOf } from './groups.ts'
import { figureOf, type MeasureName, signedPoints } from './measures.ts'

type Members = readonly BulletinProject[]

const zh = monthTerms['zh-CN']
const unit = '单位：万元'
const number: AnnexColumn = { heading: '序号', widthMm: 14, align: 'center' }
const money = (heading: string, groupHeading?: string): AnnexColumn => ({
  heading,
  widthMm: 28,
  align: 'right',
  ...(groupHeading !== undefined && { groupHeading }),
})

const groupColumns = (name: string): readonly AnnexColumn[] => [
  number,
  { heading: name, widthMm: 52, align: 'left' },
  { heading: '项目数\n（项）', widthMm: 17, align: 'right' },
  money('总投资'),
  money('年度计划'),
  { ...money('本月完成', '完成投资'), widthMm: 25 },
  { ...money('自年初累计', '完成投资'), widthMm: 27 },
  { heading: '占计划%', groupHeading: '完成投资', widthMm: 21, align: 'right' },
  { heading: '比序时\n±点', groupHeading: '完成投资', widthMm: 20, align: 'right' },
  { heading: '位次', widthMm: 15, align: 'center' },
]

const laggingColumns: readonly AnnexColumn[] = [
  number,
  { heading: '项目名称', widthMm: 62, align: 'left' },
  { heading: '责任单位', widthMm: 36, align: 'left' },
  { ...money('年度计划'), widthMm: 24 },
  { ...money('自年初累计'), widthMm: 24 },
  { heading: '占计划%', widthMm: 18, align: 'right' },
  { heading: '比序时\n±点', widthMm: 18, align: 'right' },
  { heading: '投资灯', widthMm: 14, align: 'center' },
  { heading: '存在问题及需协调事项', widthMm: 47, align: 'left' },
]

/** 重点项目分行业投资完成情况表, 合计 first; null with nothing to compare. */
export function sectorsAnnex(counted: Members, month: string): AnnexTable | null {
  return groupsAnnex('重点项目分行业投资完成情况表', '行业', counted, 'sector', month)
}

/** 责任单位投资完成情况排名表: the best share first. */
export function unitsAnnex(counted: Members, month: string): AnnexTable | null {
  return groupsAnnex('责任单位投资完成情况排名表', '责任单位', counted, 'responsibleUnit', month)
}

function groupsAnnex(
  title: string,
  name: string,
  counted: Members,
  field: 'sector' | 'responsibleUnit',
  month: string,
): AnnexTable | null {
  const groups = rankedGroups(counted, field, month)
  if (groups.length < 2) return null
  const rest = counted.filter((each) => each[field] === null)
  const row = ({ name: own, members, rank }: BulletinGroup, at: number): readonly AnnexCell[] => [
    String(at + 1),
    own,
    ...groupCells(members, month),
    rank === null ? null : String(rank),
  ]
  return {
    title,
    unit,
    columns: groupColumns(name),
    total: ['合　计', null, ...groupCells(counted, month), null],
    rows: [
      ...groups.map(row),
      ...(rest.length === 0 ? [] : [[null, `${name}未填`, ...groupCells(rest, month), null]]),
    ],
  }
}

function groupCells(members: Members, month: string): readonly AnnexCell[] {
  return [
    cell('projects', members, month, String),
    cell('totalInvestment', members, month, inWan),
    cell('planned', members, month, inWan),
    cell('thisMonth', members, month, inWan),
    cell('yearToDate', members, month, inWan),
    cell('shareOfYearPlan', members, month, inPercent),
    cell('gap', members, month, signedPoints),
  ]
}

/** 滞后项目及需协调事项清单, furthest behind first; null where none lags. */
export function laggingAnnex(counted: Members, month: string): AnnexTable | null {
  const lagging = laggingOf(counted)
  if (lagging.length === 0) return null
  return {
    title: '滞后项目及需协调事项清单',
    unit,
    columns: laggingColumns,
    total: null,
    rows: lagging.map((project, at) => [
      String(at + 1),
      project.name,
      project.responsibleUnit,
      cell('planned', [project], month, inWan),
      cell('yearToDate', [project], month, inWan),
      cell('shareOfYearPlan', [project], month, inPercent),
      cell('gap', [project], month, signedPoints),
      zh.colour[project.investmentLight],
      [reasonOf(project), project.coordination?.replace(/[。；;\s]+$/, '') ?? null]
        .filter((text) => text !== null && text !== '')
        .join('；') || null,
    ]),
  }
}

function cell(
  measure: MeasureName,
  members: Members,
  month: string,
  say: (value: number) => string,
): AnnexCell {
  return figureOf(measure, members, month, say)
}

function inWan(yuan: number): string {
  return formatMoney(yuan, 'wan')
}

function inPercent(fraction: number): string {
  return formatNumber(fraction * 100, 1)
}
