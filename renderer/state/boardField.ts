import type { ProgressPatch } from '../../shared/schemas/progress.ts'

/** A cell of the month's grid that takes what is typed. */
export type EntryField = Exclude<keyof ProgressPatch, 'copied' | 'reporter' | 'reportedOn'>
export type BoardField = EntryField | 'planned' | 'opening'
