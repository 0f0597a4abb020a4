import type { ICellRendererComp } from 'ag-grid-community'
import type { LightColour } from '../../../shared/model/month/lightRules.ts'
import type { BoardRow } from '../../../shared/schemas/monthBoard.ts'
import { drawnCell } from '../drawnCell.ts'
import { element } from '../element.ts'
import type { BoardContext } from './boardContext.ts'
import { type BoardColumnId, isCorrected } from './boardColumnIds.ts'
import { boardValue } from './boardWords.ts'

/** Plain DOM, as in the register's grid. */
export function boardCell(id: BoardColumnId): new () => ICellRendererComp<BoardRow> {
  return drawnCell<BoardRow, BoardContext>(({ data, context }) =>
    data === undefined ? element('span', '') : draw(data, id, context),
  )
}

function draw(row: BoardRow, id: BoardColumnId, context: BoardContext): HTMLElement {
  const { t, words } = context.text
  const shown = boardValue(row, id, context)
  if (id === 'light') return lightCell(row, context)
  if (id === 'progressText' && shown !== null) return progressCell(row, shown, context)
  if (shown !== null) {
    const text = element('span', 'cellText', shown)
    if (isCorrected(row, id)) return corrected(text, context)
    if (id === 'planned' && row.monthly !== null) {
      const cell = element('span', 'boardMarked')
      cell.append(element('span', 'basisMark', t('board.cell.monthly')), text)
      return cell
    }
    return text
  }
  if ((id === 'invested' || id === 'progressText') && row.state === 'unreported') {
    return element('span', 'awaited', t('board.cell.awaited'))
  }
  if (id === 'opening' || (id === 'planned' && row.state !== 'notExpected')) {
    return element('span', 'unfilled', words.unfilled)
  }
  const reported = row.state === 'reported' || row.state === 'repeated'
  const isFigure = id === 'invested' || id === 'fundsInPlace' || id === 'statistics'
  return reported && (isFigure || id === 'progressText')
    ? element('span', 'unfilled', words.unfilled)
    : element('span', 'cellText', '')
}

function progressCell(row: BoardRow, shown: string, { text }: BoardContext): HTMLElement {
  const same = row.copied || row.state === 'repeated'
  const plain = element('span', 'cellText', shown)
  const isChanged = isCorrected(row, 'progressText')
  if (!same && !isChanged) return plain
  const cell = element('span', 'boardMarked')
  if (isChanged) cell.append(correctedMark(text))
  cell.append(plain)
  if (same) cell.append(element('span', 'sameMark', text.t('board.cell.same')))
  return cell
}

/** A value that was changed since the month was closed; its card tells from what and why. */
function corrected(shown: HTMLElement, { text }: BoardContext): HTMLElement {
  const cell = element('span', 'boardMarked')
  cell.append(correctedMark(text), shown)
  return cell
}

function correctedMark({ t }: BoardContext['text']): HTMLElement {
  return element('span', 'basisMark', t('board.cell.corrected'))
}

function lightCell(row: BoardRow, context: BoardContext): HTMLElement {
  const { t } = context.text
  const cell = light(row.light, boardValue(row, 'light', context) ?? '')
  if (row.judged) cell.append(element('span', 'lightNote', t('board.cell.judged')))
  else if (row.state === 'unreported') {
    cell.append(element('span', 'lightNote', t('board.cell.awaitedLight')))
  }
  return cell
}

/** A light: its shape, colour and word. */
export function light(colour: LightColour, word: string): HTMLElement {
  const made = element('span', 'light')
  made.dataset['light'] = colour
  made.append(element('span', 'lightGlyph'), element('span', 'lightWord', word))
  return made
}
