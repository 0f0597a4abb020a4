import type { ReplaceHit } from '../../bulk/planReplace.ts'

/** A hit by its cell: there is one for each. */
export function hitKey({ change }: ReplaceHit): string {
  return `${change.row.id} ${change.field}`
}
