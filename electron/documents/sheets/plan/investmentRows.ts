import type { InvestmentComparison } from '../../../../shared/model/investmentPlan.ts'
import { formatMoney, formatNumber, yuanPerUnit } from '../../../../shared/model/money.ts'
import { planTerms } from '../../../../shared/text/planTerms.ts'
import { type Language, terms } from '../../../../shared/text/terms.ts'
import { comparatorCell, targetCell } from './capacityColumns.ts'
import { capacityWords } from './capacityWords.ts'
import { cellsOf, lineSpan, numberFormat, type TableColumn, type TableRow } from '../table/table.ts'

/** The plan's investment beside what its projects plan, in 亿元; the two are not subtracted. */
export function investmentRows(
  investment: InvestmentComparison,
  number: number,
  columns: readonly TableColumn[],
  language: Language,
): readonly TableRow[] {
  const words = capacityWords[language]
  const { target, targetYuan, plannedYuan, filled, unfilled } = investment
  const amount = targetYuan / yuanPerUnit.yi
  const planned = plannedYuan / yuanPerUnit.yi
  const none = { value: null }
  const cells = {
    number: { value: number },
    product: { value: target.subject },
    comparator: comparatorCell(target),
    target: targetCell(target, amount, amount / target.quantity),
    sum: filled === 0 ? none : { value: planned, format: numberFormat(planned) },
    inOperation: none,
    underConstruction: none,
    gap: none,
    unit: { value: terms[language].moneyUnit.yi },
    arithmetic: { value: words.filled(filled, unfilled) },
    outcome: { value: words.otherMeasure },
    lines: { value: lineSpan(target.firstLine, target.lastLine) },
  }
  return [
    { kind: 'entry', cells: cellsOf(columns, cells) },
    { kind: 'remark', text: sentences(investment, language) },
  ]
}

function sentences(investment: InvestmentComparison, language: Language): string {
  const words = capacityWords[language]
  const { baseYear, baseYuan, impliedGrowth, years, share, filled, unfilled } = investment
  const growth =
    impliedGrowth === null || baseYuan === null
      ? []
      : [
          words.growth({
            percent: formatNumber(impliedGrowth, 1),
            baseYear,
            base: formatMoney(baseYuan, 'yi'),
            years: years.map(({ year, yuan }) => ({ year, amount: formatMoney(yuan, 'yi') })),
          }),
        ]
  const covered = filled === 0 ? [] : [words.share(formatNumber(share * 100, 1), unfilled)]
  return words.sentences([...growth, ...covered, planTerms[language].twoMeasures])
}
