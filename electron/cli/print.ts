import { describeCapacity } from '../../shared/model/capacity.ts'
import type { Origin } from '../../shared/model/origin.ts'
import { formatMoney } from '../../shared/model/money.ts'
import type { ChangeEntry, ProjectDetail, SummaryGroup } from '../../shared/schemas/ledger.ts'
import { type CapacityRow, projectFields, type ProjectRow } from '../../shared/schemas/project.ts'
import { terms } from '../../shared/text/terms.ts'

const zh = terms['zh-CN']

/** One project of `list --json`: the row with its capacity lines. */
export interface ListedProject extends ProjectRow {
  readonly origin: Origin
  readonly capacities: readonly Omit<CapacityRow, 'projectId'>[]
}

/** Tab-separated lines, a heading first: readable in a terminal, and a table when pasted or piped. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, ...rows].map((cells) => `${cells.join('\t')}\n`).join('')
}

export function listText(projects: readonly ListedProject[]): string {
  const heading = ['id', 'name', 'stage', 'sector', 'park', 'owner', 'total investment (万元)']
  return table(
    heading,
    projects.map((row) => [
      row.id,
      row.parentId === null ? row.name : `  ${row.name}`,
      stageWord(row.stage),
      row.sector ?? zh.unfilled,
      row.park ?? zh.unfilled,
      row.owner ?? zh.unfilled,
      row.totalInvestment === null ? zh.unfilled : formatMoney(row.totalInvestment, 'wan'),
    ]),
  )
}

export function detailText(detail: ProjectDetail): string {
  const { project, capacities, children, citation } = detail
  const lines = [
    `id\t${project.id}`,
    ...projectFields.map((field) => `${field}\t${String(project[field] ?? zh.unfilled)}`),
    ...capacities.map((line) => `capacity\t${describeCapacity(line)}`),
    ...children.map((child) => `child\t${child.id} ${child.name}`),
    ...detail.related.map((other) => `related\t${other.id} ${other.name}`),
    ...citation
      .filter(({ line }) => line >= (project.firstLine ?? 0) && line <= (project.lastLine ?? 0))
      .map(({ line, text }) => `line ${line}\t${text}`),
  ]
  return `${lines.join('\n')}\n`
}

export function summaryText(by: string, groups: readonly SummaryGroup[]): string {
  const heading = [by, 'entries', 'split', '正文', 'total investment (万元)', '未填', 'stage 未填']
  return table(
    heading,
    groups.map((group) => [
      by === 'stage' ? stageWord(group.value) : (group.value ?? zh.unfilled),
      String(group.entries),
      String(group.split),
      String(group.textEntries),
      formatMoney(group.totalInvestment, 'wan'),
      String(group.investmentUnfilled),
      String(group.stageUnfilled),
    ]),
  )
}

export function historyText(entries: readonly ChangeEntry[]): string {
  const heading = ['at', 'actor', 'source', 'record', 'field', 'before', 'after', 'reason']
  return table(
    heading,
    entries.map((entry) => [
      entry.at,
      entry.actor,
      entry.source,
      `${entry.entity} ${entry.entityId}`,
      entry.field,
      String(entry.before ?? zh.unfilled),
      String(entry.after ?? zh.unfilled),
      entry.reason ?? '',
    ]),
  )
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function stageWord(stage: string | null): string {
  if (stage === null) return zh.unfilled
  const words: Readonly<Record<string, string>> = zh.stage
  return words[stage] ?? stage
}
