import { Button } from 'antd'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { toHalfWidth } from '../../../../shared/model/fullWidth.ts'
import { parsePartialDate } from '../../../../shared/model/partialDate.ts'
import type { IndicatorActual } from '../../../../shared/schemas/plan.ts'
import type { JudgedIndicator } from '../../../../shared/schemas/planReports.ts'
import { useApp } from '../../../app/appContext.ts'
import { useText } from '../../../text/i18n.ts'
import { figure } from '../../../text/planWords.ts'
import { commitPlan } from '../planActions.ts'

export interface EditedActual {
  readonly judged: JudgedIndicator
  readonly year: number
  /** The cell that the sheet drops from. */
  readonly anchor: HTMLElement
}

interface ActualEditorProps {
  readonly edited: EditedActual
  readonly onClose: () => void
}

/** A year's figure with its source, date and note, in a small sheet below the cell. */
export function ActualEditor({ edited, onClose }: ActualEditorProps) {
  const { t } = useText()
  const app = useApp()
  const { judged, year, anchor } = edited
  const { indicator } = judged
  const before = judged.actuals.find((actual) => actual.year === year)
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(typedOf(before))
  const [why, setWhy] = useState<{ readonly value?: string; readonly statedOn?: string }>({})
  const title = t('plan.indicators.actualTitle', { year })

  useEffect(() => {
    const opened = sheet.current
    if (opened === null) return
    opened.showPopover()
    place(opened, anchor)
    opened.querySelector('input')?.select()
  }, [anchor])

  const save = async (actual: Omit<IndicatorActual, 'value'> & { value: number | null }) => {
    const { name } = indicator
    const saved = await commitPlan(app, () => app.port.call('indicators.setActual', actual), {
      done:
        actual.value === null
          ? t('plan.indicators.removed', { name, year })
          : t('plan.indicators.saved', { name, year, value: figure(actual.value) }),
      refused: (reason) => t('plan.indicators.notSaved', { why: reason }),
    })
    if (saved) sheet.current?.hidePopover()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const value = readNumber(typed.value)
    const statedOn = typed.statedOn.trim() === '' ? null : parsePartialDate(typed.statedOn)
    const badDate = typed.statedOn.trim() !== '' && statedOn === null
    if (value === null || badDate) {
      setWhy({
        ...(value === null ? { value: t('plan.indicators.valueInvalid') } : {}),
        ...(badDate ? { statedOn: t('plan.indicators.dateInvalid') } : {}),
      })
      return
    }
    void save({
      indicatorId: indicator.id,
      year,
      value,
      statedOn,
      source: textOrNull(typed.source),
      note: textOrNull(typed.note),
    })
  }
  const line = (field: keyof typeof typed, label: string, hint: string, maxLength: number) => (
    <>
      <label htmlFor={`${id}-${field}`}>{label}</label>
      <div>
        <input
          id={`${id}-${field}`}
          className="planInput"
          value={typed[field]}
          placeholder={hint}
          maxLength={maxLength}
          autoComplete="off"
          data-testid={`actual-${field}`}
          aria-invalid={field in why}
          onChange={(event) => {
            setTyped({ ...typed, [field]: event.target.value })
            setWhy({})
          }}
        />
        {field === 'value' && why.value !== undefined ? (
          <p className="formError" role="alert">
            {why.value}
          </p>
        ) : null}
        {field === 'statedOn' && why.statedOn !== undefined ? (
          <p className="formError" role="alert">
            {why.statedOn}
          </p>
        ) : null}
      </div>
    </>
  )
  return (
    <div
      ref={sheet}
      popover="auto"
      className="popover actualEditor"
      role="dialog"
      aria-label={t('plan.indicators.actualOf', { name: indicator.name, year })}
      onToggle={(event) => {
        if (event.newState !== 'closed') return
        onClose()
        anchor.focus()
      }}
    >
      <h3 className="actualTitle">
        {title}
        <span className="quietText">
          {indicator.name}（{indicator.unit}）
        </span>
      </h3>
      <form className="formGrid" onSubmit={submit}>
        {line('value', t('plan.indicators.value'), indicator.target.printed, 40)}
        {line('source', t('plan.indicators.source'), t('plan.indicators.sourceHint'), 200)}
        {line('statedOn', t('plan.indicators.statedOn'), t('plan.indicators.statedOnHint'), 20)}
        {line('note', t('plan.indicators.actualNote'), '', 400)}
        <footer className="actualFoot">
          {before === undefined ? null : (
            <Button
              danger
              onClick={() => void save({ ...before, indicatorId: indicator.id, year, value: null })}
            >
              {t('plan.indicators.remove')}
            </Button>
          )}
          <span className="actualGap" />
          <Button onClick={() => sheet.current?.hidePopover()}>
            {t('plan.indicators.cancel')}
          </Button>
          <Button type="primary" htmlType="submit" data-testid="actual-save">
            {t('plan.indicators.save')}
          </Button>
        </footer>
      </form>
    </div>
  )
}

function typedOf(actual: IndicatorActual | undefined) {
  return {
    value: actual === undefined ? '' : String(actual.value),
    source: actual?.source ?? '',
    statedOn: actual?.statedOn ?? '',
    note: actual?.note ?? '',
  }
}

/** A number as clerks type it: full-width digits, grouping commas, a trailing %. Null where it isn't one. */
function readNumber(text: string): number | null {
  const plain = toHalfWidth(text).replace(/[\s,]/g, '').replace(/%$/, '').replace('\u2212', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** Below the cell, or above it where there is no room. */
function place(sheet: HTMLElement, anchor: HTMLElement): void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect()
  const margin = 8
  const { offsetWidth, offsetHeight } = sheet
  const below = bottom + 4 + offsetHeight < window.innerHeight - margin
  sheet.style.top = `${below ? bottom + 4 : Math.max(margin, top - 4 - offsetHeight)}px`
  sheet.style.left = `${Math.max(margin, Math.min(left, right - offsetWidth))}px`
}
