import { Button, Select } from 'antd'
import { useId, useMemo, useState } from 'react'
import type { ProjectField, ProjectRow } from '../../../shared/schemas/project.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { undoAction } from '../../app/actions.ts'
import { writeCells } from '../../app/writeCells.ts'
import { type BulkEditPlan, bulkFields, planBulkEdit } from '../../bulk/planBulkEdit.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Rich } from '../../components/Rich.tsx'
import { matchesChoice } from '../../fields/choices.ts'
import { say } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'
import { BulkChanges } from './BulkChanges.tsx'
import { type BulkValue, BulkValueInput } from './BulkValueInput.tsx'
import { ScopeChoice } from './ScopeChoice.tsx'
import { shownValue } from './shownValue.ts'
import { useScope } from './useScope.ts'

/** One field of many projects, seen before and after. */
export function BulkEditDialog() {
  const text = useText()
  const { t, words } = text
  const app = useApp()
  const id = useId()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [withChildren, setWithChildren] = useState(false)
  const { scope, setScope, rows, counts } = useScope(withChildren)
  const [field, setField] = useState<ProjectField | null>(() => {
    const column = app.grid.selectedCells()?.columns ?? []
    return (column.length === 1 ? bulkFields.find((one) => one === column[0]) : null) ?? null
  })
  const [value, setValue] = useState<BulkValue>({ kind: 'none' })
  const [applying, setApplying] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const plan = useMemo(
    () => (field === null || value.kind !== 'read' ? null : planBulkEdit(rows, field, value.value)),
    [rows, field, value],
  )
  const close = () => app.session.setState({ dialog: null })
  const submit = async () => {
    if (plan === null || field === null || value.kind !== 'read') return
    setApplying(true)
    const done = doneWords(plan, field, value.value)
    const refusal = await writeCells(app, plan.changes, t('bulk.reason'))
    setApplying(false)
    if (refusal !== null) {
      setWhy(refusal)
      return
    }
    close()
    say(app.session, 'done', done, [undoAction(app)])
  }
  const doneWords = (
    { changes }: BulkEditPlan,
    changed: ProjectField,
    after: ProjectRow[ProjectField],
  ) => {
    const n = changes.length
    const shown = shownValue(changed, after, unit, text)
    return shown === null
      ? t('bulk.cleared', { n, field: words.field[changed] })
      : t('bulk.done', { n, field: words.field[changed], value: shortened(shown) })
  }
  const changing = plan?.changes.length ?? 0
  return (
    <Dialog
      title={t('bulk.title')}
      className="bulkDialog"
      testId="bulk-edit"
      focusId={field === null ? `${id}-field` : `${id}-value`}
      onClose={() => {
        if (!applying) close()
      }}
    >
      <div className="formGrid">
        <span className="formLabel">{t('bulk.scope')}</span>
        <div className="bulkScope">
          <ScopeChoice
            value={scope}
            counts={counts}
            disabled={applying}
            onChange={(next) => {
              setScope(next)
              setWhy(null)
            }}
          />
          {scope === 'selected' ? null : (
            <label className="checkLine">
              <input
                type="checkbox"
                checked={withChildren}
                disabled={applying}
                onChange={(event) => setWithChildren(event.target.checked)}
              />
              {t('bulk.withChildren')}
            </label>
          )}
        </div>
        <label htmlFor={`${id}-field`}>{t('bulk.field')}</label>
        <Select
          id={`${id}-field`}
          className="bulkField"
          data-testid="bulk-field"
          disabled={applying}
          placeholder={t('bulk.chooseField')}
          showSearch={{
            filterOption: (typed, option) =>
              option !== undefined &&
              matchesChoice({ value: option.value, word: option.label }, typed),
          }}
          {...(field === null ? {} : { value: field })}
          options={bulkFields.map((one) => ({ value: one, label: words.field[one] }))}
          onChange={(next: ProjectField) => {
            setField(next)
            setValue({ kind: 'none' })
            setWhy(null)
          }}
        />
        {field === null ? null : (
          <>
            <label htmlFor={`${id}-value`}>{t('bulk.value')}</label>
            <BulkValueInput
              key={field}
              id={`${id}-value`}
              field={field}
              disabled={applying}
              onRead={(next) => {
                setValue(next)
                setWhy(null)
              }}
            />
          </>
        )}
      </div>
      {plan === null ? (
        <p className="bulkFirst quietText">{t('bulk.first')}</p>
      ) : (
        <>
          <p className="changeCounts" role="status" data-testid="bulk-counts">
            {changing === 0 ? (
              <span>{t('bulk.nothing')}</span>
            ) : (
              <>
                <span>
                  <Rich text={t('bulk.changes', { n: changing })} />
                </span>
                {plan.replaced === 0 ? null : (
                  <span className="changeWarn">
                    <Rich text={t('bulk.replaced', { n: plan.replaced })} />
                  </span>
                )}
                {plan.same === 0 ? null : (
                  <span>
                    <Rich text={t('bulk.same', { n: plan.same })} />
                  </span>
                )}
              </>
            )}
          </p>
          {changing === 0 ? null : <BulkChanges changes={plan.changes} />}
        </>
      )}
      <footer className="dialogFoot">
        {why === null ? (
          <span className="bulkNote quietText">{t('bulk.batch')}</span>
        ) : (
          <p className="bulkNote formError" role="alert" data-testid="bulk-refused">
            {why}
          </p>
        )}
        <Button onClick={close} disabled={applying}>
          {t('bulk.cancel')}
        </Button>
        <Button
          type="primary"
          data-testid="bulk-apply"
          disabled={changing === 0}
          loading={applying}
          onClick={() => void submit()}
        >
          {applying ? t('bulk.applying') : t('bulk.apply', { n: changing })}
        </Button>
      </footer>
    </Dialog>
  )
}

/** A long text would fill the message. */
function shortened(value: string): string {
  return value.length > 24 ? `${value.slice(0, 24)}…` : value
}
