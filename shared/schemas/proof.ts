/** A figure that isn't what the rows behind it come to (核数). */
export interface ProofDifference {
  /** The document, as the meeting calls it. */
  readonly sheet: string
  /** The project, group or sentence it stands in. */
  readonly row: string
  /** The heading it stands under; empty in running text. */
  readonly column: string
  readonly printed: string
  /** 未填 where nothing is known. */
  readonly recounted: string
  /** Projects behind it. */
  readonly projectIds: readonly string[]
}

/** What came of counting every figure of a document a second time, by a way of its own. */
export interface SheetProof {
  readonly name: string
  /** Figures counted again. */
  readonly checked: number
  /** Figures that nobody counts a second time, such as lights: they are printed unproved. */
  readonly uncovered: number
  readonly differences: readonly ProofDifference[]
}

export interface ProofReport {
  readonly checked: number
  readonly uncovered: number
  readonly sheets: readonly SheetProof[]
}

export function reportOf(sheets: readonly SheetProof[]): ProofReport {
  const sum = (read: (sheet: SheetProof) => number) =>
    sheets.reduce((total, sheet) => total + read(sheet), 0)
  return {
    checked: sum(({ checked }) => checked),
    uncovered: sum(({ uncovered }) => uncovered),
    sheets,
  }
}

export function differencesOf({ sheets }: ProofReport): readonly ProofDifference[] {
  return sheets.flatMap(({ differences }) => differences)
}

/** How many figures of a written document were proved, and how many nobody counts a second time. */
export type ProofCounts = Pick<ProofReport, 'checked' | 'uncovered'>

export function countsOf({ checked, uncovered }: ProofCounts): ProofCounts {
  return { checked, uncovered }
}
