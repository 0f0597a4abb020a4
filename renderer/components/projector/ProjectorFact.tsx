import type { ReactNode } from 'react'

interface ProjectorFactProps {
  readonly name: string
  readonly note?: ReactNode
  /** It is late, or wrong: marked by more than its words. */
  readonly alarming?: boolean
  readonly testId?: string
  readonly children: ReactNode
}

/** A named figure or word of a projected page, with a smaller note below. */
export function ProjectorFact({ name, note, alarming, testId, children }: ProjectorFactProps) {
  return (
    <div
      className="projectorFact"
      data-alarming={alarming === true ? '' : undefined}
      data-testid={testId}
    >
      <dt>{name}</dt>
      <dd>
        <span>{children}</span>
        {note === undefined || note === null ? null : <small>{note}</small>}
      </dd>
    </div>
  )
}
