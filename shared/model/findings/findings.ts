import type { FindingWords } from '../../text/findingWords.ts'
import type { FindingRule, FindingSource, RawFinding } from './findingSource.ts'
import { ledgerGaps } from './ledgerGaps.ts'
import { buildingAgainstText } from './building.ts'
import { indicatorsTwice, targetsAgainstIndicators, targetsAlreadyReached } from './printedTwice.ts'
import { ratesAgainstEnds } from './rates.ts'
import { printingSlips } from './slips.ts'
import { sumsAgainstTargets } from './sums.ts'
import { sameWorkTwice, twoCapacities } from './works.ts'

const rules: readonly FindingRule[] = [
  indicatorsTwice,
  targetsAgainstIndicators,
  targetsAlreadyReached,
  printingSlips,
  buildingAgainstText,
  sumsAgainstTargets,
  sameWorkTwice,
  twoCapacities,
  ratesAgainstEnds,
  ledgerGaps,
]

const rank = { high: 0, medium: 1, low: 2 } as const

/** Everything that the rules find, the plan's own contradictions first, the heaviest first. */
export function findAll(source: FindingSource, words: FindingWords): readonly RawFinding[] {
  return rules
    .flatMap((rule) => rule(source, words))
    .toSorted(
      (left, right) =>
        Number(left.about === 'ledger') - Number(right.about === 'ledger') ||
        rank[left.severity] - rank[right.severity],
    )
}
