import { Button } from 'antd'
import { useId, useMemo, useState } from 'react'
import type { ProjectField } from '../../../shared/schemas/project.ts'
import { useApp } from '../../app/appContext.ts'
import { undoAction } from '../../app/actions.ts'
import { writeCells } from '../../app/writeCells.ts'
import { planReplace, textFields } from '../../bulk/planReplace.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Rich } from '../../components/Rich.tsx'
import { chooseTab } from '../../state/planViewStore.ts'
import { say } from '../../state/sessionStore.ts'
import { shortFieldWord, useText } from '../../text/i18n.ts'
import { ReplaceHits } from './ReplaceHits.tsx'
import { hitKey } from './hitKey.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import { useScope } from './useScope.ts'

/** Words of text fields, each place seen before and after. */
export function ReplaceDialog() {
  const text = useText()
  const { t } = text
  const app = useApp()
  const id = useId()
  const { scope, setScope, rows, counts } = useScope(true)
  const [fields, setFields] = useState<readonly ProjectField[]>(() => {
    const columns: readonly string[] = app.grid.selectedCells()?.columns ?? []
    const selected = columns.length < 2 ? [] : textFields.filter((one) => columns.includes(one))
    return selected.length === 0 ? textFields : selected
  })
  const [find, setFind] = useState('')
  const [replacement, setReplacement] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeCell, setWholeCell] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [applying, setApplying] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const hits = useMemo(
    () => planReplace(rows, fields, { find, replacement, matchCase, wholeCell }),
    [rows, fields, find, replacement, matchCase, wholeCell],
  )
  const possible = hits.filter((hit) => hit.problem === null)
  const taken = possible.filter((hit) => !left.has(hitKey(hit)))
  const problems = hits.filter((hit) => hit.problem !== null).length
  const projects = new Set(hits.map((hit) => hit.change.row.id)).size
  const close = () => app.session.setState({ dialog: null })
  const change = <Value,>(set: (value: Value) => void, value: Value) => {
    set(value)
    setLeft(new Set())
    setWhy(null)
  }
  const submit = async () => {
    setApplying(true)
    const reason =
      replacement === ''
        ? t('bulk.replace.reasonDelete', { find })
        : t('bulk.replace.reason', { find, replacement })
    const n = taken.length
    const done = t('bulk.replace.done', {
      n,
      projects: new Set(taken.map((hit) => hit.change.row.id)).size,
    })
    const changes = taken.map((hit) => hit.change)
    const refusal = await writeCells(app, changes, reason.slice(0, 400))
    setApplying(false)
    if (refusal !== null) {
      setWhy(refusal)
      return
    }
    close()
    say(app.session, 'done', done, [undoAction(app)])
  }
  return (
    <Dialog
      title={t('bulk.replaceTitle')}
      className="bulkDialog"
      testId="replace"
      onClose={() => {
        if (!applying) close()
      }}
    >
      <div className="formGrid">
        <label htmlFor={`${id}-find`}>{t('bulk.replace.find')}</label>
        <div className="replaceFind">
          <input
            id={`${id}-find`}
            className="planInput"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={400}
            value={find}
            disabled={applying}
            placeholder={t('bulk.replace.findHint')}
            data-testid="replace-find"
            onChange={(event) => change(setFind, event.target.value)}
          />
          <label className="checkLine">
            <input
              type="checkbox"
              checked={matchCase}
              disabled={applying}
              onChange={(event) => change(setMatchCase, event.target.checked)}
            />
            {t('bulk.replace.matchCase')}
          </label>
          <label className="checkLine">
            <input
              type="checkbox"
              checked={wholeCell}
              disabled={applying}
              data-testid="replace-whole"
              onChange={(event) => change(setWholeCell, event.target.checked)}
            />
            {t('bulk.replace.wholeCell')}
          </label>
        </div>
        <label htmlFor={`${id}-replacement`}>{t('bulk.replace.replacement')}</label>
        <input
          id={`${id}-replacement`}
          className="planInput"
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          value={replacement}
          disabled={applying}
          placeholder={t('bulk.replace.replacementHint')}
          data-testid="replace-replacement"
          onChange={(event) => {
            setReplacement(event.target.value)
            setWhy(null)
          }}
        />
        <span className="formLabel">{t('bulk.scope')}</span>
        <ScopeChoice
          value={scope}
          counts={counts}
          disabled={applying}
          onChange={(next) => change(setScope, next)}
        />
        <span className="formLabel">{t('bulk.replace.fields')}</span>
        <div className="replaceFields" role="group" aria-label={t('bulk.replace.fields')}>
          <button
            type="button"
            className="chip"
            aria-pressed={fields.length === textFields.length}
            disabled={applying}
            onClick={() => change(setFields, textFields)}
          >
            {t('bulk.replace.allFields')}
          </button>
          {textFields.map((field) => (
            <button
              key={field}
              type="button"
              className="chip"
              aria-pressed={fields.length < textFields.length && fields.includes(field)}
              disabled={applying}
              data-testid={`replace-field-${field}`}
              onClick={() => change(setFields, withField(fields, field))}
            >
              {shortFieldWord(field, text)}
            </button>
          ))}
        </div>
      </div>
      {find !== '' && taken.some((hit) => hit.change.field === 'responsibleUnit') ? (
        <p className="replaceUnits">
          {t('bulk.replace.unitHint')}
          <button
            type="button"
            className="linkButton"
            onClick={() => {
              close()
              chooseTab(app.planView, 'units')
              app.session.setState({ screen: 'plan' })
            }}
          >
            {t('bulk.replace.openUnits')}
          </button>
        </p>
      ) : null}
      {hits.length === 0 ? (
        <p className="bulkFirst quietText" role="status">
          {find === '' ? t('bulk.replace.first') : t('bulk.replace.none', { find })}
        </p>
      ) : (
        <>
          <p className="changeCounts" role="status" data-testid="replace-counts">
            <span>
              <Rich text={t('bulk.replace.hits', { n: hits.length, projects })} />
            </span>
            {possible.length === taken.length ? null : (
              <span>
                <Rich text={t('bulk.replace.unticked', { n: possible.length - taken.length })} />
              </span>
            )}
            {problems === 0 ? null : (
              <span className="changeWarn">
                <Rich text={t('bulk.replace.problems', { n: problems })} />
              </span>
            )}
          </p>
          <ReplaceHits hits={hits} left={left} disabled={applying} onLeave={setLeft} />
        </>
      )}
      <footer className="dialogFoot">
        {why === null ? (
          <span className="bulkNote quietText">{t('bulk.batch')}</span>
        ) : (
          <p className="bulkNote formError" role="alert">
            {why}
          </p>
        )}
        <Button onClick={close} disabled={applying}>
          {t('bulk.cancel')}
        </Button>
        <Button
          type="primary"
          data-testid="replace-apply"
          disabled={taken.length === 0}
          loading={applying}
          onClick={() => void submit()}
        >
          {applying ? t('bulk.applying') : t('bulk.replace.apply', { n: taken.length })}
        </Button>
      </footer>
    </Dialog>
  )
}

/** The first one chosen stands for itself alone; with none left it is all of them again. */
function withField(fields: readonly ProjectField[], field: ProjectField): readonly ProjectField[] {
  if (fields.length === textFields.length) return [field]
  const next = fields.includes(field)
    ? fields.filter((one) => one !== field)
    : textFields.filter((one) => one === field || fields.includes(one))
  return next.length === 0 ? textFields : next
}
