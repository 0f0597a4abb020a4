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

/** A group added up: of a bundle its own money, never its children's. */
interface OwnSum {
  readonly value: string | null
  entries: number
  split: number
  yuan: bigint | null
  readonly ids: string[]
}

/**
 * Adds up a register again: counts and money of all and of each outer group. Its rows are the ledger's own cells, which a
 * second reading could only repeat: ten thousand of them are added up, not compared.
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
    const ids = own?.ids ?? []
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
        : { value, text: () => formattedNumber(value, moneyFormats[register.moneyUnit]) },
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

/** The projects of the register added up by a field; null adds up all. */
function readSums(
  database: Database,
  ids: readonly string[],
  key: GroupKey | null,
): readonly OwnSum[] {
  const rows = database
    .prepare(
      `SELECT project.id, project.parent_id, project.total_investment, ${key === null ? 'NULL' : columnOf(key)}
       FROM json_each(?) AS wanted JOIN project ON project.id = wanted.value`,
    )
    .raw()
    .all(JSON.stringify(ids)) as Row[]
  const byId = new Map(rows.map((row) => [row[0], row]))
  const sums = new Map<string | null, OwnSum>()
  const sumOf = (value: string | null): OwnSum => {
    const known = sums.get(value) ?? { value, entries: 0, split: 0, yuan: null, ids: [] }
    sums.set(value, known)
    return known
  }
  const parents = new Set<string>()
  for (const [, parentId] of rows) {
    if (parentId !== null && byId.has(parentId)) parents.add(parentId)
  }
  for (const [id, parentId, yuan, own] of rows) {
    const head = parentId === null ? undefined : byId.get(parentId)
    // A child stands with its bundle, whatever it says itself.
    const sum = sumOf(head === undefined ? own : head[3])
    sum.ids.push(id)
    if (!parents.has(id)) sum.split += 1
    if (head !== undefined) continue
    sum.entries += 1
    if (yuan !== null) sum.yuan = (sum.yuan ?? 0n) + BigInt(yuan)
  }
  return [...sums.values()]
}

type Row = readonly [id: string, parentId: string | null, yuan: number | null, value: string | null]
