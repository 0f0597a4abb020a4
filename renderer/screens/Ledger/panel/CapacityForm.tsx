import { Button, Input, Segmented } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { toHalfWidth } from '../../../../shared/model/fullWidth.ts'
import type { Direction } from '../../../../shared/model/vocabulary.ts'
import type { CapacityInput } from '../../../../shared/schemas/project.ts'
import { useText } from '../../../text/i18n.ts'

interface CapacityFormProps {
  /** Null for a new line. */
  readonly line: CapacityInput | null
  readonly onSave: (line: CapacityInput) => void
  readonly onCancel: () => void
  readonly onDelete?: () => void
}

const directions = ['output', 'input', 'count'] as const satisfies readonly Direction[]

/** One capacity line being written, in the place where it will stand. */
export function CapacityForm({ line, onSave, onCancel, onDelete }: CapacityFormProps) {
  const { t, words } = useText()
  const id = useId()
  const [product, setProduct] = useState(line?.product ?? '')
  const [quantity, setQuantity] = useState(line === null ? '' : String(line.quantity))
  const [unit, setUnit] = useState(line?.unit ?? '')
  const [phase, setPhase] = useState(line?.phase ?? '')
  const [note, setNote] = useState(line?.note ?? '')
  const [direction, setDirection] = useState<Direction>(line?.direction ?? 'output')
  const [addable, setAddable] = useState(line?.addable ?? true)
  const [why, setWhy] = useState<string | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const amount = readQuantity(quantity)
    if (product.trim() === '') setWhy(t('capacity.productRequired'))
    else if (amount === null) setWhy(t('capacity.quantityInvalid'))
    else if (unit.trim() === '') setWhy(t('capacity.unitRequired'))
    else {
      onSave({
        ...(line?.id === undefined ? {} : { id: line.id }),
        product: product.trim(),
        quantity: amount,
        unit: unit.trim(),
        phase: phase.trim() === '' ? null : phase.trim(),
        direction,
        addable,
        note: note.trim() === '' ? null : note.trim(),
      })
    }
  }

  return (
    <form
      className="capacityForm"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
    >
      <div className="capacityFormLine">
        <Input
          autoFocus
          aria-label={t('capacity.product')}
          placeholder={t('capacity.product')}
          value={product}
          maxLength={120}
          onChange={(event) => setProduct(event.target.value)}
        />
        <Input
          className="capacityQuantity"
          aria-label={t('capacity.quantity')}
          placeholder={t('capacity.quantity')}
          value={quantity}
          maxLength={24}
          onChange={(event) => setQuantity(event.target.value)}
        />
        <Input
          className="capacityUnit"
          aria-label={t('capacity.unit')}
          placeholder={t('capacity.unit')}
          value={unit}
          maxLength={40}
          onChange={(event) => setUnit(event.target.value)}
        />
      </div>
      <div className="capacityFormLine">
        <Segmented<Direction>
          aria-label={t('capacity.direction')}
          value={direction}
          options={directions.map((value) => ({ value, label: words.direction[value] }))}
          onChange={setDirection}
        />
        <Input
          className="capacityUnit"
          aria-label={t('capacity.phase')}
          placeholder={t('capacity.phase')}
          value={phase}
          maxLength={40}
          onChange={(event) => setPhase(event.target.value)}
        />
        <label className="checkLine" htmlFor={`${id}-addable`}>
          <input
            id={`${id}-addable`}
            type="checkbox"
            checked={addable}
            onChange={(event) => setAddable(event.target.checked)}
          />
          {t('capacity.addable')}
        </label>
      </div>
      <Input
        aria-label={t('capacity.note')}
        placeholder={t('capacity.note')}
        value={note}
        maxLength={400}
        onChange={(event) => setNote(event.target.value)}
      />
      {why === null ? null : (
        <p className="formError" role="alert">
          {why}
        </p>
      )}
      <footer className="capacityFormFoot">
        {onDelete === undefined ? null : (
          <Button type="text" danger onClick={onDelete}>
            {t('capacity.delete')}
          </Button>
        )}
        <span className="panelToolsGap" />
        <Button onClick={onCancel}>{t('capacity.cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {t('capacity.save')}
        </Button>
      </footer>
    </form>
  )
}

/** A quantity as typed, full-width digits and separators allowed; null where it isn't a number from 0 up. */
export function readQuantity(text: string): number | null {
  const plain = toHalfWidth(text).replace(/[\s,，]/g, '')
  if (!/^\d+(\.\d+)?$/.test(plain)) return null
  const quantity = Number(plain)
  return quantity <= 1e15 ? quantity : null
}
