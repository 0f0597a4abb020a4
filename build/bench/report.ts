import { type Figure, type FigureUnit, meetsAim, type Section } from './figure.ts'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  readonly browser: string | null
}

export interface Report {
  readonly at: string
  readonly machine: Machine
  readonly sections: readonly Section[]
}

const headings = ['', 'projects', 'p50', 'p95', 'n', 'aim', 'instead', 'p50', 'ratio'] as const

/** The report as text for a terminal: a table for each section, its remarks below. */
export function formatReport({ machine, sections }: Report): string {
  const { processor, cores, memoryGb, system, node, browser } = machine
  const where = [`${cores} × ${processor}`, `${memoryGb} GB`, system, `Node ${node}`]
  return [
    [...where, ...(browser === null ? [] : [browser])].join(', '),
    ...sections.map(formatSection),
  ].join('\n\n')
}

export function formatSection({ name, figures, remarks }: Section): string {
  return [name, ...tableLines([headings, ...figures.map(cells)]), ...remarks.map(remarkLine)].join(
    '\n',
  )
}

function cells(one: Figure): readonly string[] {
  const { what, rows, unit, count, p50, p95, aim, instead } = one
  const verdict =
    aim === undefined
      ? ''
      : `${meetsAim(one) ? 'met' : 'MISSED'} ${aim.at} ≤ ${amount(aim.most, unit)}`
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
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${unit}`
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
