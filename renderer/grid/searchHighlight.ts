import { knownPinyinKey } from '../../shared/model/pinyin.ts'
import { type ProjectWord, unfilledFields } from '../../shared/model/projectSearch.ts'
import { matchRanges, type TextRange } from '../../shared/model/searchRanges.ts'
import { terms } from '../../shared/text/terms.ts'
import { describeCapacity } from '../../shared/model/capacity.ts'
import type { LedgerRow } from '../state/ledgerRow.ts'

/** The name that `grid.css` styles it by. */
const highlightName = 'search'

/**
 * Marks what a search matched in the cells that are drawn, in their text as it is: no element is made for it, so that cells
 * need not be drawn anew at every letter. Rows that scroll into view are marked as they come.
 */
export class SearchHighlight {
  readonly #host: HTMLElement
  readonly #rowOf: (id: string) => LedgerRow | undefined
  readonly #observer: MutationObserver
  #words: readonly ProjectWord[] = []

  /** @param rowOf the project shown with an id */
  constructor(host: HTMLElement, rowOf: (id: string) => LedgerRow | undefined) {
    this.#host = host
    this.#rowOf = rowOf
    this.#observer = new MutationObserver(() => this.#mark())
  }

  /** Marks these words from now on; none marks nothing. */
  show(words: readonly ProjectWord[]): void {
    const before = this.#words
    this.#words = words
    if (words.length === 0) {
      if (before.length > 0) this.end()
      return
    }
    this.#mark()
    if (before.length > 0) return
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true })
  }

  end(): void {
    this.#words = []
    this.#observer.disconnect()
    CSS.highlights.delete(highlightName)
  }

  #mark(): void {
    const ranges: StaticRange[] = []
    for (const row of this.#host.querySelectorAll('.ag-row[row-id]')) {
      const project = this.#rowOf(row.getAttribute('row-id') ?? '')
      if (project === undefined) continue
      for (const cell of row.querySelectorAll('.ag-cell[col-id]')) {
        ranges.push(...cellRanges(cell, cell.getAttribute('col-id') ?? '', project, this.#words))
      }
    }
    CSS.highlights.set(highlightName, new Highlight(...ranges))
    // Whatever led here has been looked at.
    this.#observer.takeRecords()
  }
}

const unfilledColumns: ReadonlySet<string> = new Set(unfilledFields)

/** Where a column shows what the search looks at: by its letters and, with a key, by pinyin too. */
function cellRanges(
  cell: Element,
  column: string,
  row: LedgerRow,
  words: readonly ProjectWord[],
): readonly StaticRange[] {
  const blank = cell.querySelector('.unfilled')
  if (blank !== null) {
    const asked = unfilledColumns.has(column) && words.some((word) => word.isUnfilled)
    return asked ? rangesIn(blank, [[0, blank.textContent.length]]) : []
  }
  const shown = cell.querySelector('.cellText')
  const text = shown?.textContent ?? ''
  if (shown === null || text === '') return []
  const sought = words.filter((word) => !word.isUnfilled)
  switch (column) {
    case 'name':
      return rangesIn(shown, matchRanges(text, row.nameKey, sought))
    case 'owner':
    case 'park':
    case 'sector':
    case 'category':
    case 'responsibleUnit':
    case 'leader':
      return rangesIn(shown, matchRanges(text, knownPinyinKey(text), sought))
    case 'stage':
      return rangesIn(shown, stageRanges(text, row, sought))
    case 'capacity':
      return capacityRanges(cell, shown, row, sought)
    case 'id':
    case 'code':
      return rangesIn(shown, matchRanges(text, null, sought))
    case 'place':
    case 'notes': {
      const inProse = sought.filter((word) => !word.isStage)
      return rangesIn(shown, matchRanges(text, null, inProse))
    }
    default:
      return []
  }
}

/** In English a stage that was found by its Chinese word or pinyin is marked whole. */
function stageRanges(
  text: string,
  { project: { stage } }: LedgerRow,
  words: readonly ProjectWord[],
): readonly TextRange[] {
  const asked = words.filter((word) => stage !== null && word.stages.has(stage))
  if (asked.length === 0 || stage === null) return []
  const key = text === terms['zh-CN'].stage[stage] ? knownPinyinKey(text) : null
  const ranges = matchRanges(text, key, asked)
  return ranges.length > 0 ? ranges : [[0, text.length]]
}

/** The line shown: its product by pinyin too. A line that isn't shown is marked on the count of further ones. */
function capacityRanges(
  cell: Element,
  shown: Element,
  { capacities }: LedgerRow,
  words: readonly ProjectWord[],
): readonly StaticRange[] {
  const [first, ...rest] = capacities
  if (first === undefined) return []
  const key = knownPinyinKey(first.product)
  const ranges = [
    ...matchRanges(shown.textContent, null, words),
    ...matchRanges(first.product, key, words),
  ]
  const badge = cell.querySelector('.badge')
  const isElsewhere = rest.some(
    (line) =>
      matchRanges(describeCapacity(line), null, words).length > 0 ||
      matchRanges(line.product, knownPinyinKey(line.product), words).length > 0,
  )
  return [
    ...rangesIn(shown, ranges),
    ...(badge !== null && isElsewhere ? rangesIn(badge, [[0, badge.textContent.length]]) : []),
  ]
}

function rangesIn(element: Element, ranges: readonly TextRange[]): readonly StaticRange[] {
  const text = element.firstChild
  if (!(text instanceof Text)) return []
  return ranges.map(
    ([start, end]) =>
      new StaticRange({
        startContainer: text,
        startOffset: start,
        endContainer: text,
        endOffset: end,
      }),
  )
}
