import type { Condition } from '../../../../shared/schemas/viewFilter.ts'
import type { SetCondition } from '../../../state/editFilter.ts'

/** The ticks of a list of values before they are applied: the values named are ticked, or with `exclude` all others are. */
export interface SetDraft {
  readonly exclude: boolean
  readonly values: ReadonlySet<string>
}

/** Nothing ticked: it asks nothing, as a row of chips of which none is chosen. */
export const noTicks: SetDraft = { exclude: false, values: new Set() }
const allTicks: SetDraft = { exclude: true, values: new Set() }

export function draftOf(condition: SetCondition | null): SetDraft {
  return condition === null
    ? noTicks
    : { exclude: condition.exclude, values: new Set(condition.values) }
}

export function conditionOf(column: string, { exclude, values }: SetDraft): Condition {
  return { kind: 'set', column, values: [...values], exclude }
}

export function isTicked({ exclude, values }: SetDraft, value: string): boolean {
  return values.has(value) !== exclude
}

/** @param all every value of the list, found by a search or not */
export function withTick(
  draft: SetDraft,
  ticked: boolean,
  some: readonly string[],
  all: readonly string[],
): SetDraft {
  const values = new Set(draft.values)
  for (const value of some) {
    if (ticked === draft.exclude) values.delete(value)
    else values.add(value)
  }
  const next = { exclude: draft.exclude, values }
  // All and none are kept as such, so that a value which comes later is treated like the others.
  if (all.every((value) => isTicked(next, value))) return allTicks
  return all.some((value) => isTicked(next, value)) ? next : noTicks
}

export function countTicked(draft: SetDraft, all: readonly string[]): number {
  return all.filter((value) => isTicked(draft, value)).length
}
