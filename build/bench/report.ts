import { writeFileSync } from 'node:fs'
import { type Figure, type FigureUnit, meetsAim, type Section } from './figure.ts'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  /** How busy the machine was, as processes that wanted a processor in the minute before the bench and in its last one. */
  readonly load: { readonly before: number; readonly after: number }
  readonly browser: string | null
}

export interface Report {
  readonly at: string
  readonly machine: Machine
  readonly sections: readonly Section[]
}

const headings = ['', 'projects', 'p50', 'p95', 'n', 'aim', 'instead', 'p50', 'ratio'] as const

export function formatMachine(machine: Machine): string {
  const { processor, cores, memoryGb, system, node, load, browser } = machine
  return [
    `${cores} × ${processor}`,
    `${memoryGb} GB`,
    system,
    `load ${load.before} before and ${load.after} after`,
    `Node ${node}`,
    ...(browser === null ? [] : [browser]),
  ].join(', ')
}

/** A section as text for a terminal: a table, its remarks below. */
export function formatSection({ name, figures, remarks }: Section): string {
  return [name, ...tableLines([headings, ...figures.map(cells)]), ...remarks.map(remarkLine)].join(
    '\n',
  )
}

/** Writes the report as data, every figure with what it was measured against. */
export function writeReport(report: Report, file: string): void {
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
}

function cells(one: Figure): readonly string[] {
  const { what, rows, unit, count, p50, p95, aim, instead } = one
  const verdict =
    aim === undefined ? '' : `${meetsAim(one) ? 'met' : 'MISSED'} ${aim.at} ≤ ${aim.most} ${unit}`
  return [
    what,
    rows.toLocaleString('en-US'),
    amount(p50, unit),
    amount(p95, unit),
    String(count),
    verdict,
    ...(instead === undefined
      ? ['', '', '']
      : [instead.what, amount(instead.p50, unit), `× ${formatRatio(instead.ratio)}`]),
  ]
}

function remarkLine(remark: string): string {
  return `  - ${remark}`
}

/** Three digits that matter, never a false precision of microseconds. */
function amount(value: number, unit: FigureUnit): string {
  return `${value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)} ${unit}`
}

function formatRatio(ratio: number): string {
  return ratio.toFixed(ratio >= 10 ? 0 : 1)
}

/** Words at the left, numbers at the right of their columns. */
function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const isWords = (at: number) =>
    headings[at] === '' || headings[at] === 'aim' || headings[at] === 'instead'
  return rows.map((row) =>
    `  ${row
      .map((cell, at) =>
        isWords(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')}`.trimEnd(),
  )
}
