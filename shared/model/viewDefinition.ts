import type { z } from 'zod'
import {
  columnStateSchema,
  sortingSchema,
  type ViewDefinition,
  viewDefinitionSchema,
} from '../schemas/view.ts'
import { conditionSchema, filterSchema, noFilter } from '../schemas/viewFilter.ts'

const { grouping: groupingSchema, moneyUnit: moneyUnitSchema } = viewDefinitionSchema.shape

export interface ReadDefinition {
  readonly definition: ViewDefinition
  /** Parts that this program doesn't know: a newer one wrote them, or hands other than ours. They are left out. */
  readonly unknownParts: number
}

/** A definition as it was stored (JSON), part by part, so that one strange part doesn't cost the whole view. Never throws. */
export function readDefinition(stored: string): ReadDefinition {
  const whole = viewDefinitionSchema.safeParse(parsed(stored))
  if (whole.success) return { definition: whole.data, unknownParts: 0 }
  let unknownParts = 0
  const one = <Value>(schema: z.ZodType<Value>, value: unknown, otherwise: Value): Value => {
    if (value === undefined) return otherwise
    const read = schema.safeParse(value)
    if (read.success) return read.data
    unknownParts += 1
    return otherwise
  }
  const many = <Value>(schema: z.ZodType<Value>, values: unknown): Value[] => {
    if (values === undefined) return []
    if (!Array.isArray(values)) {
      unknownParts += 1
      return []
    }
    return values.flatMap((value: unknown) => {
      const read = schema.safeParse(value)
      if (!read.success) unknownParts += 1
      return read.success ? [read.data] : []
    })
  }
  const root = record(parsed(stored))
  if (root === null) {
    return { definition: nothingSet, unknownParts: 1 }
  }
  const filter = record(root['filter']) ?? {}
  const known = viewDefinitionSchema.shape
  unknownParts += Object.keys(root).filter((part) => !Object.hasOwn(known, part)).length
  const definition: ViewDefinition = {
    columns: many(columnStateSchema, root['columns']),
    filter: {
      scope: one(filterSchema.shape.scope, filter['scope'], noFilter.scope),
      query: one(filterSchema.shape.query, filter['query'], noFilter.query),
      conditions: many(conditionSchema, filter['conditions']),
    },
    grouping: many(groupingSchema.element, root['grouping']).slice(0, 2),
    sortings: many(sortingSchema, root['sortings']),
    moneyUnit: one(moneyUnitSchema, root['moneyUnit'], null),
  }
  return { definition, unknownParts }
}

/** Every row, as the grid shows it by itself. */
export const nothingSet: ViewDefinition = {
  columns: [],
  filter: noFilter,
  grouping: [],
  sortings: [],
  moneyUnit: null,
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not JSON: told to the caller as an unknown part.
    return null
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
