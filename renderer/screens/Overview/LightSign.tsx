import type { LightColour } from '../../../shared/model/month/lightRules.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { useText } from '../../text/i18n.ts'

/** A project's light by its shape, its word for who points at it or listens. */
export function LightSign({ light }: { readonly light: LightColour }) {
  const { language } = useText()
  const word = monthTerms[language].colour[light]
  return (
    <span title={word}>
      <LightMark colour={light} bare />
      <span className="srOnly">{word}</span>
    </span>
  )
}
