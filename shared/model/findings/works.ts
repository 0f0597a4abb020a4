import { formatQuantity } from '../capacity.ts'
import type { ProjectRow } from '../../schemas/project.ts'
import { type FindingRule, printedText } from './findingSource.ts'

/** What is left of a work's name when region, numbering of phases and words that any work carries are taken away. */
export function workKey(name: string): string {
  return name
    .replace(/[\s“”"（）()、，,]/g, '')
    .replace(/^(?:[\u4e00-\u9fff]{2}市)/, '')
    .replace(/工程|项目|建设/g, '')
}

/** The same work printed in two boxes: names that are equal but for filler words and the order of 三期. */
export const sameWorkTwice: FindingRule = ({ projects }, words) => {
  const printed = projects.filter(
    (project) => project.firstLine !== null && project.parentId === null,
  )
  const byKey = Map.groupBy(printed, (project) => workKey(project.verbatim ?? project.name))
  return [...byKey].flatMap(([key, same]) => {
    const boxes = new Set(same.map((project) => project.box))
    if (same.length < 2 || boxes.size < 2 || key.length < 4) return []
    return [
      {
        key: `twice:${same.map((project) => project.id).join('+')}`,
        kind: 'sameWorkTwice' as const,
        about: 'plan' as const,
        severity: 'medium' as const,
        title: words.twice(same.map((project) => project.name)),
        arithmetic: words.twiceArithmetic(same.length),
        places: same.map(placeOf),
        projectIds: same.map((project) => project.id),
        targetIds: [],
      },
    ]
  })
}

/**
 * One plant with two capacities: another line of the text names the same owner and product with another figure.
 * Compared only within one sentence's reach of owner and product, so that phases and co-products don't cross.
 */
export const twoCapacities: FindingRule = (source, words) => {
  const byId = new Map(source.projects.map((project) => [project.id, project]))
  return source.capacities.flatMap((line) => {
    const project = byId.get(line.projectId)
    if (project === undefined || !line.addable || project.firstLine === null) return []
    const short = project.name.split(' ')[0] ?? ''
    if (short.length < 2 || project.owner === null) return []
    const elsewhere = findElsewhere(source.lines, short, line.product, line.unit, project)
    return elsewhere
      .filter((found) => found.quantity !== line.quantity)
      .map((found) => ({
        key: `capacity:${line.id}:${found.line}`,
        kind: 'twoCapacities' as const,
        about: 'plan' as const,
        severity: 'low' as const,
        title: words.capacity(
          project.name,
          line.product,
          `${formatQuantity(line.quantity)} ${line.unit}`,
          found.line,
          formatQuantity(found.quantity),
        ),
        arithmetic: `${formatQuantity(line.quantity)} ≠ ${formatQuantity(found.quantity)}`,
        places: [
          placeOf(project),
          {
            firstLine: found.line,
            lastLine: found.line,
            text: printedText(source, found.line, found.line),
          },
        ],
        projectIds: [project.id],
        targetIds: [],
      }))
  })
}

interface Elsewhere {
  readonly line: number
  readonly quantity: number
}

function findElsewhere(
  lines: readonly string[],
  owner: string,
  product: string,
  unit: string,
  project: ProjectRow,
): readonly Elsewhere[] {
  const measure = unit.replace('/年', '')
  const pattern = new RegExp(
    `${escaped(owner)}[^，。；、]{0,6}?(\\d+(?:\\.\\d+)?)${escaped(measure)}[^，。；、]{0,4}?${escaped(product)}`,
  )
  return lines.flatMap((_, index) => {
    const line = index + 1
    if (line >= (project.firstLine ?? 0) - 1 && line <= (project.lastLine ?? 0)) return []
    // Two lines joined: a phrase may be broken by the layout. Only a match that starts in the first counts.
    const first = (lines[index] ?? '').replace(/\s/g, '')
    const joined = first + (lines[index + 1] ?? '').replace(/\s/g, '')
    const match = pattern.exec(joined)
    if (match === null || match.index >= first.length) return []
    // A phase of the same plant has a figure of its own; that is no contradiction.
    if (/[一二三四]期/.test(match[0])) return []
    return [{ line, quantity: Number(match[1]) }]
  })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

export function placeOf(project: ProjectRow): {
  firstLine: number
  lastLine: number
  text: string
} {
  return {
    firstLine: project.firstLine ?? 0,
    lastLine: project.lastLine ?? 0,
    text: project.verbatim ?? project.name,
  }
}
