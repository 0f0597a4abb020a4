import type { ChangeLine } from '../text/changeLines.ts'

/** One change in words: `阶段 前期 → 在建`. */
export function ChangeWords({ line }: { readonly line: ChangeLine }) {
  return (
    <span className="changeWords">
      {line.prefix === null ? null : <span className="changePrefix">{line.prefix}</span>}
      <span>{line.what}</span>
      {line.before === null ? null : <span className="changeBefore">{line.before}</span>}
      {line.before === null ? null : <span className="changeArrow"> → </span>}
      {line.after === null ? null : <b className="changeAfter">{line.after}</b>}
    </span>
  )
}
