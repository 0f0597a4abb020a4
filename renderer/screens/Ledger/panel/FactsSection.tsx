import { useState } from 'react'
import type { ProjectField, ProjectRow } from '../../../../shared/schemas/project.ts'
import { shortFieldWord, useText } from '../../../text/i18n.ts'
import { BasisLink } from './BasisLink.tsx'
import { EditableValue } from './EditableValue.tsx'

/** Two facts a line where both are short, one where it may be long. Stage, name and owner stand in the header. */
const lines: readonly (readonly ProjectField[])[] = [
  ['park'],
  ['sector', 'category'],
  ['totalInvestment', 'level'],
  ['responsibleUnit', 'leader'],
  ['constructionType', 'constructionTypePrinted'],
  ['plannedStart', 'plannedEnd'],
  ['notes'],
]

/** Shown on demand, or by themselves once one of a line is filled in. */
const moreLines: readonly (readonly ProjectField[])[] = [
  ['actualStart', 'actualEnd'],
  ['place'],
  ['code'],
  ['kind'],
  ['pinyin'],
]

/** Never empty, so that being filled in says nothing. */
const alwaysFilled: ReadonlySet<ProjectField> = new Set(['kind', 'pinyin'])

export function FactsSection({ project }: { readonly project: ProjectRow }) {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const isWorth = (fields: readonly ProjectField[]) =>
    fields.some((field) => project[field] !== null && !alwaysFilled.has(field))
  const shown = [...lines, ...moreLines.filter((fields) => all || isWorth(fields))]
  return (
    <section className="panelSection facts" aria-label={t('panel.facts')}>
      {shown.map((fields) => (
        <div key={fields[0]} className="factLine" data-pair={fields.length > 1 ? '' : undefined}>
          {fields.map((field) => (
            <Fact key={field} project={project} field={field} />
          ))}
        </div>
      ))}
      <button
        type="button"
        className="linkButton moreFacts"
        aria-expanded={all}
        onClick={() => setAll((before) => !before)}
      >
        {t(all ? 'panel.lessFacts' : 'panel.moreFacts')}
      </button>
    </section>
  )
}

function Fact({ project, field }: { readonly project: ProjectRow; readonly field: ProjectField }) {
  const text = useText()
  const { t } = text
  return (
    <div className="fact">
      <span className="factLabel">{shortFieldWord(field, text)}</span>
      <EditableValue project={project} field={field} />
      {field === 'park' && project.park !== null && project.parkBasis === 'inferred' ? (
        <span className="basisMark">{t('grid.inferred')}</span>
      ) : null}
      {field === 'park' ? (
        <BasisLink
          planId={project.planId}
          first={project.parkFirstLine}
          last={project.parkLastLine}
        />
      ) : null}
      {field === 'totalInvestment' ? (
        <BasisLink
          planId={project.planId}
          first={project.investmentFirstLine}
          last={project.investmentLastLine}
          note={project.investmentNote}
        />
      ) : null}
    </div>
  )
}
