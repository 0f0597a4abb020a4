import type { Run } from './bulletinDocument.ts'

/** What a field says; null: nothing is known, or there is nothing to say. */
export type FieldValue = readonly Run[] | string | null
export type Fields = Readonly<Record<string, FieldValue>>

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'clause'; readonly nodes: readonly Node[] }

/** A paragraph of a template with its fields filled in; `lead` is the name of its second-level heading, without a number. */
export interface FilledParagraph {
  readonly lead: string
  readonly runs: readonly Run[]
}

const pieces = /\{(\w+)\}|[[\]]|[^[\]{}]+|[{}]/g
const leadMark = /^#([^。\n]+。)/

/**
 * Fills a template, one paragraph a line. `{field}` stands for what is known; a clause in `[ ]` is left out where one of
 * its own fields is unknown, and so is a whole paragraph whose fields outside of clauses are. `#…。` opens a paragraph
 * with a numbered second-level heading.
 */
export function fillTemplate(template: string, fields: Fields): readonly FilledParagraph[] {
  return template.split('\n').flatMap((line) => {
    const lead = leadMark.exec(line.trim())?.[1] ?? ''
    const rest = lead === '' ? line.trim() : line.trim().slice(lead.length + 1)
    const leadText = fillLine(lead, fields)
    const runs = fillLine(rest, fields)
    if (runs === null || leadText === null || (lead === '' && runs.length === 0)) return []
    return [{ lead: leadText.map(plain).join(''), runs }]
  })
}

function plain(run: Run): string {
  return typeof run === 'string' ? run : run.text
}

function fillLine(line: string, fields: Fields): readonly Run[] | null {
  const runs = fillNodes(parseLine(line), fields)
  return runs === null ? null : joinTexts(runs)
}

function fillNodes(nodes: readonly Node[], fields: Fields): readonly Run[] | null {
  const runs: Run[] = []
  for (const node of nodes) {
    if (node.kind === 'text') runs.push(node.text)
    else if (node.kind === 'clause') runs.push(...(fillNodes(node.nodes, fields) ?? []))
    else {
      const value = fields[node.name] ?? null
      if (value === null) return null
      runs.push(...(typeof value === 'string' ? [value] : value))
    }
  }
  return runs
}

/** A clause that is never closed ends with its line; a bracket too many is a bracket. */
function parseLine(line: string): readonly Node[] {
  const tokens = line.match(new RegExp(pieces)) ?? []
  let at = 0
  const parse = (depth: number): readonly Node[] => {
    const nodes: Node[] = []
    while (at < tokens.length) {
      const token = tokens[at] ?? ''
      at += 1
      if (token === '[') nodes.push({ kind: 'clause', nodes: parse(depth + 1) })
      else if (token === ']' && depth > 0) return nodes
      else {
        const name = /^\{(\w+)\}$/.exec(token)?.[1]
        nodes.push(name === undefined ? { kind: 'text', text: token } : { kind: 'field', name })
      }
    }
    return nodes
  }
  return parse(0)
}

function joinTexts(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (typeof run === 'string' && typeof last === 'string') joined[joined.length - 1] = last + run
    else if (run !== '') joined.push(run)
  }
  return joined
}

/** Names in `{ }`, in the order they stand. */
export function fieldNames(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/** Whether every `[` has its `]`, line by line. */
export function hasBalancedClauses(template: string): boolean {
  return template.split('\n').every((line) => {
    let depth = 0
    for (const mark of line) {
      if (mark === '[') depth += 1
      if (mark === ']') depth -= 1
      if (depth < 0) return false
    }
    return depth === 0
  })
}
