import type { ReadParagraph } from './sentenceText.ts'

/** A paragraph's words; figures that were filled in stand out. */
export function ParagraphWords({ paragraph }: { readonly paragraph: ReadParagraph }) {
  return (
    <>
      {paragraph.lead === '' ? null : <span className="paragraphLead">{paragraph.lead}</span>}
      {paragraph.runs.map((run, at) =>
        typeof run === 'string' ? (
          run
        ) : (
          // A figure is known by its place alone.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at} className="filledFigure">
            {run.text}
          </span>
        ),
      )}
    </>
  )
}
