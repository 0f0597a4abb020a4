import { Fragment } from 'react'

/** A sentence in which `<b>…</b>` marks what weighs more. */
export function Rich({ text }: { readonly text: string }) {
  return text.split(/<b>(.*?)<\/b>/).map((part, at) =>
    // The parts of one sentence never move.
    at % 2 === 1 ? <b key={at}>{part}</b> : <Fragment key={at}>{part}</Fragment>,
  )
}
