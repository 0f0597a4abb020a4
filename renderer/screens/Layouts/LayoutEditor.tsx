import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import type { ListedLayout, SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import { duplicateLayout, exportLayouts, removeLayout } from '../../app/layoutActions.ts'
import { useApp } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { ColumnsForm } from './ColumnsForm.tsx'
import type { LayoutFault } from './layoutFaults.ts'
import { PageForm } from './PageForm.tsx'
import { RowsForm } from './RowsForm.tsx'
import { TextsForm } from './TextsForm.tsx'

export interface LayoutPartProps {
  readonly layout: SheetLayout
  readonly faults: ReadonlySet<LayoutFault>
  readonly onChange: (layout: SheetLayout) => void
}

const parts = ['columns', 'texts', 'rows', 'page'] as const
export type LayoutPart = (typeof parts)[number]

interface LayoutEditorProps extends LayoutPartProps {
  readonly part: LayoutPart
  readonly kept: ListedLayout
  readonly isUnsaved: boolean
  readonly listed: readonly ListedLayout[]
  readonly onPart: (part: LayoutPart) => void
}

/** One layout: what can be done with it as a whole, and its parts one at a time. */
export function LayoutEditor(props: LayoutEditorProps) {
  const { part, kept, isUnsaved, listed, layout, faults, onChange, onPart } = props
  const { t } = useText()
  const app = useApp()
  return (
    <section className="layoutEditor" aria-label={layout.name} data-testid="layout-editor">
      <header>
        <h2>{layout.name}</h2>
        {isUnsaved ? (
          <span className="formMark" data-kind="unsaved">
            {t('layoutForms.unsaved')}
          </span>
        ) : kept.origin === 'changed' ? (
          <span className="formMark" data-kind="changed">
            {t('layoutForms.changed')}
          </span>
        ) : null}
      </header>
      <div className="layoutTools">
        <button
          type="button"
          className="linkButton"
          data-testid="layout-duplicate"
          disabled={isUnsaved}
          onClick={() => void duplicateLayout(app, kept.layout, listed)}
        >
          {t('layoutForms.duplicate')}
        </button>
        <button
          type="button"
          className="linkButton"
          title={t(isUnsaved ? 'layoutForms.exportUnsaved' : 'layoutForms.exportHint')}
          disabled={isUnsaved}
          data-testid="layout-export"
          onClick={() => void exportLayouts(app, [kept])}
        >
          {t('layoutForms.exportOne')}
        </button>
        {kept.origin === 'builtIn' ? null : (
          <button
            type="button"
            className="linkButton"
            data-testid="layout-remove"
            onClick={() => void removeLayout(app, kept)}
          >
            {t(kept.origin === 'own' ? 'layoutForms.remove' : 'layoutForms.restore')}
          </button>
        )}
      </div>
      <Segmented<LayoutPart>
        block
        aria-label={t('layoutForms.parts')}
        data-testid="layout-parts"
        value={part}
        options={parts.map((value) => ({ value, label: t(`layoutForms.part.${value}`) }))}
        onChange={onPart}
      />
      {faults.has('other') || faults.has('columns') ? (
        <p className="formError" role="alert">
          {t(`layoutForms.fault.${faults.has('columns') ? 'columns' : 'other'}`)}
        </p>
      ) : null}
      <PartForm part={part} layout={layout} faults={faults} onChange={onChange} />
    </section>
  )
}

function PartForm({ part, ...props }: LayoutPartProps & { readonly part: LayoutPart }): ReactNode {
  switch (part) {
    case 'columns':
      return <ColumnsForm {...props} />
    case 'texts':
      return <TextsForm {...props} />
    case 'rows':
      return <RowsForm {...props} />
    case 'page':
      return <PageForm {...props} />
    default:
      return part satisfies never
  }
}
