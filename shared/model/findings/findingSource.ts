import type { FindingWords } from '../../text/findingWords.ts'
import type { Finding, IndicatorRow, TargetRow } from '../../schemas/plan.ts'
import type { CapacityRow, ProjectRow } from '../../schemas/project.ts'

/** All that a rule may look at. */
export interface FindingSource {
  readonly projects: readonly ProjectRow[]
  readonly capacities: readonly CapacityRow[]
  readonly targets: readonly TargetRow[]
  readonly indicators: readonly IndicatorRow[]
  /** The plan's lines; line 1 is at index 0. */
  readonly lines: readonly string[]
}

/** What a rule finds; the note of a person comes later. */
export type RawFinding = Omit<Finding, 'note' | 'settled'>

export type FindingRule = (source: FindingSource, words: FindingWords) => readonly RawFinding[]

/** The printed text of some lines, joined, without the layout's blanks. */
export function printedText(source: FindingSource, firstLine: number, lastLine: number): string {
  return source.lines
    .slice(firstLine - 1, lastLine)
    .map((line) => line.trim())
    .join('')
}
