import { progressFields } from '../../shared/schemas/progress.ts'
import { projectEditableShape, projectKeptShape } from '../../shared/schemas/project.ts'

/**
 * The ledger's content tables as the change log sees them: which fields each has. `id` is the key and `deleted` is a
 * field like any other. A column is its field in snake case.
 */
const fieldsOf = {
  plan: [
    'name',
    'shortName',
    'region',
    'regionCode',
    'bureau',
    'firstYear',
    'lastYear',
    'categories',
    'deleted',
  ],
  source_text: ['planId', 'line', 'text', 'deleted'],
  sector: [
    'planId',
    'name',
    'boxTitle',
    'boxLine',
    'category',
    'categoryBasis',
    'position',
    'deleted',
  ],
  park: ['planId', 'name', 'aliases', 'position', 'deleted'],
  project: Object.keys({ ...projectKeptShape, ...projectEditableShape }).filter(
    (field) => field !== 'id',
  ),
  capacity: [
    'projectId',
    'position',
    'product',
    'quantity',
    'unit',
    'canonicalQuantity',
    'canonicalUnit',
    'phase',
    'direction',
    'addable',
    'verbatim',
    'note',
    'deleted',
  ],
  setting: ['value', 'deleted'],
  section: ['planId', 'level', 'title', 'line', 'deleted'],
  target: [
    'planId',
    'position',
    'subject',
    'kind',
    'quantity',
    'upper',
    'comparator',
    'better',
    'unit',
    'canonicalQuantity',
    'canonicalUnit',
    'year',
    'baselineQuantity',
    'baselineUnit',
    'baselineYear',
    'baselineFirstLine',
    'baselineLastLine',
    'park',
    'sector',
    'box',
    'verbatim',
    'firstLine',
    'lastLine',
    'rule',
    'sameAs',
    'indicator',
    'note',
    'deleted',
  ],
  indicator: [
    'planId',
    'position',
    'tableNo',
    'no',
    'part',
    'groupName',
    'parent',
    'name',
    'unit',
    'baseYear',
    'targetYear',
    'base',
    'target',
    'growth',
    'nature',
    'responsibleUnit',
    'better',
    'upperLimit',
    'firstLine',
    'lastLine',
    'note',
    'deleted',
  ],
  indicator_value: ['indicatorId', 'year', 'value', 'source', 'statedOn', 'note', 'deleted'],
  park_statement: ['planId', 'park', 'verbatim', 'firstLine', 'lastLine', 'deleted'],
  unit: [
    'name',
    'aliases',
    'formerName',
    'renamedOn',
    'renameNote',
    'contact',
    'phone',
    'notes',
    'position',
    'deleted',
  ],
  finding_note: ['note', 'settled', 'deleted'],
  project_link: ['projectId', 'relatedId', 'note', 'deleted'],
  year_plan: ['projectId', 'year', 'planned', 'monthly', 'goals', 'sample', 'deleted'],
  progress: ['projectId', 'month', ...progressFields, 'sample', 'deleted'],
  progress_correction: [
    'projectId',
    'month',
    'field',
    'delta',
    'text',
    'reason',
    'correctedAt',
    'correctedBy',
    'deleted',
  ],
  month_close: ['closed', 'closedBy', 'closedAt', 'deleted'],
  opening_balance: ['projectId', 'year', 'invested', 'note', 'sample', 'deleted'],
  problem: [
    'projectId',
    'text',
    'responsibleUnit',
    'due',
    'state',
    'result',
    'raisedMonth',
    'doneOn',
    'notes',
    'sample',
    'deleted',
  ],
  procedure: [
    'projectId',
    'kind',
    'state',
    'documentNumber',
    'date',
    'due',
    'note',
    'sample',
    'deleted',
  ],
  milestone: ['projectId', 'position', 'name', 'plannedDate', 'actualDate', 'sample', 'deleted'],
  stage_change: [
    'projectId',
    'stage',
    'before',
    'date',
    'documentNumber',
    'note',
    'sample',
    'deleted',
  ],
  light_rule: ['enabled', 'yellow', 'red', 'deleted'],
  light_override: ['projectId', 'month', 'dimension', 'colour', 'reason', 'deleted'],
  // What the sample data says of a project where the ledger itself says nothing. Never written into the project.
  sample_project: [
    'responsibleUnit',
    'stage',
    'totalInvestment',
    'plannedStart',
    'plannedEnd',
    'actualStart',
    'actualEnd',
    'statisticsEntry',
    'statisticsOn',
    'deleted',
  ],
  saved_view: ['name', 'definition', 'position', 'deleted'],
  sheet_layout: ['layout', 'deleted'],
  bulletin_template: ['text', 'deleted'],
} as const satisfies Record<string, readonly string[]>

export type Entity = keyof typeof fieldsOf

/** A value as SQLite holds it. */
export type Scalar = string | number | null
export type Fields = Readonly<Record<string, Scalar>>

// Object.keys forgets that the keys are the entities.
export const entities = Object.keys(fieldsOf) as readonly Entity[]

export function fieldsOfEntity(entity: Entity): readonly string[] {
  return fieldsOf[entity]
}

export function isEntity(name: string): name is Entity {
  return Object.hasOwn(fieldsOf, name)
}

export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `id, plan_id AS planId, …`: rows come back with the fields' own names. */
export function selectList(entity: Entity): string {
  const columns = fieldsOf[entity].map((field) => `${columnOf(field)} AS ${field}`)
  return ['id', ...columns].join(', ')
}
