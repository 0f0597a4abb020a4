import type { Citation, CitationRole, SectionRow } from '../../shared/schemas/plan.ts'

/** Citations of one role on the same lines, or one citation by itself: one note in the margin. */
export interface MarginNote {
  readonly key: string
  readonly role: CitationRole
  readonly firstLine: number
  readonly lastLine: number
  readonly citations: readonly Citation[]
}

/** Up to this many of one role on the same lines stand by themselves. */
const apart = 2

/** What stands beside the text, in the order of the lines. */
export function marginNotes(citations: readonly Citation[]): readonly MarginNote[] {
  const groups = Map.groupBy(
    citations,
    ({ role, firstLine, lastLine }) => `${role} ${firstLine} ${lastLine}`,
  )
  return [...groups].flatMap(([key, group]): MarginNote[] => {
    const [first] = group
    if (first === undefined) return []
    const { role, firstLine, lastLine } = first
    if (group.length > apart) return [{ key, role, firstLine, lastLine, citations: group }]
    return group.map((citation, at) => ({
      key: `${key} ${at}`,
      role,
      firstLine,
      lastLine,
      citations: [citation],
    }))
  })
}

/** Which lines are cited at all; index 0 is line 1. */
export function citedLines(citations: readonly Citation[], lineCount: number): readonly boolean[] {
  const cited = Array.from({ length: lineCount }, () => false)
  for (const { firstLine, lastLine } of citations) {
    for (let line = firstLine; line <= Math.min(lastLine, lineCount); line += 1) {
      cited[line - 1] = true
    }
  }
  return cited
}

export interface PlacedNote {
  readonly note: MarginNote
  /** Rows from the top of the text, in note heights of `rowHeight`; a note never covers the one before it. */
  readonly top: number
  readonly rows: number
}

/**
 * Stacks notes: each at its line, or below the one before it where that takes the room.
 *
 * @param rowsOf how many rows a note takes (1, or more when its list is open)
 */
export function placeNotes(
  notes: readonly MarginNote[],
  lineHeight: number,
  rowHeight: number,
  rowsOf: (note: MarginNote) => number,
): readonly PlacedNote[] {
  let free = 0
  return notes.map((note) => {
    const top = Math.max(free, (note.firstLine - 1) * lineHeight)
    const rows = rowsOf(note)
    free = top + rows * rowHeight
    return { note, top, rows }
  })
}

/** A heading with those below it. */
export interface ContentsNode {
  readonly section: SectionRow
  readonly children: readonly ContentsNode[]
  /** The last line that belongs to it. */
  readonly lastLine: number
}

/** The headings as a tree: each belongs to the nearest earlier one of a smaller level. */
export function contentsTree(
  sections: readonly SectionRow[],
  lineCount: number,
): readonly ContentsNode[] {
  const build = (from: number, to: number, endLine: number): ContentsNode[] => {
    const nodes: ContentsNode[] = []
    let at = from
    while (at < to) {
      const section = sections[at]
      if (section === undefined) break
      let next = at + 1
      while (next < to && (sections[next]?.level ?? 0) > section.level) next += 1
      const lastLine = (next < to ? (sections[next]?.line ?? endLine + 1) : endLine + 1) - 1
      nodes.push({ section, lastLine, children: build(at + 1, next, lastLine) })
      at = next
    }
    return nodes
  }
  return build(0, sections.length, lineCount)
}

/** The headings above a line, the outermost first. */
export function pathTo(nodes: readonly ContentsNode[], line: number): readonly SectionRow[] {
  const node = nodes.findLast(({ section }) => section.line <= line)
  return node === undefined || line > node.lastLine
    ? []
    : [node.section, ...pathTo(node.children, line)]
}
