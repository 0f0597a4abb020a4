import type { Command } from 'commander'
import { LedgerError } from '../../shared/errors.ts'
import { unfilled } from '../../shared/model/projectFilter.ts'
import { stages } from '../../shared/model/vocabulary.ts'
import type { LedgerInfo, ListFilter } from '../../shared/schemas/ledger.ts'
import { terms } from '../../shared/text/terms.ts'

export interface FilterOptions {
  readonly park?: string[]
  readonly sector?: string[]
  readonly stage?: string[]
  readonly category?: string[]
  readonly owner?: string[]
  readonly unit?: string[]
  readonly kind?: string[]
  readonly origin?: string[]
  readonly search?: string
  readonly asOf?: string
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value]
}

/** The filters that `list`, `summary` and `export` share; each but --search may be repeated. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--park <name>', 'park: its name, an alias or its key; 未填 for none', collect)
    .option('--sector <name>', 'sector: its name or its box code, e.g. 煤炭 or CM', collect)
    .option('--stage <name>', 'stage: 在建 or construction …; 未填 for none', collect)
    .option('--category <name>', 'project category', collect)
    .option('--owner <text>', 'owner: its name or a part of it; 未填 for none', collect)
    .option('--unit <text>', 'responsible unit: its name or a part of it; 未填 for none', collect)
    .option('--kind <kind>', 'project (项目) or programme (行动计划)', collect)
    .option('--origin <word>', 'box (专栏), text (正文) or added (新增)', collect)
    .option(
      '--search <text>',
      'words that must all match: a part or the pinyin of name, owner, park, sector, stage, unit, product …; 未填 for a project without stage, park, owner, unit or investment',
    )
    .option('--as-of <day>', 'the ledger as it was at the end of that day (YYYY-MM-DD)')
}

interface Choice {
  readonly value: string
  readonly words: readonly string[]
}

/**
 * The words of the command line as the values that the ledger holds. Throws `bad-input`, naming what would be
 * accepted, for a word that names nothing.
 * @param valuesOf all values that a free field has in this ledger
 */
export function resolveFilter(
  options: FilterOptions,
  info: LedgerInfo,
  valuesOf: (field: 'owner' | 'responsibleUnit') => readonly string[],
): ListFilter {
  const none: Choice = { value: unfilled, words: [terms['zh-CN'].unfilled, unfilled] }
  const shortId = (id: string): string => id.split(':').at(-1) ?? id
  const parks = info.parks.map((park) => ({
    value: park.name,
    words: [park.name, ...park.aliases, shortId(park.id)],
  }))
  const sectors = info.sectors.map((sector) => ({
    value: sector.name,
    words: [sector.name, sector.boxTitle, shortId(sector.id)],
  }))
  const categories = info.categories.map((name) => ({ value: name, words: [name] }))
  const stageChoices = stages.map((stage) => ({
    value: stage,
    words: [stage, terms['zh-CN'].stage[stage]],
  }))
  const kinds = (['project', 'programme'] as const).map((kind) => ({
    value: kind,
    words: [kind, terms['zh-CN'].kind[kind]],
  }))
  const origins = (['box', 'text', 'added'] as const).map((origin) => ({
    value: origin,
    words: [origin, terms['zh-CN'].origin[origin]],
  }))
  const exact = (field: string, words: string[], choices: readonly Choice[]): string[] =>
    words.map((word) => {
      const choice = choices.find((each) => each.words.includes(word))
      if (choice !== undefined) return choice.value
      const accepted = choices.map((each) => each.words[0] ?? '').join(', ')
      throw new LedgerError(
        'bad-input',
        `${field}: "${word}" is not accepted; one of ${accepted} would be.`,
        { field, value: word, accepted },
      )
    })
  const part = (field: string, words: string[], key: 'owner' | 'responsibleUnit'): string[] =>
    words.flatMap((word) => {
      if (none.words.includes(word)) return [unfilled]
      const found = valuesOf(key).filter((value) => value.includes(word))
      if (found.length > 0) return found
      throw new LedgerError(
        'bad-input',
        `${field}: no ${field} of this ledger contains "${word}".`,
        {
          field,
          value: word,
        },
      )
    })
  const { park, sector, stage, category, owner, unit, kind, origin, search, asOf } = options
  return {
    ...(park && { park: exact('park', park, [...parks, none]) }),
    ...(sector && { sector: exact('sector', sector, [...sectors, none]) }),
    // The words were looked up in the closed lists of the vocabulary.
    ...(stage && {
      stage: exact('stage', stage, [...stageChoices, none]) as ListFilter['stage'] & {},
    }),
    ...(category && { category: exact('category', category, [...categories, none]) }),
    ...(owner && { owner: part('owner', owner, 'owner') }),
    ...(unit && { unit: part('unit', unit, 'responsibleUnit') }),
    ...(kind && { kind: exact('kind', kind, kinds) as ListFilter['kind'] & {} }),
    ...(origin && { origin: exact('origin', origin, origins) as ListFilter['origin'] & {} }),
    ...(search !== undefined && { search }),
    ...(asOf !== undefined && { asOf }),
  }
}
