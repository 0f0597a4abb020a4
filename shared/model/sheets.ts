/** Sheets that can be exported, by the name that the command line takes. */
export const sheetNames = [
  'register',
  'capacity',
  'indicators',
  'findings',
  'bulletin',
  'cards',
] as const

/** Columns of the printed register (重点项目台账), in the order of the sheets that bureaus hand in. */
export const registerColumns = [
  'number',
  'name',
  'owner',
  'park',
  'verbatim',
  'capacity',
  'constructionType',
  'stage',
  'totalInvestment',
  'plannedStart',
  'plannedEnd',
  'responsibleUnit',
  'leader',
  'notes',
] as const
