import type { PackSpec } from '../../../shared/schemas/pack.ts'
import type { PackItem } from '../../../shared/schemas/packChoice.ts'
import type { SheetSpec } from '../../../shared/schemas/sheet.ts'
import type { Database } from '../../store/connection.ts'
import { findLayout } from '../../store/layouts.ts'
import { computeMonth, monthFrame } from '../../store/month/monthRows.ts'

export interface PackSheet {
  readonly name: string
  readonly spec: SheetSpec
}

const names = {
  bulletin: '月通报',
  cards: '重点项目卡',
  capacity: '产能对标表',
  indicators: '规划指标中期评估表',
  findings: '规划自洽检查表',
} as const satisfies Readonly<Record<Exclude<PackItem['sheet'], 'layout'>, string>>

/** What the documents of a pack are as sheets. @param today `YYYY-MM-DD`. Throws `unknown-id` for a layout that is gone. */
export function packSheets(
  database: Database,
  pack: PackSpec,
  today: string,
): readonly PackSheet[] {
  const { month, filter, filterWords } = pack
  const language = 'zh-CN'
  const ids =
    filter === undefined
      ? null
      : computeMonth(database, monthFrame(database, { month, today }), { filter }).map(
          ({ row }) => row.id,
        )
  return pack.items.map((item): PackSheet => {
    if (item.sheet === 'layout') {
      const { layout } = item
      const { name } = findLayout(database, layout, language)
      return {
        name,
        spec: {
          sheet: 'layout',
          format: 'xlsx',
          language,
          layout,
          month,
          filterWords,
          ...(ids !== null && { ids }),
        },
      }
    }
    const { sheet } = item
    const name = names[sheet]
    const filtered = { month, filterWords, ...(filter !== undefined && { filter }) }
    switch (sheet) {
      case 'bulletin':
        return { name, spec: { sheet, format: 'docx', language, paper: 'A4', ...filtered } }
      case 'cards':
        return { name, spec: { sheet, format: 'xlsx', language, paper: 'A4', ...filtered } }
      case 'capacity':
        return { name, spec: { sheet, format: 'xlsx', language, paper: 'A4' } }
      case 'indicators':
      case 'findings':
        return { name, spec: { sheet, format: 'xlsx', language, paper: 'A3' } }
      default:
        return sheet satisfies never
    }
  })
}
