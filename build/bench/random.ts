/** Choices that look random and are the same on every run. */
export interface Random {
  /** True in `share` of the cases, 0 to 1. */
  chance(share: number): boolean
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number
  pick<Value>(values: readonly [Value, ...Value[]]): Value
}

/** Mulberry32: small, fast, and good enough to spread words over rows. https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1))
  return {
    chance: (share) => next() < share,
    integer,
    pick: (values) => values[integer(0, values.length - 1)] ?? values[0],
  }
}
