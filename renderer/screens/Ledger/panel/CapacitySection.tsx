import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formatQuantity } from '../../../../shared/model/capacity.ts'
import type { CapacityInput, CapacityRow } from '../../../../shared/schemas/project.ts'
import { saveCapacities } from '../../../app/actions.ts'
import { useApp, useLedger } from '../../../app/appContext.ts'
import type { LedgerRow } from '../../../state/ledgerRow.ts'
import { useText } from '../../../text/i18n.ts'
import { CapacityForm } from './CapacityForm.tsx'

/** The project's capacity lines, and for a bundled entry those of its children; each is saved with the project it belongs to. */
export function CapacitySection({ row }: { readonly row: LedgerRow }) {
  const { t } = useText()
  const app = useApp()
  const all = useLedger((state) => state.rows.capacities)
  // The id of the line being edited, or an empty text for a new one.
  const [editing, setEditing] = useState<string | null>(null)
  const children = row.childIds.length

  const save = async (projectId: string, change: (lines: CapacityInput[]) => CapacityInput[]) => {
    const lines = (all.get(projectId) ?? []).map(toInput)
    if (await saveCapacities(app, projectId, change(lines))) setEditing(null)
  }

  return (
    <section className="panelSection" aria-label={t('panel.capacity')} data-testid="capacities">
      <h4 className="sectionTitle">
        {t('panel.capacity')}
        {row.capacities.length === 0 ? null : (
          <span className="sectionNote">
            {children === 0
              ? t('panel.capacityCount', { n: row.capacities.length })
              : t('panel.capacityOfChildren', { children, n: row.capacities.length })}
          </span>
        )}
        <button
          type="button"
          className="linkButton sectionAction"
          data-testid="add-capacity"
          onClick={() => setEditing('')}
        >
          <Plus size={13} /> {t('capacity.add')}
        </button>
      </h4>
      {row.capacities.length === 0 && editing === null ? (
        <p className="unfilled">{t('capacity.none')}</p>
      ) : (
        <div className="capacityTable" role="table">
          <div className="capacityHead" role="row">
            <span role="columnheader">{t('capacity.product')}</span>
            <span role="columnheader" className="numeric">
              {t('capacity.quantity')}
            </span>
            <span role="columnheader">{t('capacity.unit')}</span>
            <span role="columnheader" className="numeric">
              {t('capacity.phase')}
            </span>
          </div>
          {row.capacities.map((line) =>
            line.id === editing ? (
              <CapacityForm
                key={line.id}
                line={toInput(line)}
                onCancel={() => setEditing(null)}
                onSave={(next) =>
                  void save(line.projectId, (lines) =>
                    lines.map((one) => (one.id === line.id ? next : one)),
                  )
                }
                onDelete={() =>
                  void save(line.projectId, (lines) => lines.filter((one) => one.id !== line.id))
                }
              />
            ) : (
              <CapacityLine key={line.id} line={line} onEdit={() => setEditing(line.id)} />
            ),
          )}
          {editing === '' ? (
            <CapacityForm
              line={null}
              onCancel={() => setEditing(null)}
              onSave={(next) => void save(row.id, (lines) => [...lines, next])}
            />
          ) : null}
        </div>
      )}
    </section>
  )
}

function CapacityLine({
  line,
  onEdit,
}: {
  readonly line: CapacityRow
  readonly onEdit: () => void
}) {
  const { t, words } = useText()
  const note = [
    line.direction === 'output' ? null : words.direction[line.direction],
    line.addable ? null : t('capacity.notAddable'),
    line.note,
  ].filter((part) => part !== null)
  return (
    <button
      type="button"
      role="row"
      className="capacityRow"
      title={[line.verbatim, ...note].filter((part) => part !== null).join('\n')}
      aria-label={t('capacity.editLine', { product: line.product })}
      onClick={onEdit}
    >
      <span role="cell" className="capacityProduct">
        {line.product}
        {note.length === 0 ? null : <small>{note.join(' · ')}</small>}
      </span>
      <span role="cell" className="numeric">
        {formatQuantity(line.quantity)}
      </span>
      <span role="cell">{line.unit}</span>
      <span role="cell" className="numeric capacityPhase">
        {line.phase ?? '—'}
      </span>
    </button>
  )
}

function toInput(line: CapacityRow): CapacityInput {
  const { id, product, quantity, unit, phase, direction, addable, note } = line
  return { id, product, quantity, unit, phase, direction, addable, note }
}
