import type { CSSProperties } from 'react'
import type {
  PreviewCell,
  PreviewRow,
  PreviewStyle,
  SheetPreview,
} from '../../../shared/schemas/sheetPreview.ts'
import { FigureButton, type OpenFigure } from './FigureButton.tsx'
import { familyOf, pxPerMm, pxPerPt } from './paper.ts'
import { useText } from '../../text/i18n.ts'

interface SheetPageProps {
  readonly sheet: SheetPreview
  /** From 0. */
  readonly index: number
  /** On the screen, in pixels. */
  readonly widthPx: number
  /** Of its words, where it isn't the window's. */
  readonly lang?: string
  /** Left out where figures open nothing. */
  readonly onFigure?: OpenFigure
}

/** One page as it is printed, made as wide as there is room. */
export function SheetPage({ sheet, index, widthPx, lang, onFigure }: SheetPageProps) {
  const { t } = useText()
  const { page, widthsMm, repeated, pages, header, footer } = sheet
  const span = pages[index]
  if (span === undefined) return null
  const { left, right, top, bottom } = page.marginsMm
  const scale = widthPx / (page.widthMm * pxPerMm)
  const tableMm = widthsMm.reduce((sum, mm) => sum + mm, 0)
  const rows = [
    ...(index === 0 ? [] : sheet.rows.slice(repeated.first, repeated.last + 1)),
    ...sheet.rows.slice(span.first, span.last + 1),
  ]
  const tableHeightPx = rows.reduce((sum, { heightPt }) => sum + heightPt, 0) * pxPerPt
  // What is larger than the paper is scaled down, as printing does.
  const fit = Math.min(
    1,
    (page.widthMm - left - right) / tableMm,
    ((page.heightMm - top - bottom) * pxPerMm) / tableHeightPx,
  )
  const paper: CSSProperties = {
    width: page.widthMm * pxPerMm,
    height: page.heightMm * pxPerMm,
    padding: `${top * pxPerMm}px ${right * pxPerMm}px ${bottom * pxPerMm}px ${left * pxPerMm}px`,
    zoom: scale,
  }
  return (
    <div className="sheetPaper" style={paper} lang={lang} data-testid="sheet-page">
      <table
        style={{ width: tableMm * pxPerMm, zoom: fit }}
        aria-label={t('layoutForms.previewPage', { n: index + 1 })}
      >
        <colgroup>
          {widthsMm.map((mm, at) => (
            // A column is known by its place alone.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={at} style={{ width: mm * pxPerMm }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <SheetRow key={at} row={row} sheet={sheet} onFigure={onFigure} />
          ))}
        </tbody>
      </table>
      {header === '' ? null : <p className="paperHeader">{header}</p>}
      <p className="paperFooter">
        <span>{footer.left}</span>
        <span>
          {index + 1} / {pages.length}
        </span>
        <span>{footer.right}</span>
      </p>
    </div>
  )
}

interface SheetRowProps {
  readonly row: PreviewRow
  readonly sheet: SheetPreview
  readonly onFigure: OpenFigure | undefined
}

function SheetRow({ row, sheet, onFigure }: SheetRowProps) {
  return (
    <tr style={{ height: row.heightPt * pxPerPt }}>
      {row.cells.map((cell) => {
        const style = sheet.styles[cell.style]
        return (
          <td
            key={cell.column}
            colSpan={cell.columns}
            rowSpan={cell.rows}
            className={style?.boxed === true ? 'boxed' : undefined}
            style={style === undefined ? undefined : looksOf(style)}
          >
            <CellWords row={row} cell={cell} sheet={sheet} onFigure={onFigure} />
            {cell.small === null ? null : <small>{cell.small}</small>}
          </td>
        )
      })}
    </tr>
  )
}

/** Numbers that count rows, not what the rows hold. */
const plainKeys: ReadonlySet<string> = new Set(['number', 'rank'])

function CellWords({ row, cell, sheet, onFigure }: SheetRowProps & { readonly cell: PreviewCell }) {
  const key = sheet.keys[cell.column] ?? null
  const ids = cell.ids ?? row.ids
  if (
    onFigure === undefined ||
    cell.value === null ||
    ids.length === 0 ||
    (key !== null && plainKeys.has(key))
  ) {
    return cell.text
  }
  const label = row.cells.find(({ text, value }) => text !== '' && value === null)?.text ?? ''
  return (
    <FigureButton figure={{ text: cell.text.trim(), label, key, ids }} onOpen={onFigure}>
      {cell.text}
    </FigureButton>
  )
}

function looksOf(style: PreviewStyle): CSSProperties {
  return {
    fontFamily: familyOf(style.font),
    fontSize: style.sizePt * pxPerPt,
    fontWeight: style.bold ? 700 : 400,
    textAlign: style.horizontal,
    whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
    ...(style.colour !== null && { color: `#${style.colour}` }),
    ...(style.fill !== null && { background: `#${style.fill}` }),
    ...(style.indent > 0 && { paddingLeft: `${style.indent + 0.3}em` }),
  }
}
