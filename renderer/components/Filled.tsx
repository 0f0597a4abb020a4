import { useText } from '../text/i18n.ts'

/** A text, or the word for one that is not known. */
export function Filled({ value }: { readonly value: string | null }) {
  const { words } = useText()
  return value === null ? <span className="unfilled">{words.unfilled}</span> : value
}
