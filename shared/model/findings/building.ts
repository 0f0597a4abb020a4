import { originOf } from '../origin.ts'
import { type FindingRule, printedText } from './findingSource.ts'
import { placeOf } from './works.ts'

const types = ['改扩建', '新建', '扩建', '改建', '迁建', '重建'] as const

/** Numerals and words that the text shortens a school's or hospital's name by: 第九中学 is also 九中. */
function shortNames(name: string): readonly string[] {
  const numbered = /第([一二三四五六七八九十]+)(中学|小学)/.exec(name)
  return numbered === null
    ? []
    : [`${numbered[1] ?? ''}${numbered[2]?.slice(0, 1) === '中' ? '中' : '小'}`]
}

/**
 * A box entry printed with one construction type while the running text gives the same institution another
 * (第九中学新建工程 and 九中改扩建工程).
 */
export const buildingAgainstText: FindingRule = (source, words) =>
  source.projects.flatMap((project) => {
    const printed = project.constructionTypePrinted
    if (originOf(project) !== 'box' || project.parentId !== null || printed === null) return []
    if (!types.some((type) => type === printed)) return []
    const first = project.firstLine ?? 0
    const last = project.lastLine ?? 0
    return shortNames(project.name).flatMap((short) => {
      const pattern = new RegExp(`(?<!第)${short}(${types.join('|')})`)
      return source.lines.flatMap((line, index) => {
        const number = index + 1
        if (number >= first && number <= last) return []
        const next = (source.lines[index + 1] ?? '').replace(/\s/g, '')
        const start = line.replace(/\s/g, '')
        const match = pattern.exec(start + next)
        if (match === null || match.index >= start.length || match[1] === printed) return []
        return [
          {
            key: `building:${project.id}:${number}`,
            kind: 'constructionType' as const,
            about: 'plan' as const,
            severity: 'low' as const,
            title: words.building(project.name, printed, number, match[1] ?? ''),
            arithmetic: `${printed} ≠ ${match[1] ?? ''}`,
            places: [
              placeOf(project),
              { firstLine: number, lastLine: number, text: printedText(source, number, number) },
            ],
            projectIds: [project.id],
            targetIds: [],
          },
        ]
      })
    })
  })
