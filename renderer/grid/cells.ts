import { describeCapacity } from '../../shared/model/capacity.ts'
import { showField } from '../fields/showField.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'
import { showOpen } from './drawnCells.ts'
import { element } from './element.ts'
import { type GridContext, isOpenEntry } from './gridContext.ts'
import type { Cell } from './plainCell.ts'

export const numberCell: Cell = ({ data, context }) => {
  const number = context.numbers.get(data.id)
  return number === undefined ? '' : String(number)
}

export const nameCell: Cell = ({ data, context }) => {
  const { t } = context.text
  const cell = element('span', 'nameCell')
  if (data.parentId !== null) cell.classList.add('nameCellChild')
  if (data.childIds.length > 0) {
    const expander = element('button', 'expander')
    expander.type = 'button'
    expander.tabIndex = -1
    showOpen(expander, isOpenEntry(context, data), context)
    cell.append(expander)
  }
  cell.append(element('span', 'cellText', data.project.name))
  if (data.childIds.length > 0) {
    const badge = element('span', 'badge', t('grid.children', { n: data.childIds.length }))
    badge.title = t('grid.childrenHint', { n: data.childIds.length })
    cell.append(badge)
  }
  return cell
}

export const stageCell: Cell = ({ data, context }) => {
  const { stage } = data.project
  if (stage === null) return unfilled(data, context)
  const cell = element('span', 'stage')
  cell.dataset['stage'] = stage
  cell.append(
    element('span', 'stageGlyph'),
    element('span', 'cellText', context.text.words.stage[stage]),
  )
  return cell
}

export const capacityCell: Cell = ({ data, context }) => {
  const [first] = data.capacities
  if (first === undefined) return unfilled(data, context)
  if (data.capacities.length === 1) return describeCapacity(first)
  const cell = element('span', 'capacityCell')
  cell.append(element('span', 'cellText', describeCapacity(first)))
  const more = context.text.t('grid.moreCapacities', { n: data.capacities.length - 1 })
  cell.append(element('span', 'badge', more))
  return cell
}

export const parkCell: Cell = ({ data, context }) => {
  const { park, parkBasis } = data.project
  if (park === null) return unfilled(data, context)
  if (parkBasis !== 'inferred') return park
  const cell = element('span', 'parkCell')
  cell.append(
    element('span', 'cellText', park),
    element('span', 'basisMark', context.text.t('grid.inferred')),
  )
  return cell
}

export const moneyCell: Cell = ({ data, context }) => {
  const shown = showField(
    'totalInvestment',
    data.project.totalInvestment,
    context.unit,
    context.text.language,
  )
  return shown ?? unfilled(data, context)
}

/** The word 未填 on an entry; a child that has no value of its own stays blank, because its entry has it. */
export function unfilled(row: LedgerRow, context: GridContext): HTMLElement | string {
  return row.parentId === null ? element('span', 'unfilled', context.text.words.unfilled) : ''
}
