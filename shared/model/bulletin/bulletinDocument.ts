import type { LightColour } from '../month/lightRules.ts'
import type { BoardRow } from '../../schemas/monthBoard.ts'
import type { MeasureName } from './measures.ts'
import type { TemplateKey } from './templates.ts'

/** A project as the bulletin looks at it: its month's row and the dates that say whether it has started. */
export type BulletinProject = BoardRow & {
  /** It has a plan or a figure for the year. */
  readonly listed: boolean
  readonly plannedStart: string | null
  /** By the end of the month. */
  readonly hasStarted: boolean
  readonly investmentLight: LightColour
  /** The latest step that is overdue, in words; null where none is. */
  readonly lateStep: string | null
}

/** All that a bulletin is made from; nothing else is read. */
export interface BulletinSource {
  /** `YYYY-MM` */
  readonly month: string
  /** `YYYY-MM-DD`, the day it is dated. */
  readonly issuedOn: string
  /** Of the plan: a city's, a county's or a district's name; empty where unknown. */
  readonly region: string
  readonly bureau: string
  /** Which projects it is about, in words; empty for all. */
  readonly scope: string
  readonly projects: readonly BulletinProject[]
  /** Planned to start by now and not started, and started in this very month. */
  readonly dueIds: readonly string[]
  readonly startedThisMonthIds: readonly string[]
}

/** A number in the text with where it comes from: what is measured, over which projects, and the unrounded value. */
export interface Figure {
  readonly text: string
  readonly measure: MeasureName
  readonly value: number
  readonly ids: readonly string[]
}

export type Run = string | Figure

/** `lead`: the name of a second-level heading (楷体) that opens a paragraph, number included. */
export interface BulletinParagraph {
  readonly kind: 'heading' | 'body'
  /** What it was filled from; null for a heading. */
  readonly template: TemplateKey | null
  readonly lead: string
  readonly runs: readonly Run[]
}

export type AnnexCell = Run | null

export interface AnnexColumn {
  readonly heading: string
  /** Printed once above neighbouring columns that share it. */
  readonly groupHeading?: string
  readonly widthMm: number
  readonly align: 'left' | 'center' | 'right'
}

export interface AnnexTable {
  readonly title: string
  readonly unit: string
  readonly columns: readonly AnnexColumn[]
  /** Null in front of the others where there is no sum. */
  readonly total: readonly AnnexCell[] | null
  readonly rows: readonly (readonly AnnexCell[])[]
}

/** The bulletin as data: what the writer lays out, the preview shows and the proof recomputes. */
export interface BulletinDocument {
  readonly month: string
  readonly masthead: string
  readonly issue: string
  readonly bureau: string
  readonly date: string
  readonly titleLines: readonly string[]
  readonly scope: string
  readonly salutation: string
  readonly paragraphs: readonly BulletinParagraph[]
  readonly annexes: readonly AnnexTable[]
  /** Something in it is sample data (示例). */
  readonly sample: boolean
}

/** The words of a paragraph, figures included. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

/** Every figure of the text and the tables, in the order they are printed. */
export function figuresOfBulletin({ paragraphs, annexes }: BulletinDocument): readonly Figure[] {
  const cells = annexes.flatMap(({ total, rows }) => [...(total ?? []), ...rows.flat()])
  return [...paragraphs.flatMap(({ runs }) => runs), ...cells].filter(
    (run): run is Figure => run !== null && typeof run !== 'string',
  )
}
