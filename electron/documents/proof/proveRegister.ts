import { moneyFormats } from '../sheets/cellStyles.ts'
import { yuanPerUnit } from '../../../shared/model/money.ts'
import type { SheetProof } from '../../../shared/schemas/proof.ts'
import type { RegisterSpec } from '../../../shared/schemas/sheet.ts'
import type { GroupKey } from '../../../shared/schemas/viewFilter.ts'
import { columnOf } from '../../store/entities.ts'
import type { Database } from '../../store/connection.ts'
import type { Register, RegisterGroup } from '../sheets/register.ts'
import { formattedNumber } from '../sheets/table/numberFormats.ts'
import { rowsOf, totalColumns } from '../sheets/totals.ts'
import { unfilledMark } from '../sheets/words.ts'
import { exactOf, scaled } from './exact.ts'
import { tally } from './tally.ts'

/** A group as one query adds it up: of a bundle its own money, never its children's. */
interface OwnSum {
  readonly value: string | null
  readonly entries: bigint
  readonly split: bigint
  readonly yuan: bigint | null
  readonly ids: string
}

/**
 * Adds up a register again: counts and money of all and of each outer group. Its rows are the ledger's own cells, which a
 * second reading could only repeat: ten thousand of them are added up by two queries.
 */
export function proveRegister(
  name: string,
  register: Register,
  spec: RegisterSpec,
  database: Database,
): SheetProof {
  const score = tally(name, unfilledMark)
  const at = register.columns.findIndex(({ kind }) => kind === 'money')
  const compare = (
    row: string,
    rows: RegisterGroup['rows'],
    { entries, split }: Register['count'],
    own: OwnSum | undefined,
  ): void => {
    const ids = own === undefined || own.ids === '' ? [] : own.ids.split(' ')
    score.same({ row, column: '', ids }, `${entries}，${split}`, countsOf(own))
    const column = register.columns[at]
    if (column === undefined) return
    const unit = yuanPerUnit[register.moneyUnit]
    const [total] = totalColumns(rows, [at])
    const printed = total?.yuan ?? null
    const value = printed === null ? null : printed / unit
    score.figure(
      { row, column: column.title, ids },
      value === null
        ? null
        : { value, text: formattedNumber(value, moneyFormats[register.moneyUnit]) },
      own?.yuan == null ? null : scaled(exactOf(own.yuan), 1n, BigInt(unit)),
    )
  }
  const [all] = readSums(database, spec.ids, null)
  compare(register.title, [...rowsOf(register)], register.count, all)
  const [key] = spec.groupBy
  if (key === undefined) return score.proof()
  const sums = [...readSums(database, spec.ids, key)]
  for (const { label, rows, count } of register.groups) {
    if (label === null) continue
    compare(label, rows, count, takeLike(sums, label, count))
  }
  return score.proof()
}

/** The group of that name; of several that its label could mean, the one with as many projects. */
function takeLike(sums: OwnSum[], label: string, count: Register['count']): OwnSum | undefined {
  const named = sums.filter(({ value }) => value !== null && label.includes(value))
  const candidates = named.length > 0 ? named : sums
  const found =
    candidates.find((each) => countsOf(each) === `${count.entries}，${count.split}`) ??
    candidates[0]
  if (found !== undefined) sums.splice(sums.indexOf(found), 1)
  return found
}

function countsOf(own: OwnSum | undefined): string {
  return own === undefined ? '0，0' : `${own.entries}，${own.split}`
}

/** Ids are named for groups only: nobody opens a list of all. */
function readSums(
  database: Database,
  ids: readonly string[],
  key: GroupKey | null,
): readonly OwnSum[] {
  const column = key === null ? null : columnOf(key)
  // A child stands with its bundle, whatever it says itself.
  const value =
    column === null
      ? 'NULL'
      : `CASE WHEN head.id IS NULL THEN own.${column} ELSE head.${column} END`
  return database
    .prepare(
      `WITH wanted AS MATERIALIZED (SELECT value AS id FROM json_each(?)),
       parent AS MATERIALIZED (SELECT DISTINCT parent_id AS id FROM project
         WHERE id IN wanted AND parent_id IN wanted)
       SELECT ${value} AS value,
         count(*) FILTER (WHERE head.id IS NULL) AS entries,
         count(*) - count(*) FILTER (WHERE own.id IN parent) AS split,
         sum(own.total_investment) FILTER (WHERE head.id IS NULL) AS yuan,
         ${key === null ? "''" : "coalesce(group_concat(own.id, ' '), '')"} AS ids
       FROM project AS own
       LEFT JOIN project AS head ON head.id = own.parent_id AND head.id IN wanted
       WHERE own.id IN wanted GROUP BY 1`,
    )
    .safeIntegers()
    .all(JSON.stringify(ids)) as OwnSum[]
}
