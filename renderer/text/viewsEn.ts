import type { ViewsText } from './viewsZh.ts'

/** Every sentence about saved views in English. */
export const viewsEn: ViewsText = {
  operation: {
    save: 'save view',
    delete: 'delete view',
    move: 'reorder views',
  },
  history: {
    view: 'View',
    saved: 'View created',
    deleted: 'View deleted',
    restored: 'View restored',
    name: 'View name',
    changed: 'View changed: {{parts}}',
    moved: 'Views reordered',
    partSeparator: ', ',
    columns: 'columns',
    filter: 'filter',
    grouping: 'grouping',
    sortings: 'sort order',
    moneyUnit: 'money unit',
  },
}
