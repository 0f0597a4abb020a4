import { useEffect, useRef } from 'react'
import { MarkedRanges } from '../../components/Marked.tsx'
import { fieldKinds } from '../../fields/fieldKind.ts'
import type { ReplaceHit } from '../../bulk/planReplace.ts'
import { type PageText, shortFieldWord, useText } from '../../text/i18n.ts'
import { ChangeScroller } from './ChangeScroller.tsx'
import { cutAround } from './cutAround.ts'
import { hitKey } from './hitKey.ts'
import { useShownCount } from './useShownCount.ts'

interface ReplaceHitsProps {
  readonly hits: readonly ReplaceHit[]
  /** Keys of those that are not to be replaced. */
  readonly left: ReadonlySet<string>
  readonly disabled: boolean
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** Every place with the words found and those that take their place; each can be left out. */
export function ReplaceHits({ hits, left, disabled, onLeave }: ReplaceHitsProps) {
  const text = useText()
  const { t } = text
  const { shown, next, showMore } = useShownCount(hits.length, hits)
  const possible = hits.filter((hit) => hit.problem === null)
  const taken = possible.filter((hit) => !left.has(hitKey(hit))).length
  const all = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (all.current !== null) {
      all.current.indeterminate = taken > 0 && taken < possible.length
    }
  }, [taken, possible.length])
  return (
    <ChangeScroller
      className="replaceTable"
      next={next}
      onMore={showMore}
      head={
        <>
          <th scope="col">
            <input
              ref={all}
              type="checkbox"
              aria-label={t('bulk.replace.all')}
              title={t('bulk.replace.all')}
              data-testid="replace-all"
              disabled={disabled || possible.length === 0}
              checked={taken === possible.length && taken > 0}
              onChange={(event) =>
                onLeave(event.target.checked ? new Set() : new Set(possible.map(hitKey)))
              }
            />
          </th>
          <th scope="col">{t('bulk.project')}</th>
          <th scope="col">{t('bulk.field')}</th>
          <th scope="col">{t('bulk.before')}</th>
          <th aria-hidden="true" />
          <th scope="col">{t('bulk.after')}</th>
        </>
      }
    >
      {hits.slice(0, shown).map((hit) => (
        <Hit
          key={hitKey(hit)}
          hit={hit}
          text={text}
          taken={!left.has(hitKey(hit))}
          disabled={disabled}
          onTake={(take) => onLeave(toggled(left, hitKey(hit), !take))}
        />
      ))}
    </ChangeScroller>
  )
}

interface HitProps {
  readonly hit: ReplaceHit
  readonly text: PageText
  readonly taken: boolean
  readonly disabled: boolean
  readonly onTake: (take: boolean) => void
}

function Hit({ hit, text, taken, disabled, onTake }: HitProps) {
  const { t, words } = text
  const { row, field, before, after } = hit.change
  const name = row.project.name
  const found = cutAround(String(before), hit.found)
  const replaced = cutAround(String(after ?? ''), hit.replaced)
  return (
    <tr data-testid="replace-hit" data-left={taken && hit.problem === null ? undefined : ''}>
      <td>
        <input
          type="checkbox"
          aria-label={t('bulk.replace.take', { name, field: words.field[field] })}
          checked={taken && hit.problem === null}
          disabled={disabled || hit.problem !== null}
          onChange={(event) => onTake(event.target.checked)}
        />
      </td>
      <td title={name}>{name}</td>
      <td>{shortFieldWord(field, text)}</td>
      <td className="changeBefore" title={String(before)}>
        <MarkedRanges {...found} />
      </td>
      <td className="changeArrow" aria-hidden="true">
        →
      </td>
      <td className="changeAfter" title={after === null ? words.unfilled : String(after)}>
        {hit.problem !== null ? (
          <span className="changeWarn">{problemWords(hit, text)}</span>
        ) : after === null ? (
          <span className="unfilled">{words.unfilled}</span>
        ) : (
          <MarkedRanges {...replaced} />
        )}
      </td>
    </tr>
  )
}

function problemWords({ problem, change }: ReplaceHit, { t }: PageText): string {
  const kind = fieldKinds[change.field]
  switch (problem) {
    case 'same':
    case 'nameRequired':
      return t(`bulk.replace.${problem}`)
    case 'tooLong':
      return t('bulk.replace.tooLong', { n: kind.kind === 'text' ? kind.maxLength : 0 })
    case null:
      return ''
    default:
      return problem satisfies never
  }
}

function toggled(keys: ReadonlySet<string>, key: string, has: boolean): ReadonlySet<string> {
  const next = new Set(keys)
  if (has) next.add(key)
  else next.delete(key)
  return next
}
