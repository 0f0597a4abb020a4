import { canonicalUnitOf } from '../capacityUnit.ts'
import { originOf } from '../origin.ts'
import type { FindingRule, FindingSource } from './findingSource.ts'
import { placeOf } from './works.ts'

/** Slips of the press in the entries of boxes: an end mark that is missing or not Chinese, a unit that is cut short. */
export const printingSlips: FindingRule = (source, words) => {
  const byId = new Map(source.projects.map((project) => [project.id, project]))
  const marks = source.projects.flatMap((project) => {
    if (originOf(project) !== 'box' || project.parentId !== null || project.verbatim === null)
      return []
    const mark = markAfter(source, project.verbatim, project.firstLine ?? 0, project.lastLine ?? 0)
    if (mark === null || /[；。]/.test(mark)) return []
    return [
      {
        key: `slip:${project.id}`,
        kind: 'printingSlip' as const,
        about: 'plan' as const,
        severity: 'low' as const,
        title: words.endMark(project.name, mark),
        arithmetic: '',
        places: [placeOf(project)],
        projectIds: [project.id],
        targetIds: [],
      },
    ]
  })
  const units = source.capacities.flatMap((line) => {
    const project = byId.get(line.projectId)
    const isMeasure = line.canonicalUnit?.includes('万吨') === true && line.unit.includes('万')
    if (project === undefined || !isMeasure || canonicalUnitOf(line.unit) !== null) return []
    return [
      {
        key: `slip:${line.id}`,
        kind: 'printingSlip' as const,
        about: 'plan' as const,
        severity: 'low' as const,
        title: words.cutUnit(
          project.name,
          `${line.quantity} ${line.unit}`,
          line.canonicalUnit ?? '',
        ),
        arithmetic: '',
        places: [placeOf(project)],
        projectIds: [project.id],
        targetIds: [],
      },
    ]
  })
  return [...marks, ...units]
}

/** The character printed behind a verbatim; empty at the end of its last line; null where it isn't found. */
function markAfter(
  source: FindingSource,
  verbatim: string,
  firstLine: number,
  lastLine: number,
): string | null {
  const text = source.lines
    .slice(firstLine - 1, lastLine)
    .join('')
    .replace(/\s/g, '')
  const words = verbatim.replace(/\s/g, '')
  const at = text.indexOf(words)
  return at < 0 ? null : (text[at + words.length] ?? '')
}
