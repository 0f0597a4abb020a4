import { LedgerError } from '../../../shared/errors.ts'
import type {
  BulletinDocument,
  BulletinProject,
  BulletinSource,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import { composeBulletin } from '../../../shared/model/bulletin/composeBulletin.ts'
import { proveBulletin } from '../../../shared/model/bulletin/measures.ts'
import type { Templates } from '../../../shared/model/bulletin/templates.ts'
import { hasStarted } from '../../../shared/model/month/projectRole.ts'
import type { TemplateTexts } from '../../../shared/schemas/bulletinTemplate.ts'
import type { BulletinSpec } from '../../../shared/schemas/sheet.ts'
import { reasonSentence } from '../../../shared/text/lightWords.ts'
import { givenTexts, readTemplates } from '../../store/bulletinTemplates.ts'
import type { Database } from '../../store/connection.ts'
import { computeMonth, monthFrame, type MonthRow } from '../../store/month/monthRows.ts'
import { readOverview } from '../../store/month/overview.ts'
import { readPlans } from '../../store/plans.ts'

/**
 * The bulletin of a month, in one snapshot of the ledger, with every figure computed again from the rows it names.
 * @param today `YYYY-MM-DD`, the day it is dated
 * Throws `nothing-to-export` where no project has a plan or a figure for the year.
 */
export function readBulletin(
  database: Database,
  spec: BulletinSpec,
  today: string,
): BulletinDocument {
  return database.transaction(() => {
    const document = compose(database, spec, today, readTemplates(database))
    if (document === null) {
      throw new LedgerError(
        'nothing-to-export',
        `No project has a year plan or a figure for ${spec.month}: there is nothing to report.`,
        { field: 'month', value: spec.month },
      )
    }
    return document
  })()
}

/**
 * The bulletin with some sentences in the place of those that are kept; null where there is nothing to report.
 * Throws `bad-input` for a sentence that can't be filled in.
 */
export function previewBulletin(
  database: Database,
  spec: BulletinSpec,
  today: string,
  texts: TemplateTexts,
): BulletinDocument | null {
  const given = Object.fromEntries(givenTexts(texts))
  return database.transaction(() =>
    compose(database, spec, today, { ...readTemplates(database), ...given }),
  )()
}

function compose(
  database: Database,
  spec: BulletinSpec,
  today: string,
  templates: Templates,
): BulletinDocument | null {
  const source = readBulletinSource(database, spec, today)
  const document = composeBulletin(source, templates)
  if (document === null) return null
  const [wrong] = proveBulletin(document, source.projects)
  if (wrong !== undefined) {
    throw new Error(`the figure ${wrong.figure.text} is not what its rows give`)
  }
  return document
}

function readBulletinSource(
  database: Database,
  { month, filter, filterWords }: BulletinSpec,
  today: string,
): BulletinSource {
  const shown = { month, today }
  const rows = computeMonth(database, monthFrame(database, shown), { filter })
  const overview = readOverview(database, { ...shown, filter })
  const [only, ...others] = readPlans(database)
  // A bulletin over several plans has nobody's name.
  const plan = others.length === 0 ? only : undefined
  return {
    month,
    issuedOn: today,
    region: plan?.region ?? '',
    bureau: plan?.bureau ?? '',
    scope: filterWords,
    projects: rows.map((row) => bulletinProject(row, month)),
    dueIds: overview.startsDue.map((each) => each.id),
    startedThisMonthIds: overview.starts.flatMap(({ id, thisMonth }) => (thisMonth ? [id] : [])),
  }
}

function bulletinProject(
  { project, row, listed, judgement }: MonthRow,
  month: string,
): BulletinProject {
  const light = (dimension: string) =>
    judgement.lights.find((each) => each.dimension === dimension) ?? null
  const step = light('milestone')?.reason
  return {
    ...row,
    listed,
    plannedStart: project.row.plannedStart,
    hasStarted: hasStarted(project.row, month),
    investmentLight: light('investment')?.colour ?? 'grey',
    lateStep:
      step?.key === 'stepOverdue' ? reasonSentence(step, 'zh-CN').replaceAll(' ', '') : null,
  }
}
