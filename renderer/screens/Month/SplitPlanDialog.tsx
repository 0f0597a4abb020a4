import { Button, Input } from 'antd'
import { useState } from 'react'
import { yearOf } from '../../../shared/model/month/reportMonth.ts'
import { formatExactMoney } from '../../../shared/model/money.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { saveYearPlan } from '../../app/monthActions.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { entryText, readEntry } from '../../fields/readEntry.ts'
import { useText } from '../../text/i18n.ts'

interface SplitPlanDialogProps {
  readonly row: BoardRow
  readonly month: string
  readonly onClose: () => void
}

/** 年度计划 and its split by months, by which 序时进度 is then measured. */
export function SplitPlanDialog({ row, month, onClose }: SplitPlanDialogProps) {
  const text = useText()
  const { t, words } = text
  const app = useApp()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const [planned, setPlanned] = useState(entryText(row.planned, unit))
  const [months, setMonths] = useState<readonly string[]>(() =>
    Array.from({ length: 12 }, (_, at) => entryText(row.monthly?.[at] ?? null, unit)),
  )
  const total = readEntry(planned, true, unit, text)
  const readings = months.map((typed) => readEntry(typed, true, unit, text))
  const isSplit = months.some((typed) => typed.trim() !== '')
  const amounts = readings.map((reading) =>
    reading.ok && typeof reading.value === 'number' ? reading.value : 0,
  )
  const sum = amounts.reduce((all, each) => all + each, 0)
  const plan = total.ok && typeof total.value === 'number' ? total.value : null
  const unreadable = !total.ok || readings.some((reading) => !reading.ok)
  const said = unreadable
    ? t('edit.unreadableMoney')
    : !isSplit
      ? t('board.split.none')
      : sum === plan
        ? t('board.split.fits', { sum: formatExactMoney(sum, unit) })
        : t('board.split.differs', {
            sum: formatExactMoney(sum, unit),
            by: formatExactMoney(Math.abs(sum - (plan ?? 0)), unit),
            way: t(sum > (plan ?? 0) ? 'board.split.more' : 'board.split.less'),
          })
  const spread = () => {
    if (plan === null) return
    const each = Math.floor(plan / 12 / 10_000) * 10_000
    setMonths(
      Array.from({ length: 12 }, (_, at) => entryText(at === 11 ? plan - each * 11 : each, unit)),
    )
  }
  const submit = async () => {
    if (await saveYearPlan(app, row, plan, isSplit ? amounts : null)) onClose()
  }
  return (
    <Dialog
      title={t('board.split.title', { year: yearOf(month) })}
      text={row.name}
      testId="split-dialog"
      onClose={onClose}
    >
      <label className="formLine">
        {t('board.split.planned', { unit: words.moneyUnit[unit] })}
        <Input value={planned} onChange={({ target }) => setPlanned(target.value)} />
      </label>
      <div className="splitMonths">
        {months.map((typed, at) => (
          // The months of a year never move.
          <label key={at}>
            {t('board.stepper.month', { n: at + 1 })}
            <Input
              value={typed}
              status={readings[at]?.ok === false ? 'error' : ''}
              data-testid={`split-${at + 1}`}
              onChange={({ target }) => setMonths(months.with(at, target.value))}
            />
          </label>
        ))}
      </div>
      <p
        className={unreadable || (isSplit && sum !== plan) ? 'formError' : 'formHint'}
        role="status"
        data-testid="split-sum"
      >
        {said}
      </p>
      <div className="dialogFoot">
        <Button disabled={plan === null} onClick={spread}>
          {t('board.split.spread')}
        </Button>
        <Button disabled={!isSplit} onClick={() => setMonths(Array.from({ length: 12 }, () => ''))}>
          {t('board.split.clear')}
        </Button>
        <span className="monthHeadSpace" />
        <Button onClick={onClose}>{t('board.cancel')}</Button>
        <Button
          type="primary"
          data-testid="split-save"
          disabled={unreadable}
          onClick={() => void submit()}
        >
          {t('board.split.save')}
        </Button>
      </div>
    </Dialog>
  )
}
