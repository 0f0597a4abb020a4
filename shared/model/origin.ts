import type { ProjectRow } from '../schemas/project.ts'

/** The box code of entries that only the plan's running text names (正文). They are kept out of the counts of boxes. */
export const textBox = 'TX'

export type Origin = 'box' | 'text' | 'added'

/** Where an entry comes from: a printed box (专栏), the running text (正文), or a person (新增). */
export function originOf(project: Pick<ProjectRow, 'box'>): Origin {
  if (project.box === null) return 'added'
  return project.box === textBox ? 'text' : 'box'
}
