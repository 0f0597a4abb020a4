import type { PageText } from '../../text/i18n.ts'
import type { ChangeLine } from '../../text/changeLines.ts'

/**
 * Neighbouring lines of one batch that say the same of different projects become one, which names the newest and counts all:
 * an entry takes its children along to the recycle bin before it goes itself, and that is one thing done.
 */
export function foldBatches(lines: readonly ChangeLine[], t: PageText['t']): readonly ChangeLine[] {
  const folded: ChangeLine[] = []
  let run: ChangeLine[] = []
  for (const line of lines) {
    const [first] = run
    if (first !== undefined && !saysTheSame(first, line)) {
      folded.push(asOne(run, t))
      run = []
    }
    run.push(line)
  }
  return run.length === 0 ? folded : [...folded, asOne(run, t)]
}

function saysTheSame(left: ChangeLine, right: ChangeLine): boolean {
  return (
    left.before === null &&
    right.before === null &&
    left.what === right.what &&
    left.batch === right.batch &&
    (left.projectId !== right.projectId ||
      (left.projectId === null && left.projectName !== right.projectName))
  )
}

function asOne(run: readonly ChangeLine[], t: PageText['t']): ChangeLine {
  const [first] = run
  if (first === undefined) throw new Error('A run has at least one line')
  const name = first.projectName
  return run.length === 1 || name === null
    ? first
    : { ...first, projectName: t('history.andOthers', { name, n: run.length }) }
}
