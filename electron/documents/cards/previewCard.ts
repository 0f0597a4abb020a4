import type { SheetPreview } from '../../../shared/schemas/sheetPreview.ts'
import { mmPerWidthUnit } from '../sheets/page.ts'
import { previewRows } from '../sheets/previewSheet.ts'
import type { Card } from './card.ts'
import { layCard } from './layCard.ts'

/** A card's page as data; every figure on it is of the one project. */
export function previewCard(card: Card): SheetPreview {
  const { page, widths, rowCount, rowAt } = layCard(card, String(card.number))
  const { left, right, top, bottom } = page.marginsMm
  const { sample, name } = { sample: card.row.sample, name: card.project.name }
  return {
    name,
    title: name,
    sample,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      widthMm: 210,
      heightMm: 297,
      marginsMm: { left, right, top, bottom },
    },
    widthsMm: widths.map((width) => width * mmPerWidthUnit),
    keys: [],
    ...previewRows(rowCount, rowAt, () => ({ ids: [card.project.id] })),
    repeated: { first: 0, last: -1 },
    pages: [{ first: 0, last: rowCount - 1 }],
    header: sample ? '示例数据，不作统计依据' : '',
    footer: { left: card.bureau, right: '项目卡' },
    rowCount: 1,
  }
}
