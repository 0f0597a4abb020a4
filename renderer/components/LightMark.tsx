import type { LightColour } from '../../shared/model/month/lightRules.ts'
import { monthTerms } from '../../shared/text/monthTerms.ts'
import { useText } from '../text/i18n.ts'

/** A light by shape, colour and word, so that it can be told in grey print too. */
export function LightMark({
  colour,
  bare = false,
}: {
  readonly colour: LightColour
  /** Without its word, where a sentence beside it has it. */
  readonly bare?: boolean
}) {
  const { language } = useText()
  return (
    <span className="light" data-light={colour}>
      <span className="lightGlyph" aria-hidden="true" />
      {bare ? null : <span className="lightWord">{monthTerms[language].colour[colour]}</span>}
    </span>
  )
}
