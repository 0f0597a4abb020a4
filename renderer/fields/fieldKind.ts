import type { ProjectField } from '../../shared/schemas/project.ts'

/** How a field is written and read. Text lengths are those of the contract. */
export type FieldKind =
  | {
      readonly kind: 'text'
      readonly maxLength: number
      readonly required?: boolean
      readonly long?: boolean
    }
  | { readonly kind: 'choice'; readonly list: ChoiceList; readonly open: boolean }
  | { readonly kind: 'money' }
  | { readonly kind: 'date' }
  | { readonly kind: 'code' }

export type ChoiceList =
  | 'stage'
  | 'park'
  | 'sector'
  | 'category'
  | 'level'
  | 'constructionType'
  | 'kind'
  | 'statisticsEntry'

export const fieldKinds: Readonly<Record<ProjectField, FieldKind>> = {
  name: { kind: 'text', maxLength: 300, required: true },
  kind: { kind: 'choice', list: 'kind', open: false },
  category: { kind: 'choice', list: 'category', open: true },
  sector: { kind: 'choice', list: 'sector', open: true },
  park: { kind: 'choice', list: 'park', open: true },
  place: { kind: 'text', maxLength: 200 },
  owner: { kind: 'text', maxLength: 200 },
  responsibleUnit: { kind: 'text', maxLength: 200 },
  leader: { kind: 'text', maxLength: 100 },
  level: { kind: 'choice', list: 'level', open: false },
  stage: { kind: 'choice', list: 'stage', open: false },
  constructionType: { kind: 'choice', list: 'constructionType', open: false },
  constructionTypePrinted: { kind: 'text', maxLength: 60 },
  code: { kind: 'code' },
  totalInvestment: { kind: 'money' },
  plannedStart: { kind: 'date' },
  plannedEnd: { kind: 'date' },
  actualStart: { kind: 'date' },
  actualEnd: { kind: 'date' },
  statisticsEntry: { kind: 'choice', list: 'statisticsEntry', open: false },
  statisticsOn: { kind: 'date' },
  pinyin: { kind: 'text', maxLength: 1500 },
  notes: { kind: 'text', maxLength: 4000, long: true },
}
