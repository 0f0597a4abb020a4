import type { Database } from '../../electron/store/connection.ts'
import { readRegister } from '../../electron/documents/sheets/readRegister.ts'
import type { Register } from '../../electron/documents/sheets/register.ts'

/** Every column that a register can print. */
const printable = [
  'number',
  'id',
  'name',
  'kind',
  'category',
  'sector',
  'park',
  'place',
  'owner',
  'responsibleUnit',
  'leader',
  'level',
  'stage',
  'constructionType',
  'constructionTypePrinted',
  'code',
  'totalInvestment',
  'plannedStart',
  'plannedEnd',
  'actualStart',
  'actualEnd',
  'capacity',
  'pinyin',
  'notes',
  'verbatim',
]

/** The register of the projects `ids`, grouped, on A3, with all columns and the first of them again up to `columns`. */
export function readWideRegister(
  database: Database,
  ids: readonly string[],
  columns: number,
): Register {
  const register = readRegister(
    database,
    {
      sheet: 'register',
      format: 'xlsx',
      language: 'zh-CN',
      ids: [...ids],
      columns: printable,
      groupBy: ['sector'],
      moneyUnit: 'wan',
      paper: 'A3',
      filterWords: '',
    },
    '2017-06-01',
  )
  const again = <Value>(values: readonly Value[]): readonly Value[] => [
    ...values,
    ...values.slice(5, 5 + columns - values.length),
  ]
  return {
    ...register,
    columns: again(register.columns),
    groups: register.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: again(row.cells) })),
    })),
  }
}
