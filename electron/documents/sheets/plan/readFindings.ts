import { LedgerError } from '../../../../shared/errors.ts'
import type { Finding } from '../../../../shared/schemas/plan.ts'
import type { PlanSheetSpec } from '../../../../shared/schemas/sheet.ts'
import { planTerms } from '../../../../shared/text/planTerms.ts'
import type { Language } from '../../../../shared/text/terms.ts'
import type { Database } from '../../../store/connection.ts'
import { findingSheetWords } from './findingSheetWords.ts'
import { columnsFor, planFrame } from './planFrame.ts'
import { countsOf, planSheetWords } from './planSheetWords.ts'
import {
  cellsOf,
  lineSpan,
  type SheetTable,
  type TableCell,
  type TableColumn,
  type TableRow,
  type TotalRow,
} from '../table/table.ts'

/** More projects than these are counted on paper, not listed. */
const listedProjects = 6

const severities = ['high', 'medium', 'low'] as const
const parts = ['plan', 'ledger'] as const
const centred = { kind: 'text', align: 'center' } as const
const prose = { kind: 'text', align: 'left' } as const

/**
 * 规划自洽检查表 of what `findings.list` answers, in its order.
 * @param today `YYYY-MM-DD`, the day the sheet is made
 * Throws `nothing-to-export` where the rules find nothing.
 */
export function readFindings(
  database: Database,
  spec: PlanSheetSpec,
  findings: readonly Finding[],
  today: string,
): SheetTable {
  if (findings.length === 0) {
    throw new LedgerError('nothing-to-export', 'The rules find nothing that does not add up.')
  }
  const { language } = spec
  const words = findingSheetWords[language]
  const common = planSheetWords[language]
  const columns = columnsFor(spec, findingColumns(language))
  const rows: TableRow[] = [totalRow(findings, language)]
  let number = 0
  let position = 0
  for (const about of parts) {
    const members = findings.filter((finding) => finding.about === about)
    if (members.length === 0) continue
    position += 1
    const count = words.findings(members.length)
    rows.push({ kind: 'group', label: common.group(position, words.about[about], count) })
    for (const finding of members) {
      number += 1
      const cells = findingCells(finding, number, spec)
      rows.push({ kind: 'entry', cells: cellsOf(columns, cells) })
    }
  }
  return {
    ...planFrame(database, spec, today, words, columns),
    rows: [...rows, { kind: 'note', text: common.notes(words.notes) }],
    rowCount: findings.length,
    frozenColumns: 1,
  }
}

function findingColumns(language: Language): readonly TableColumn[] {
  const words = findingSheetWords[language]
  const { number } = planSheetWords[language]
  return [
    { key: 'number', heading: number, kind: 'number', align: 'center', minMm: 9, maxMm: 12 },
    {
      key: 'about',
      heading: words.aboutTitle,
      ...centred,
      minMm: 14,
      maxMm: 20,
      forMachines: true,
    },
    { key: 'severity', heading: words.severity, ...centred, minMm: 11, maxMm: 16 },
    { key: 'kind', heading: words.kind, ...centred, minMm: 22, maxMm: 28 },
    { key: 'finding', heading: words.finding, ...prose, minMm: 50, maxMm: 80 },
    { key: 'arithmetic', heading: words.arithmetic, ...prose, minMm: 40, maxMm: 64 },
    { key: 'places', heading: words.places, ...prose, minMm: 60, maxMm: 100 },
    { key: 'projects', heading: words.projects, ...centred, minMm: 18, maxMm: 26 },
    { key: 'state', heading: words.state, ...centred, minMm: 14, maxMm: 18 },
    { key: 'note', heading: words.note, ...prose, minMm: 24, maxMm: 50 },
  ]
}

function totalRow(findings: readonly Finding[], language: Language): TotalRow {
  const words = findingSheetWords[language]
  const severityWords = planTerms[language].severity
  return {
    kind: 'total',
    lead: planSheetWords[language].total(words.findings(findings.length)),
    counts: countsOf(language, [
      ...severities.map((severity) => ({
        word: severityWords[severity],
        count: findings.filter((finding) => finding.severity === severity).length,
        column: 'severity',
        criterion: severityWords[severity],
      })),
      {
        word: words.open,
        count: findings.filter((finding) => !finding.settled).length,
        column: 'state',
        criterion: words.open,
      },
    ]),
    group: null,
  }
}

function findingCells(
  finding: Finding,
  number: number,
  { language, format }: PlanSheetSpec,
): Readonly<Record<string, TableCell>> {
  const words = findingSheetWords[language]
  const forPaper = format === 'xlsx'
  const { projectIds, places, arithmetic, note } = finding
  const projects =
    forPaper && projectIds.length > listedProjects
      ? words.manyProjects(projectIds.length)
      : projectIds.join(words.listSeparator)
  const texts = places.map(({ firstLine, lastLine, text }) =>
    words.place(lineSpan(firstLine, lastLine), text),
  )
  return {
    number: { value: number },
    about: { value: words.about[finding.about] },
    severity: { value: planTerms[language].severity[finding.severity] },
    kind: { value: planTerms[language].findingKind[finding.kind] },
    finding: { value: finding.title },
    arithmetic: arithmetic === '' ? null : { value: arithmetic },
    places: texts.length === 0 ? null : { value: texts.join(forPaper ? '\n' : '；') },
    projects: projects === '' ? null : { value: projects },
    state: { value: finding.settled ? words.settled : words.open },
    note: note === null ? null : { value: note },
  }
}
