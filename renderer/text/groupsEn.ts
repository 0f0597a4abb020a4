import type { GroupsText } from './groupsZh.ts'

/** Every sentence about groups of rows in English. */
export const groupsEn: GroupsText = {
  expand: 'Open this group',
  collapse: 'Close this group',
  spokenOpen: '{{group}}, open',
  spokenClosed: '{{group}}, closed',
  otherStages: 'Others {{n}}',
  unfilled: 'investment: {{n}} not filled in',
  unfilledTotal: 'investment: {{n}} not filled in, not in the total',
  share: '{{share}}% of the total',
  button: 'Group',
  buttonBy: 'By {{keys}}',
  title: 'Groups',
  first: 'Group by',
  second: 'Then by',
  none: 'No groups',
  noneThen: 'Nothing else',
  expandAll: 'Open all',
  collapseAll: 'Close all',
  separator: ', ',
  by: 'Group by this column',
  byWithin: 'Group by this column within groups',
  notBy: 'Don’t group by this column',
  exportBy: 'Group by {{keys}}, with subtotals',
}
