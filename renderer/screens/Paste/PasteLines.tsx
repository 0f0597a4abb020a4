import { ArrowRight } from 'lucide-react'
import type { PageText } from '../../text/i18n.ts'
import { useText } from '../../text/i18n.ts'
import type { PasteLine, PasteWords } from './pasteLines.ts'

/** Lines drawn at once; a person reads no more of them, and thousands take seconds to lay out. */
const mostLines = 300
/** Pixels. */
const lineHeight = 31
const fewestLines = 5
const mostInView = 14

interface PasteLinesProps<Row, Column extends string, Field extends string> {
  readonly lines: readonly PasteLine<Row, Column, Field>[]
  readonly names: PasteWords<Row, Column, Field>
  /** Lines to keep room for, so that the dialog doesn't jump when fewer of them are listed. */
  readonly roomFor: number
}

export function PasteLines<
  Row extends { readonly id: string },
  Column extends string,
  Field extends string,
>({ lines, names, roomFor }: PasteLinesProps<Row, Column, Field>) {
  const { t } = useText()
  const shown = lines.slice(0, mostLines)
  return (
    // It scrolls, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className="pasteScroller"
      style={{ height: Math.max(fewestLines, Math.min(mostInView, roomFor + 1)) * lineHeight }}
      tabIndex={0}
      role="region"
      aria-label={t('range.preview.title')}
    >
      <table className="pasteTable">
        <thead>
          <tr>
            <th scope="col">{t('range.preview.project')}</th>
            <th scope="col">{t('range.preview.field')}</th>
            <th scope="col" className="pasteBefore">
              {t('range.preview.before')}
            </th>
            <th aria-hidden="true" />
            <th scope="col">{t('range.preview.after')}</th>
            <th scope="col">{t('range.preview.source')}</th>
            <th scope="col">{t('range.preview.note')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line, at) => (
            <Line
              key={keyOf(line)}
              line={line}
              names={names}
              isSameRow={at > 0 && rowOf(shown[at - 1]) === rowOf(line)}
            />
          ))}
        </tbody>
      </table>
      {lines.length > 0 ? null : <p className="pasteMore">{t('range.preview.none')}</p>}
      {lines.length <= mostLines ? null : (
        <p className="pasteMore">{t('range.preview.more', { n: lines.length - mostLines })}</p>
      )}
    </div>
  )
}

function Line<Row extends { readonly id: string }, Column extends string, Field extends string>({
  line,
  names,
  isSameRow,
}: {
  readonly line: PasteLine<Row, Column, Field>
  readonly names: PasteWords<Row, Column, Field>
  readonly isSameRow: boolean
}) {
  const text = useText()
  const { t, words } = text
  const isChange = line.kind === 'change'
  const row = isChange ? line.change.row : line.row
  const before = isChange
    ? names.show(line.change.field, line.change.before)
    : names.fixed(line.row, line.column) || words.unfilled
  return (
    <tr data-written={line.isWritten ? '' : undefined} data-testid="paste-line">
      <td className="pasteProject" title={names.name(row)}>
        {isSameRow ? null : (
          <>
            <span className="pasteId">{names.key(row)}</span> {names.name(row)}
          </>
        )}
      </td>
      <td>{names.column(isChange ? line.change.field : line.column)}</td>
      <td className="pasteBefore">{before}</td>
      <td aria-hidden="true" className="pasteArrow">
        <ArrowRight size={13} />
      </td>
      <td className="pasteAfter">
        {line.kind === 'change' && line.isWritten
          ? names.show(line.change.field, line.change.after)
          : t('range.preview.unchangedCell')}
      </td>
      <td className="pasteWritten">
        {line.kind === 'change' ? line.change.written : line.written}
      </td>
      <td className={line.kind === 'refused' ? 'pasteWhy' : 'pasteNote'}>{noteOf(line, text)}</td>
    </tr>
  )
}

function noteOf<Row, Column extends string, Field extends string>(
  line: PasteLine<Row, Column, Field>,
  { t }: PageText,
): string {
  if (line.kind === 'refused') return line.why
  if (!line.change.isBlank) return ''
  return t(line.isWritten ? 'range.preview.blankWrites' : 'range.preview.blank')
}

function rowOf<Row, Column extends string, Field extends string>(
  line: PasteLine<Row, Column, Field> | undefined,
): unknown {
  return line?.kind === 'change' ? line.change.row : line?.row
}

function keyOf<Row extends { readonly id: string }, Column extends string, Field extends string>(
  line: PasteLine<Row, Column, Field>,
): string {
  return line.kind === 'change'
    ? `${line.change.row.id} ${line.change.field}`
    : `${line.row.id} ${line.column}`
}
