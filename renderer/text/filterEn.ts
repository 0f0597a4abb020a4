import type { FilterText } from './filterZh.ts'

export const filterEn: FilterText = {
  words: {
    is: '{{column}} = {{values}}',
    isNot: '{{column}} ≠ {{values}}',
    andMore: '{{values}} and others, {{n}} in all',
    equal: '{{column}} = {{from}}',
    notEqual: '{{column}} ≠ {{from}}',
    over: '{{column}} > {{from}}',
    atLeast: '{{column}} ≥ {{from}}',
    under: '{{column}} < {{from}}',
    atMost: '{{column}} ≤ {{from}}',
    between: '{{column}} {{from}} to {{to}}',
    on: '{{column}} in {{from}}',
    before: '{{column}} before {{from}}',
    after: '{{column}} after {{from}}',
    notBefore: '{{column}} from {{from}} on',
    notAfter: '{{column}} up to {{from}}',
    contains: '{{column}} contains “{{text}}”',
    lacks: '{{column}} lacks “{{text}}”',
    starts: '{{column}} starts with “{{text}}”',
    sameText: '{{column}} = “{{text}}”',
  },
}
