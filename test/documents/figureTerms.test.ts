import { beforeEach, expect, test } from 'vitest'
import { previewPiece } from '../../electron/documents/pack/previewPack.ts'
import type { Database } from '../../electron/store/connection.ts'
import { computeMonth, monthFrame } from '../../electron/store/month/monthRows.ts'
import { membersOf, partsOf, sumsOf } from '../../renderer/state/figureTerms.ts'
import { figuresOfBulletin } from '../../shared/model/bulletin/bulletinDocument.ts'
import type { PackSpec } from '../../shared/schemas/pack.ts'
import type { BoardRow } from '../../shared/schemas/monthBoard.ts'
import { testStore } from '../helpers/ledger.ts'
import { day } from './layoutSheets.ts'
import { openLook } from './registerSheets.ts'

let database: Database
let rows: readonly BoardRow[] = []
const month = '2017-05'

beforeEach(() => {
  const store = testStore()
  void store.handlers['sample.add']({})
  database = openLook(store)
  rows = computeMonth(database, monthFrame(database, { month, today: day })).map(({ row }) => row)
})

interface ShownFigure {
  readonly key: string | null
  readonly ids: readonly string[]
  readonly value: number
}

/** What the terms of a figure come to, as the page would print it: yuan, or a share in percent. */
function ofTerms({ key, ids }: ShownFigure): number | null {
  const [part, whole] = sumsOf(membersOf(rows, ids), partsOf(key))
  if (part === undefined || part.value === null) return null
  if (whole === undefined) return part.value
  return whole.value === null ? null : (part.value / whole.value) * 100
}

const shares = new Set(['shareOfYearPlan', 'shareOfTotal'])

function isAddedUp({ key }: ShownFigure): boolean {
  return partsOf(key).length === 1 || (key !== null && shares.has(key))
}

async function piece(item: PackSpec['items'][number]) {
  const spec: PackSpec = { month, items: [item], filterWords: '', target: 'folder' }
  return previewPiece(database, spec, 0, day)
}

test.each(['monthly', 'ledger', 'summary', 'byUnit', 'bySector', 'byPark', 'late'])(
  'the projects behind each figure of %s add up to it',
  async (layout) => {
    const shown = await piece({ sheet: 'layout', layout })
    if (shown.kind !== 'sheet') throw new Error(`${layout} is ${shown.kind}`)
    const { sheet } = shown
    const figures = sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell): readonly ShownFigure[] => {
        const key = sheet.keys[cell.column] ?? null
        const ids = cell.ids ?? row.ids
        return cell.value === null || ids.length === 0 ? [] : [{ key, ids, value: cell.value }]
      }),
    )
    const added = figures.filter(isAddedUp)
    expect(added.length).toBeGreaterThan(10)
    const wrong = added.filter((figure) => {
      const terms = ofTerms(figure)
      const isShare = figure.key !== null && shares.has(figure.key)
      const value = isShare ? figure.value : figure.value * 10_000
      return terms === null || Math.abs(terms - value) > 0.001
    })
    expect(wrong).toEqual([])
  },
)

test('the projects behind each figure of the bulletin add up to it', async () => {
  const shown = await piece({ sheet: 'bulletin' })
  if (shown.kind !== 'bulletin') throw new Error(shown.kind)
  const figures = figuresOfBulletin(shown.document).map(({ measure, ids, value }) => ({
    key: measure,
    ids,
    value: shares.has(measure) ? value * 100 : value,
  }))
  const added = figures.filter(isAddedUp)
  expect(added.length).toBeGreaterThan(10)
  expect(added.filter((each) => Math.abs((ofTerms(each) ?? 0) - each.value) > 0.001)).toEqual([])
})
