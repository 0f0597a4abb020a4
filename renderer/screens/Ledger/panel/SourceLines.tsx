import type { SourceLine } from '../../../../shared/schemas/ledger.ts'

interface SourceLinesProps {
  readonly lines: readonly SourceLine[]
  readonly first: number
  readonly last: number
}

/** Lines of the plan with their numbers; those cited are marked, those around them are there for context. */
export function SourceLines({ lines, first, last }: SourceLinesProps) {
  return (
    <ol className="sourceLines">
      {lines.map(({ line, text }) => (
        <li key={line} data-cited={line >= first && line <= last ? '' : undefined}>
          <span className="sourceNumber">{line}</span>
          <span className="sourceText">{text}</span>
        </li>
      ))}
    </ol>
  )
}
