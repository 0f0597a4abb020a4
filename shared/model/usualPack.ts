import type { PackChoice } from '../schemas/packChoice.ts'

const sheet = (layout: string, chosen = true): PackChoice['items'][number] => ({
  item: { sheet: 'layout', layout },
  chosen,
})

/** What a monthly meeting usually gets, in order; nobody has chosen otherwise yet. */
export const usualPack: PackChoice['items'] = [
  { item: { sheet: 'bulletin' }, chosen: true },
  sheet('monthly'),
  sheet('byUnit'),
  sheet('late'),
  sheet('problems'),
  sheet('procedures', false),
  sheet('statistics', false),
  sheet('bySector', false),
  sheet('byPark', false),
  sheet('ledger', false),
  { item: { sheet: 'cards' }, chosen: false },
  { item: { sheet: 'capacity' }, chosen: false },
  { item: { sheet: 'indicators' }, chosen: false },
  { item: { sheet: 'findings' }, chosen: false },
]
