import type { PageText } from '../../text/i18n.ts'
import type { ChangeLine } from '../../text/changeLines.ts'

/**
 * Neighbouring lines of one batch that say the same of different projects become one, which names the first and counts the
 * rest: an entry moved to the recycle bin takes its children along, and that is one thing done.
 */
export function foldBatches(lines: readonly ChangeLine[], t: PageText['t']): readonly ChangeLine[] {
  const folded: ChangeLine[] = []
  let count = 1
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    const same =
      next !== undefined &&
      line.before === null &&
      next.before === null &&
      line.what === next.what &&
      line.batch === next.batch &&
      line.projectId !== next.projectId
    if (same) {
      count += 1
      continue
    }
    // The log is newest first: the last of a run is the one that was named.
    const name = line.projectName
    const all = name === null ? null : t('history.andOthers', { name, n: count })
    folded.push(count === 1 ? line : { ...line, projectName: all })
    count = 1
  }
  return folded
}
