import { formatMoney, roundHalfUp } from '../../shared/model/money.ts'
import { stages, type Stage } from '../../shared/model/vocabulary.ts'
import { unfilledValue } from '../../shared/schemas/viewFilter.ts'
import { groupWords } from '../../shared/text/groupWords.ts'
import type { GroupRow, TotalRow } from '../state/gridRow.ts'
import type { GroupFigures } from '../state/groupRows.ts'
import { element } from './element.ts'
import type { GridContext } from './gridContext.ts'
import type { GroupPlace } from './groupSpans.ts'

type HeadingRow = GroupRow | TotalRow

/** Stages named one by one; the rest is counted together. */
const namedStages = 4

export function figuresOf(row: HeadingRow, { groups }: GridContext): GroupFigures | null {
  return (row.kind === 'total' ? groups?.total : groups?.groups.get(row.id)) ?? null
}

/** What a heading says in one of its places. */
export function groupCell(
  row: HeadingRow,
  { part, beforeMoney }: GroupPlace,
  context: GridContext,
): HTMLElement | string {
  const figures = figuresOf(row, context)
  if (figures === null) return ''
  switch (part) {
    case 'label':
      return groupLabel(row, figures, context)
    case 'words':
      return groupFacts(row, figures, beforeMoney, context)
    case 'money':
      return figures.investment.filled === 0
        ? element('span', 'unfilled', context.text.words.unfilled)
        : element('span', 'cellText', formatMoney(figures.investment.sum, context.unit))
    case 'blank':
      return ''
    default:
      return part satisfies never
  }
}

/** `一、煤炭（20项）` */
export function groupName(row: GroupRow, position: number, { text }: GridContext): string {
  const name =
    row.value === unfilledValue
      ? null
      : row.key === 'stage'
        ? stageWord(stages.find((stage) => stage === row.value) ?? null, row.value, text.words)
        : row.value
  return groupWords[text.language].heading(row.outer === null ? 0 : 1, position, row.key, name)
}

function stageWord(
  stage: Stage | null,
  value: string,
  words: GridContext['text']['words'],
): string {
  return stage === null ? value : words.stage[stage]
}

function groupLabel(row: HeadingRow, figures: GroupFigures, context: GridContext): HTMLElement {
  const { t, language } = context.text
  const words = groupWords[language]
  const label = element('span', 'groupLabel')
  const name = row.kind === 'total' ? words.total : groupName(row, figures.position, context)
  if (row.kind === 'group') {
    const open = !context.collapsed.has(row.id)
    const expander = element('button', 'expander')
    expander.type = 'button'
    expander.tabIndex = -1
    expander.ariaExpanded = String(open)
    expander.ariaLabel = t(open ? 'groups.collapse' : 'groups.expand')
    label.append(expander)
    label.dataset['spoken'] = t(open ? 'groups.spokenOpen' : 'groups.spokenClosed', {
      group: words.counted(name, words.count(figures)),
    })
    if (row.outer !== null) label.classList.add('groupLabelInner')
  }
  // The count keeps its room; a long name gives way.
  label.append(
    element('span', 'cellText groupName', name),
    element('span', 'groupCount', words.counted('', words.count(figures))),
  )
  return label
}

/** @param spread sets what the sum leaves out beside that sum */
function groupFacts(
  row: HeadingRow,
  figures: GroupFigures,
  spread: boolean,
  context: GridContext,
): HTMLElement {
  const facts = element('span', spread ? 'groupFacts groupFactsSpread' : 'groupFacts')
  const byStage =
    row.kind === 'group' && (row.key === 'stage' || row.outer?.key === 'stage')
      ? element('span', 'groupStages')
      : stageCounts(figures, context)
  const rest = element('span', 'groupRest', restWords(row, figures, context))
  facts.append(byStage, rest)
  return facts
}

function stageCounts({ stages: counts }: GroupFigures, context: GridContext): HTMLElement {
  const { t, words } = context.text
  const list = element('span', 'groupStages')
  const order = [...stages, null]
  const shown = [...counts].toSorted(
    ([left, one], [right, other]) => other - one || order.indexOf(left) - order.indexOf(right),
  )
  const named = shown.length === namedStages + 1 ? shown : shown.slice(0, namedStages)
  for (const [stage, count] of named) {
    const item = element('span', stage === null ? 'groupStage unfilled' : 'groupStage')
    if (stage !== null) {
      const glyph = element('span', 'stage')
      glyph.dataset['stage'] = stage
      glyph.append(element('span', 'stageGlyph'))
      item.append(glyph)
    }
    item.append(`${stage === null ? words.unfilled : words.stage[stage]} ${count}`)
    list.append(item)
  }
  const others = shown.length - named.length
  if (others > 0) {
    const n = shown.slice(named.length).reduce((sum, [, count]) => sum + count, 0)
    list.append(element('span', 'groupStage unfilled', t('groups.otherStages', { n })))
  }
  return list
}

/** What the sum leaves out, and which part of the whole it is. */
function restWords(
  row: HeadingRow,
  { investment: { sum, filled, unfilled } }: GroupFigures,
  context: GridContext,
): string {
  const { t } = context.text
  const isShown = context.columns.some(({ id, hidden }) => id === 'totalInvestment' && !hidden)
  if (!isShown || filled === 0) return ''
  const whole = context.groups?.total.investment.sum ?? 0
  return [
    ...(unfilled === 0
      ? []
      : [t(row.kind === 'total' ? 'groups.unfilledTotal' : 'groups.unfilled', { n: unfilled })]),
    ...(row.kind === 'total' || whole === 0
      ? []
      : [t('groups.share', { share: roundHalfUp((100 * sum) / whole, 1).toFixed(1) })]),
  ].join(' · ')
}
