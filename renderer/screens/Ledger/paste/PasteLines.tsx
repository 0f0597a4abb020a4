import { ArrowRight } from 'lucide-react'
import { formatExactMoney } from '../../../../shared/model/money.ts'
import { useLedger } from '../../../app/appContext.ts'
import { showField } from '../../../fields/showField.ts'
import { copyCell } from '../../../grid/clipboard/copyBlock.ts'
import type { CellChange } from '../../../grid/range/cellChange.ts'
import type { PageText } from '../../../text/i18n.ts'
import { useText } from '../../../text/i18n.ts'
import type { PasteLine } from './pasteLines.ts'

/** Lines drawn at once; a person reads no more of them, and thousands take seconds to lay out. */
const mostLines = 300
/** Pixels. */
const lineHeight = 31
const fewestLines = 5
const mostInView = 14

interface PasteLinesProps {
  readonly lines: readonly PasteLine[]
  /** Lines to keep room for, so that the dialog doesn't jump when fewer of them are listed. */
  readonly roomFor: number
}

export function PasteLines({ lines, roomFor }: PasteLinesProps) {
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

function Line({ line, isSameRow }: { readonly line: PasteLine; readonly isSameRow: boolean }) {
  const text = useText()
  const { t, words } = text
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const show = (change: CellChange, value: CellChange['after']) =>
    typeof value === 'number'
      ? `${formatExactMoney(value, unit)} ${words.moneyUnit[unit]}`
      : (showField(change.field, value, unit, text.language) ?? words.unfilled)
  const row = line.kind === 'change' ? line.change.row : line.row
  const column = line.kind === 'change' ? line.change.field : line.column
  const before =
    line.kind === 'change'
      ? show(line.change, line.change.before)
      : copyCell(line.row, line.column, { text, unit }).text || words.unfilled
  return (
    <tr data-written={line.isWritten ? '' : undefined} data-testid="paste-line">
      <td className="pasteProject" title={row.project.name}>
        {isSameRow ? null : (
          <>
            <span className="pasteId">{row.id.length > 12 ? '' : row.id}</span> {row.project.name}
          </>
        )}
      </td>
      <td>{words.field[column === 'number' || column === 'kind' ? 'kind' : column]}</td>
      <td className="pasteBefore">{before}</td>
      <td aria-hidden="true" className="pasteArrow">
        <ArrowRight size={13} />
      </td>
      <td className="pasteAfter">
        {line.kind === 'change' && line.isWritten
          ? show(line.change, line.change.after)
          : t('range.preview.unchangedCell')}
      </td>
      <td className="pasteWritten">
        {line.kind === 'change' ? line.change.written : line.written}
      </td>
      <td className={line.kind === 'refused' ? 'pasteWhy' : 'pasteNote'}>{noteOf(line, text)}</td>
    </tr>
  )
}

function noteOf(line: PasteLine, { t }: PageText): string {
  if (line.kind === 'refused') return line.why
  if (!line.change.isBlank) return ''
  return t(line.isWritten ? 'range.preview.blankWrites' : 'range.preview.blank')
}

function rowOf(line: PasteLine | undefined): unknown {
  return line?.kind === 'change' ? line.change.row : line?.row
}

function keyOf(line: PasteLine): string {
  return line.kind === 'change'
    ? `${line.change.row.id} ${line.change.field}`
    : `${line.row.id} ${line.column}`
}
