/**
 * The closed lists of the field, by key. Their Chinese and English words are in `shared/text/terms.ts`;
 * lists that a plan brings with it (sectors, parks, categories) are data of the ledger, not of the program.
 */

/** 建设阶段, in the order of a project's life; the last two stand aside. */
export const stages = [
  'reserve',
  'preparatory',
  'started',
  'construction',
  'completed',
  'operation',
  'suspended',
  'cancelled',
] as const
export type Stage = (typeof stages)[number]

/** 建设性质, codes of the National Bureau of Statistics. */
export const constructionTypes = ['1', '2', '3', '4', '5', '6', '7'] as const
export type ConstructionType = (typeof constructionTypes)[number]

/** 项目级别 */
export const levels = ['national', 'province', 'prefecture', 'city'] as const
export type Level = (typeof levels)[number]

/** 入统 */
export const statisticsEntries = ['entered', 'notEntered'] as const
export type StatisticsEntry = (typeof statisticsEntries)[number]

export type ProjectKind = 'project' | 'programme'
export type ParkBasis = 'stated' | 'inferred' | 'entered'
export type Direction = 'output' | 'input' | 'count'
