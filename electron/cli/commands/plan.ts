import type { Command } from 'commander'
import { formatQuantity } from '../../../shared/model/capacity.ts'
import { json, table } from '../print.ts'
import { onLedger } from '../onLedger.ts'
import type { CliStreams } from '../streams.ts'
import { withReader } from '../session.ts'

interface PlanOptions {
  readonly db: string
  readonly json?: true
}

/** `targets`, `indicators`, `findings`: the plan as data. */
export function addPlanCommands(program: Command, { out }: CliStreams): void {
  onLedger(program, 'targets', 'plan targets against project sums')
    .option('--json', 'print JSON')
    .action(async (options: PlanOptions) => {
      const report = await withReader(options.db, (call) => call('targets.list', {}))
      if (options.json === true) {
        out(json(report))
        return
      }
      const compared = new Map(report.comparisons.map((each) => [each.target.id, each]))
      const heading = [
        'id',
        'subject',
        'target',
        'unit',
        'year',
        'lines',
        'sum',
        'gap',
        'arithmetic',
      ]
      const rows = report.targets.map((target) => {
        const found = compared.get(target.id)
        return [
          target.id,
          target.subject,
          `${target.comparator === '=' ? '' : target.comparator}${formatQuantity(target.quantity)}`,
          target.unit,
          target.year,
          `${target.firstLine}-${target.lastLine}`,
          found === undefined || found.sum === null ? '' : formatQuantity(found.sum),
          found === undefined || found.gap === null ? '' : String(found.gap),
          found?.arithmetic ?? '',
        ]
      })
      out(table(heading, rows))
    })

  onLedger(program, 'indicators', 'the tables of indicators with actuals and verdicts')
    .option('--json', 'print JSON')
    .action(async (options: PlanOptions) => {
      const report = await withReader(options.db, (call) => call('indicators.list', {}))
      if (options.json === true) {
        out(json(report))
        return
      }
      const heading = [
        'id',
        'group',
        'name',
        'unit',
        'base',
        'target',
        'growth',
        'nature',
        'verdict',
      ]
      const rows = report.indicators.map(({ indicator, judgement }) => [
        indicator.id,
        indicator.groupName,
        indicator.name,
        indicator.unit,
        indicator.base.printed,
        indicator.target.printed,
        indicator.growth.printed,
        indicator.nature ?? '',
        indicator.tableNo === 2 ? judgement.verdict : '',
      ])
      out(table(heading, rows))
    })

  onLedger(program, 'findings', 'what does not add up, in the plan and in the ledger')
    .option('--json', 'print JSON')
    .action(async (options: PlanOptions) => {
      const findings = await withReader(options.db, (call) =>
        call('findings.list', { language: 'zh-CN' }),
      )
      if (options.json === true) {
        out(json(findings))
        return
      }
      const heading = ['about', 'severity', 'kind', 'title', 'arithmetic', 'lines', 'note']
      const rows = findings.map((finding) => [
        finding.about,
        finding.severity,
        finding.kind,
        finding.title,
        finding.arithmetic,
        finding.places.map((place) => place.firstLine).join(','),
        finding.note ?? '',
      ])
      out(table(heading, rows))
    })
}
